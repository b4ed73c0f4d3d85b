import { sql } from "kysely";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { OccurrenceCounter } from "./occurrence-counter.ts";
import { SearchWords } from "./search-words.ts";

/** Where facts come from; one for a whole import, because it counts equal rows. */
export type Origin = {
  sourceId: string;
  importId: string;
  occurrences: OccurrenceCounter;
  words: SearchWords;
  /** False where times were filled in by us, because the file has none. */
  timeKnown: boolean;
  /** Count what would happen, write nothing. */
  dryRun: boolean;
};

export type WriteCounts = { inserted: number; updated: number; unchanged: number };

export const noCounts: WriteCounts = { inserted: 0, updated: 0, unchanged: 0 };

/** An origin for facts that carry their own times, such as the demo's. */
export function makeOrigin(
  sourceId: string,
  importId: string,
  { timeKnown = true, dryRun = false }: { timeKnown?: boolean; dryRun?: boolean } = {},
): Origin {
  return {
    sourceId,
    importId,
    occurrences: new OccurrenceCounter(),
    words: new SearchWords(),
    timeKnown,
    dryRun,
  };
}

/** One writer a source at a time: what is looked up stays true until the transaction ends. */
export async function lockSource({ db }: WorkspaceTx, sourceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sourceId}, 11))`.execute(db);
}
