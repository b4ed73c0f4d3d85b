import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "../../store/connect.ts";
import type { RunningJob } from "../../store/jobs.ts";

const pauseMs = 300;

/**
 * Waits until no other import of the same source runs, then holds the turn for the time of `work`. The turn is a
 * session lock: it goes with the connection, so that a killed process blocks nobody.
 */
export async function withSourceTurn<T>(
  store: Store,
  sourceId: string,
  job: Pick<RunningJob, "report">,
  work: () => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  let lost: Error | undefined;
  const onError = (error: Error) => (lost = error);
  client.on("error", onError);
  try {
    for (;;) {
      const { rows } = await client.query("select pg_try_advisory_lock(hashtextextended($1, 12)) as taken", [
        sourceId,
      ]);
      if (rows[0].taken) break;
      await job.report({ phase: "waiting", done: 0, total: null });
      await sleep(pauseMs);
    }
    return await work();
  } finally {
    client.off("error", onError);
    // Ending the session gives the turn back, even where the connection is half dead.
    client.release(lost ?? true);
  }
}
