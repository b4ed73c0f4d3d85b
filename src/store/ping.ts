import { sql } from "kysely";
import type { Store } from "./connect.ts";

/** Asks the database for a sign of life. @throws the loss of the connection, when there is none */
export async function ping(store: Store): Promise<void> {
  await sql`select 1`.execute(store.db);
}
