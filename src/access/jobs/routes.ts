import type { Locale } from "../../core/kit/fault.ts";
import { jobFault } from "../../store/jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { jobReply } from "../contract.ts";
import { type AnyRoute, workspaceRoute } from "../route.ts";
import { withId } from "../workspace-params.ts";

async function getJob({ db, workspaceId }: WorkspaceTx, id: string, locale: Locale) {
  const row = await db
    .selectFrom("jobs")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw jobFault("job.missing");
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    phase: row.phase,
    done: row.done,
    total: row.total,
    result: row.result,
    fault: row.fault && { code: row.fault.code, sentence: row.fault[locale] },
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

/** Asks a job to stop at its next step; one that has not begun ends at once. */
async function cancelJob({ db, workspaceId }: WorkspaceTx, id: string): Promise<void> {
  const row = await db
    .selectFrom("jobs")
    .select("status")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw jobFault("job.missing");
  if (row.status !== "queued" && row.status !== "running") throw jobFault("job.ended");
  await db
    .updateTable("jobs")
    .set({ cancel_requested: true })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

export const jobRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/jobs/:id",
    summary: "How far long work has come",
    permission: "workspace.read",
    params: withId,
    reply: jobReply,
    use: async ({ tx, params, locale }) => getJob(tx, params.id, locale),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/jobs/:id/cancel",
    summary: "Ask long work to stop",
    permission: "imports.write",
    params: withId,
    audit: { action: "job.cancelled" },
    use: async ({ tx, params }) => cancelJob(tx, params.id),
  }),
];
