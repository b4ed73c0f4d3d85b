import { systemActor } from "../../access/actor.ts";
import { workspaceFacts } from "../../access/identify.ts";
import { permissions } from "../../access/permissions.ts";
import type { Lent } from "../../access/route.ts";
import { Fault } from "../../core/kit/fault.ts";
import { storedFault } from "../../store/jobs.ts";
import type { OutboxEvent, OutboxHandler } from "../../store/outbox.ts";
import type { WarningAbout, WarningChannel } from "../../store/tables/warning-tables.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { type Message, sendBy } from "./channels.ts";
import { isDelivered, putDelivery } from "./delivery-queries.ts";
import * as queries from "./queries.ts";
import { getWarning } from "./warning-page.ts";
import { warningText } from "./warning-text.ts";

/**
 * Tells of a warning that was noticed or is over, by one channel. The outbox tries again until it is taken; what was taken is noted, so that
 * a second run sends nothing, and a failure is noted for the settings to show. A program's message keeps its id over all tries.
 */
export function onWarning(lent: Lent): OutboxHandler {
  return async (event) => {
    const { workspaceId, type, payload, createdAt } = event;
    if (lent.now().getTime() - createdAt.getTime() > longestTryMs) return;
    const about: WarningAbout = type === "warning.ended" ? "ended" : "noticed";
    // Events written before there were other channels are for the webhook.
    const channel = (payload["channel"] ?? "webhook") as WarningChannel;
    const key = { event_id: String(payload["eventId"]), about, channel };
    const found = await inWorkspace(
      lent.store,
      workspaceId,
      async (tx) => {
        const row = await queries.findSettings(tx);
        if (!row || !(await queries.findEvent(tx, key.event_id)) || (await isDelivered(tx, key))) return null;
        return { row, message: await messageOf(tx, lent, event, about, key.event_id) };
      },
      "read",
    );
    if (found === null) return;
    const note = (fault: Fault | null) =>
      inWorkspace(lent.store, workspaceId, (tx) =>
        putDelivery(tx, key, lent.now(), fault && storedFault(fault)),
      );
    try {
      await sendBy(lent, workspaceId, channel, found.row, found.message);
    } catch (error) {
      if (error instanceof Fault) await note(error);
      throw error;
    }
    await note(null);
  };
}

/** After a day of vain tries an alarm is history: once the channel works again, nobody wants yesterday's all at once. */
const longestTryMs = 24 * 3_600_000;

async function messageOf(
  tx: WorkspaceTx,
  lent: Lent,
  { id, type }: OutboxEvent,
  about: WarningAbout,
  eventId: string,
): Promise<Message> {
  const workspace = workspaceFacts(await queries.getWorkspaceRow(tx));
  // The product's own hand: what it tells outside shows no personal data.
  const actor = {
    ...systemActor(workspace, permissions),
    seesPersonalData: false,
    locale: workspace.locale,
  };
  const {
    chart: _,
    standing,
    standingAgainst: __,
    quotes: ___,
    ...data
  } = await getWarning(tx, actor, eventId, lent.now());
  const link = lent.publicUrl && `${lent.publicUrl}/w/${workspace.slug}/alarms/${eventId}`;
  const body = { type, timestamp: lent.now().toISOString(), data };
  return { id, body, ...warningText(about, { ...data, standing }, workspace, link) };
}

/** What an import brought, or a segment that means others, changes what is usual: it is learnt anew at the next minute. */
export function onUsualChanged(lent: Lent): OutboxHandler {
  return async ({ workspaceId }) => {
    await inWorkspace(lent.store, workspaceId, (tx) => queries.setClock(tx, { learnt_on: null }));
  };
}
