import { sql } from "kysely";
import type { WorkspaceTx } from "./transaction.ts";

/**
 * Runs a statement whose parts join what they have made themselves. Of such rows PostgreSQL keeps no counts: it takes them for a handful
 * and would walk one part for every row of the other, a thousand times as long at 100,000 rows.
 */
export async function joinByHash<T>({ db }: WorkspaceTx, statement: () => Promise<T>): Promise<T> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(db);
  const result = await statement();
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(db);
  return result;
}
