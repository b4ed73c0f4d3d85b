import { sql } from "kysely";
import type { Store } from "./connect.ts";
import { newId } from "./new-id.ts";
import type { WorkspaceTx } from "./transaction.ts";

/** Events between areas: written in the transaction of the change itself, delivered by the worker at least once. */
export type OutboxEvent = {
  id: string;
  workspaceId: string;
  type: string;
  payload: Record<string, unknown>;
  createdAt: Date;
};
/** Must be safe to run twice: a worker may die between the handler's end and the mark. */
export type OutboxHandler = (event: OutboxEvent) => Promise<void>;

export const outboxChannel = "otklik_outbox";

/** Writes an event into the same transaction as the change it tells of. */
export async function emit(tx: WorkspaceTx, type: string, payload: Record<string, unknown>): Promise<void> {
  await tx.db
    .insertInto("outbox")
    .values({ id: newId(), workspace_id: tx.workspaceId, type, payload: JSON.stringify(payload) })
    .execute();
  await sql`select pg_notify(${outboxChannel}, '')`.execute(tx.db);
}

/**
 * Delivers what waits, oldest first; several workers may run it side by side (skip locked).
 * A failed event is tried again after 2, 4, 8 … up to 600 seconds, for ever: an event is never dropped.
 * @returns how many events were taken, so that the caller goes on until it is 0
 */
export async function deliverOutbox(
  store: Store,
  handlers: ReadonlyMap<string, readonly OutboxHandler[]>,
  onError: (error: unknown, event: OutboxEvent) => void,
): Promise<number> {
  return await store.db.transaction().execute(async (db) => {
    const rows = await db
      .selectFrom("outbox")
      .selectAll()
      .where("delivered_at", "is", null)
      .where("next_attempt_at", "<=", sql<Date>`now()`)
      .orderBy("id")
      .limit(20)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const row of rows) {
      const event: OutboxEvent = {
        id: row.id,
        workspaceId: row.workspace_id,
        type: row.type,
        payload: row.payload,
        createdAt: row.created_at,
      };
      try {
        for (const handle of handlers.get(row.type) ?? []) await handle(event);
        await db
          .updateTable("outbox")
          .set({ delivered_at: sql<Date>`now()` })
          .where("id", "=", row.id)
          .execute();
      } catch (error) {
        onError(error, event);
        const waitSeconds = Math.min(600, 2 ** Math.min(row.attempts + 1, 10));
        await db
          .updateTable("outbox")
          .set({
            attempts: row.attempts + 1,
            last_error: String(error).slice(0, 1000),
            next_attempt_at: sql<Date>`now() + make_interval(secs => ${waitSeconds})`,
          })
          .where("id", "=", row.id)
          .execute();
      }
    }
    return rows.length;
  });
}
