import type { Lent } from "../../access/route.ts";
import type { OutboxHandler } from "../../store/outbox.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { trainAfterLabels } from "./training.ts";

/** Enough new labels are followed by a training, so that suggestions and the queue learn while people label. */
export function onLabelsGiven({ store }: Lent): OutboxHandler {
  return async ({ workspaceId }) => {
    await inWorkspace(store, workspaceId, trainAfterLabels);
  };
}
