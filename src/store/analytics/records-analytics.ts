import { sql } from "kysely";
import type { Store } from "../connect.ts";
import { joinByHash } from "../join-by-hash.ts";
import { inWorkspace } from "../transaction.ts";
import { type Analytics, type AnalyticsState, recordsNames } from "./analytics.ts";

const patienceSeconds = 120;
const off: AnalyticsState = {
  replica: "off",
  freshAt: null,
  builtAt: null,
  rows: 0,
  bytes: 0,
  because: null,
};

/** Numbers straight from the records: PostgreSQL, or Citus beyond one machine. Always fresh, slower on millions of rows. */
export function recordsAnalytics(store: Store): Analytics {
  return {
    async ask(workspaceId, build, needs) {
      return await inWorkspace(
        store,
        workspaceId,
        async (tx) => {
          await sql`select set_config('statement_timeout', ${`${patienceSeconds}s`}, true)`.execute(tx.db);
          const statement = () => build(recordsNames).execute(tx.db);
          const { rows } = needs?.joinsByHash ? await joinByHash(tx, statement) : await statement();
          return { rows, from: "records", freshAt: new Date() };
        },
        "read",
      );
    },
    state: () => off,
    close: async () => undefined,
  };
}
