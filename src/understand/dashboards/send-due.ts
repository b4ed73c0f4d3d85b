import type { Lent } from "../../access/route.ts";
import { createJob } from "../../store/jobs.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { listDueSchedules, takeDueSchedule } from "./queries.ts";
import { type SendingInput, sendingKind } from "./sending-kind.ts";

/** A job that has not told its end by then is given up, and the mailing becomes due once more. */
const patienceMs = 30 * 60_000;

/** Asks for the mailings whose time has come; each is asked for once, however many processes look. */
export async function sendDueDashboards({ store }: Lent, now: Date): Promise<void> {
  for (const { workspaceId, id } of await listDueSchedules(store, now)) {
    await inWorkspace(store, workspaceId, async (tx) => {
      const dueAt = await takeDueSchedule(tx, id, now, new Date(now.getTime() + patienceMs));
      if (!dueAt) return;
      const input: SendingInput = { scheduleId: id, dueAt: dueAt.toISOString(), isBeside: false };
      await createJob(tx, { kind: sendingKind, input, createdBy: "system" });
    });
  }
}
