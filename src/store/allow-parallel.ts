import { sql } from "kysely";
import type { WorkspaceTx } from "./transaction.ts";

const settings = sql.join(
  Object.entries({
    parallel_setup_cost: "50",
    parallel_tuple_cost: "0.01",
    min_parallel_table_scan_size: "1TB",
    min_parallel_index_scan_size: "1TB",
  }).map(([name, value]) => sql`set_config(${name}, ${value}, true)`),
);

/**
 * Lets the parts of a `union all` in the rest of this transaction run side by side. PostgreSQL thinks a second process dear and would
 * run them one after the other. Only whole parts are shared out: with tables cut up as well, it no longer sees that whole parts may.
 * It takes fewer processes where all are busy. For a part to take part, all that it groups by must stand in its select list.
 */
export async function allowParallel({ db }: WorkspaceTx): Promise<void> {
  await sql`select ${settings}`.execute(db);
}
