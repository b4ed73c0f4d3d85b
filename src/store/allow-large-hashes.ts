import { sql } from "kysely";
import type { WorkspaceTx } from "./transaction.ts";

/**
 * Lets a set of millions of ids be looked up by its hash in the rest of this transaction. Where PostgreSQL thinks that the hash would not
 * fit, it walks the set for every row instead. Memory is taken as a set needs it, up to 256 MB at the usual work_mem.
 */
export async function allowLargeHashes({ db }: WorkspaceTx): Promise<void> {
  await sql`select set_config('hash_mem_multiplier', '64', true)`.execute(db);
}
