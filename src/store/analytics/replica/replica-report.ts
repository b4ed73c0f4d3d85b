import { hostname } from "node:os";
import { sql } from "kysely";
import type { Store } from "../../connect.ts";
import type { AnalyticsState } from "../analytics.ts";
import type { ReplicaReason } from "../replica-reasons.ts";

/** Tells the records how this replica is, for status pages and for `otklik replica`. */
export async function reportReplica(store: Store, node: string, state: AnalyticsState): Promise<void> {
  await store.pool.query(
    `insert into analytics_replicas (node, state, host, row_count, file_bytes, fresh_at, built_at, built_because, seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())
     on conflict (node) do update set state = $2, host = $3, row_count = $4, file_bytes = $5, fresh_at = $6, built_at = $7,
       built_because = $8, seen_at = now()`,
    [node, state.replica, hostname(), state.rows, state.bytes, state.freshAt, state.builtAt, state.because],
  );
}

/** Whether somebody asked for this replica to be built anew since it was. */
export async function findRebuildAsked(store: Store, node: string, builtAt: Date): Promise<boolean> {
  const { rows } = await store.pool.query(
    `select 1 from analytics_replicas where node = $1 and rebuild_asked_at > $2`,
    [node, builtAt],
  );
  return rows.length > 0;
}

export type ReplicaReport = {
  node: string;
  host: string;
  state: "building" | "ready" | "failed";
  rows: number;
  bytes: number;
  freshAt: Date | null;
  builtAt: Date | null;
  because: ReplicaReason | null;
  seenAt: Date;
};

/** A replica that was silent for so long is of a process that is no more. */
const silentMinutes = 10;

/** The replicas whose processes are up, by name of the machine. */
export async function listReplicas({ db }: Pick<Store, "db">): Promise<ReplicaReport[]> {
  const rows = await db
    .selectFrom("analytics_replicas")
    .selectAll()
    .where("seen_at", ">", sql<Date>`now() - make_interval(mins => ${silentMinutes})`)
    .orderBy("host")
    .orderBy("node")
    .execute();
  return rows.map((row) => ({
    node: row.node,
    host: row.host,
    state: row.state,
    rows: row.row_count,
    bytes: row.file_bytes,
    freshAt: row.fresh_at,
    builtAt: row.built_at,
    because: row.built_because,
    seenAt: row.seen_at,
  }));
}

/** Asks every replica to be built anew; each does so within seconds, and answers from its old file meanwhile. @returns how many were asked */
export async function askRebuild({ db }: Pick<Store, "db">): Promise<number> {
  const asked = await db
    .updateTable("analytics_replicas")
    .set({ rebuild_asked_at: sql<Date>`now()` })
    .where("seen_at", ">", sql<Date>`now() - make_interval(mins => ${silentMinutes})`)
    .executeTakeFirst();
  return Number(asked.numUpdatedRows);
}
