import type { Lent } from "../../access/route.ts";
import type { OutboxHandler } from "../../store/outbox.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { findEvent, setClock } from "./queries.ts";
import { findWebhook } from "./settings.ts";
import { getEvent } from "./warnings.ts";

/**
 * Tells the company's program of a warning that was noticed or is over. The outbox tries again until it is taken; the message's id stays
 * the same, so that a repetition can be told.
 */
export function onWarning(lent: Lent): OutboxHandler {
  return async ({ id, workspaceId, type, payload }) => {
    const message = await inWorkspace(
      lent.store,
      workspaceId,
      async (tx) => {
        const eventId = String(payload["eventId"]);
        const webhook = await findWebhook(tx, lent);
        if (webhook === null || !(await findEvent(tx, eventId))) return null;
        return { ...webhook, event: await getEvent(tx, eventId) };
      },
      "read",
    );
    if (message === null) return;
    const { address, secret, event } = message;
    const body = { type, timestamp: lent.now().toISOString(), data: { ...event.item, alarms: event.alarms } };
    await lent.sendWebhook({ id, address, secret, body }, lent.now());
  };
}

/** What an import brought may change what is usual: it is learnt anew at the next minute. */
export function onImportedForWarnings(lent: Lent): OutboxHandler {
  return async ({ workspaceId }) => {
    await inWorkspace(lent.store, workspaceId, (tx) => setClock(tx, { learnt_on: null }));
  };
}
