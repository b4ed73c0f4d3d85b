import type { Lent } from "../../access/route.ts";
import type { OutboxHandler } from "../../store/outbox.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { groupAfterImport } from "./groupings.ts";

/** An import that brought contacts is followed by a grouping, so that pains stand on the screen without another press. */
export function onFeedbackImported({ store }: Lent): OutboxHandler {
  return async ({ workspaceId, payload }) => {
    if (Number(payload["feedbackCount"]) === 0) return;
    await inWorkspace(store, workspaceId, groupAfterImport);
  };
}

/** Another classifier answers for the topics: every contact is read anew. */
export function onClassifierInUse({ store }: Lent): OutboxHandler {
  return async ({ workspaceId }) => {
    await inWorkspace(store, workspaceId, groupAfterImport);
  };
}
