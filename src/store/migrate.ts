import { readdir, readFile } from "node:fs/promises";
import pg from "pg";

const folder = new URL("./migrations/", import.meta.url);
/** Any constant of our own: all processes that migrate one database queue up behind it. */
const lockKey = 7_041_961;

/** Names of the migrations this build brings, in order. */
export async function listMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
}

/**
 * Brings the database to this build's schema: runs each missing numbered file in its own transaction, under an advisory lock,
 * so that many processes may call it at once. Up only.
 * @returns names of the files that were run now
 * @throws Error when the database holds a migration this build does not know (an older program on a newer database)
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(
      "create table if not exists schema_migrations (name text primary key, run_at timestamptz not null default now())",
    );
    const done = new Set(
      (await client.query<{ name: string }>("select name from schema_migrations")).rows.map(
        (row) => row.name,
      ),
    );
    const names = await listMigrations();
    const unknown = [...done].filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new Error(
        `The database was made by a newer Otklik (it knows ${unknown.join(", ")}). Start that version, or restore a backup.`,
      );
    }
    const missing = names.filter((name) => !done.has(name));
    for (const name of missing) await runMigration(client, name);
    return missing;
  } finally {
    await client.end();
  }
}

async function runMigration(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(new URL(name, folder), "utf8");
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into schema_migrations (name) values ($1)", [name]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
