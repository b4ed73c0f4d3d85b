import {
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type Transaction,
} from "kysely";
import type pg from "pg";
import type { Locale } from "../core/kit/fault.ts";
import type { Store } from "./connect.ts";
import type { Tables } from "./tables.ts";
import { guardStatement } from "./workspace-guard.ts";
import { workspaceTableNames } from "./workspace-tables.ts";

/** A transaction inside one workspace: every statement through it is checked by the workspace guard. */
export type WorkspaceTx = {
  db: Transaction<Tables>;
  client: pg.PoolClient;
  workspaceId: string;
  /** The language of who reads, for what has names in several; null where nobody does, as in jobs. */
  locale: Locale | null;
};

/** A connection whose every statement passes the guard. */
function guarded(client: pg.PoolClient, workspaceId: string): PostgresPoolClient {
  const query = (...call: unknown[]) => {
    const [sql, parameters] = call;
    if (typeof sql === "string")
      guardStatement(sql, (parameters as unknown[]) ?? [], workspaceId, workspaceTableNames);
    return (client.query as (...call: unknown[]) => unknown)(...call);
  };
  return { query, release: () => client.release() } as unknown as PostgresPoolClient;
}

/**
 * Runs `work` in one transaction of one workspace; commits when it resolves, rolls back when it throws.
 * `tx.client` is the same guarded connection for COPY and other raw calls.
 */
export async function inWorkspace<T>(
  store: Store,
  workspaceId: string,
  work: (tx: WorkspaceTx) => Promise<T>,
  mode: "read" | "write" = "write",
  locale: Locale | null = null,
): Promise<T> {
  const raw = await store.pool.connect();
  let open = true;
  const client = guarded(raw, workspaceId);
  const pool: PostgresPool = {
    options: {},
    connect: async () => ({ ...client, release: () => undefined }) as PostgresPoolClient,
    end: async () => undefined,
  } as PostgresPool;
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const transaction = db.transaction();
    const started = mode === "read" ? transaction.setAccessMode("read only") : transaction;
    return await started.execute((tx) =>
      work({ db: tx, client: client as unknown as pg.PoolClient, workspaceId, locale }),
    );
  } catch (error) {
    // A connection that broke in the middle must not go back to the pool.
    if (isConnectionLoss(error)) {
      open = false;
      raw.release(error as Error);
    }
    throw error;
  } finally {
    if (open) raw.release();
  }
}

/** Runs `work` in one transaction outside any workspace: sign-up, first run, the worker's own tables. */
export async function inTransaction<T>(
  store: Store,
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return await store.db.transaction().execute(work);
}

/** Whether the connection was lost (server stopped, killed, restarted), so that the same work may be tried again. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    ["ECONNREFUSED", "ECONNRESET", "EPIPE", "57P01", "57P02", "57P03", "08006", "08003", "08001"].includes(
      code ?? "",
    ) ||
    /Connection terminated|terminating connection|connection timeout|Connection ended|encountered a connection error/i.test(
      message ?? "",
    )
  );
}
