import { type RawBuilder, sql } from "kysely";
import { joinByHash } from "../join-by-hash.ts";
import type { WorkspaceTx } from "../transaction.ts";
import { type Analytics, type AnalyticsNeeds, type FactNames, recordsNames } from "./analytics.ts";

/** From so many contacts on, to count what each of them has takes the records seconds. */
const many = 50_000;

/** Asks a statement that both doors read; see `quickest`. */
export type Ask = <Row>(build: (facts: FactNames) => RawBuilder<Row>) => Promise<Row[]>;

/**
 * Who answers a count over everything that stands beside a list or in a form: the records in this transaction, so that what was just
 * written is in it; or the replica, a second old, from so many contacts on. How many there are is PostgreSQL's own estimate.
 */
export async function quickest(
  tx: WorkspaceTx,
  analytics: Analytics,
  { records = false, joinsByHash = false, from = many }: Partial<AnalyticsNeeds> & { from?: number } = {},
): Promise<Ask> {
  const { db, workspaceId } = tx;
  if (!records && analytics.state().replica === "ready" && (await contactsAbout(tx)) >= from)
    return async (build) => (await analytics.ask(workspaceId, build)).rows;
  return async (build) => {
    const statement = () => build(recordsNames).execute(db);
    return (joinsByHash ? await joinByHash(tx, statement) : await statement()).rows;
  };
}

async function contactsAbout({ db }: WorkspaceTx): Promise<number> {
  const { rows } = await sql<{
    about: number;
  }>`select reltuples::float8 as about from pg_class where oid = 'feedback'::regclass`.execute(db);
  return rows[0]!.about;
}
