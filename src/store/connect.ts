import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.ts";

// Counts and sums come as int8: safe as numbers up to 2^53, which no installation reaches.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** The door to the records: a pool for raw speed (COPY, LISTEN) and Kysely for typed SQL over the same pool. */
export type Store = {
  url: string;
  pool: pg.Pool;
  db: Kysely<Tables>;
  close(): Promise<void>;
};

/**
 * Opens a pool to PostgreSQL 15-18. No connection is made until the first statement.
 * @param url postgres://user:password@host:port/database
 * @param onIdleError told when an idle connection breaks (the server went away); the pool makes a new one at the next statement
 */
export function connect(
  url: string,
  options: { max?: number; onIdleError?: (error: Error) => void } = {},
): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: "-c timezone=UTC",
    connectionTimeoutMillis: 10_000,
  });
  let closing = false;
  pool.on("error", (error) => {
    if (!closing) options.onIdleError?.(error);
  });
  // A connection lost while lent out fails its own statement; but without a listener Node would end the whole process.
  pool.on("connect", (client) => client.on("error", (error) => !closing && options.onIdleError?.(error)));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    url,
    pool,
    db,
    async close() {
      closing = true;
      await db.destroy();
      // Kysely ends the pool only if a statement went through it.
      if (!pool.ended) await pool.end();
    },
  };
}
