import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Actor } from "../actor.ts";

/** Notes who changed what, in the transaction of the change itself: either both stand or neither. */
export async function recordAudit(
  tx: WorkspaceTx,
  actor: Actor,
  at: Date,
  change: { action: string; target: string | null; facts: Record<string, unknown> },
): Promise<void> {
  await tx.db
    .insertInto("audit_log")
    .values({
      workspace_id: tx.workspaceId,
      id: newId(),
      at,
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      action: change.action,
      target: change.target,
      facts: JSON.stringify(change.facts),
    })
    .execute();
}
