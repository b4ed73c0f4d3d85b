import type pg from "pg";
import type { Store } from "../../connect.ts";

/** One moment of the records, held still. */
export type RecordsSnapshot = {
  client: pg.PoolClient;
  /** As pg_current_snapshot() writes it: which transactions had ended by then. */
  text: string;
  /** Which history the records are. */
  origin: string;
  at: Date;
};

/** Reads the records at one moment, however long it takes; writers are not kept waiting. */
export async function atOneMoment<T>(
  store: Store,
  read: (moment: RecordsSnapshot) => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    const { rows } = await client.query<{ text: string; origin: string; at: Date }>(
      `select pg_current_snapshot()::text as text, clock_timestamp() as at, (select id::text from analytics_origin) as origin`,
    );
    const done = await read({ client, ...rows[0] });
    await client.query("commit");
    return done;
  } catch (error) {
    // A copy broken off in the middle leaves the connection of no use.
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

const snapshotForm = /^(\d+):(\d+):[\d,]*$/;

/** Condition on `change_xid`: what a snapshot did not see yet, be it that it was committed later than younger changes. */
export function unseenBy(snapshot: string): string {
  if (!snapshotForm.test(snapshot)) throw new RangeError(`not a snapshot: ${snapshot}`);
  return `change_xid >= pg_snapshot_xmin('${snapshot}'::pg_snapshot) and not pg_visible_in_snapshot(change_xid, '${snapshot}'::pg_snapshot)`;
}

/** Whether a snapshot is of a later state than the records are in now: they were put back to an earlier one. */
export function isAheadOf(snapshot: string, now: string): boolean {
  const last = (text: string) => BigInt(snapshotForm.exec(text)![2]);
  return last(snapshot) > last(now);
}
