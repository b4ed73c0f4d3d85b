import type { Lent } from "../access/route.ts";
import { sendDueDashboards } from "../understand/dashboards/send-due.ts";
import { watchAll } from "../understand/warnings/watch-all.ts";
import type { Store } from "../store/connect.ts";

/** Work that comes round by the clock, whoever asks or not. Must be safe to run twice and to be missed. */
export type Recurring = { name: string; everySeconds: number; step(now: Date): Promise<void> };

/** What comes round, and how often. */
export function listRecurring(
  lent: Lent,
  onTrouble: (error: unknown, workspaceId: string) => void,
): Recurring[] {
  return [
    { name: "dashboards", everySeconds: 30, step: (now) => sendDueDashboards(lent, now) },
    { name: "warnings", everySeconds: 60, step: () => watchAll(lent, onTrouble) },
  ];
}

/**
 * Takes one step unless another process is taking it: a session lock is held meanwhile and vanishes with its process.
 * @returns false when another one has it
 */
export async function stepAlone(store: Store, { name, step }: Recurring, now: Date): Promise<boolean> {
  const client = await store.pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 11)) as taken",
      [name],
    );
    if (!rows[0].taken) return false;
    try {
      await step(now);
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended($1, 11))", [name]);
    }
    return true;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
