import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbedded } from "./embedded/open-embedded.ts";
import { migrate } from "./migrate.ts";

/** Writes docs/schema.sql: what the migrations add up to, to be read by people. */
async function writeSchema(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "otklik-schema-"));
  const embedded = await openEmbedded(folder, { durable: false });
  const client = new pg.Client({ connectionString: embedded.url });
  try {
    await migrate(embedded.url);
    await client.connect();
    const text = await describe(client);
    await writeFile(new URL("../../docs/schema.sql", import.meta.url), text);
  } finally {
    await client.end();
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function describe(client: pg.Client): Promise<string> {
  const columns = await client.query<{ table: string; line: string }>(`
    select c.relname as table, '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
         when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' order by c.relname, a.attnum`);
  const constraints = await client.query<{ table: string; line: string }>(`
    select c.relname as table, '  ' || pg_get_constraintdef(k.oid) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where k.contype in ('p', 'u', 'f', 'c') order by c.relname, k.contype desc, k.conname`);
  const indexes = await client.query<{ line: string }>(`
    select indexdef || ';' as line from pg_indexes i where schemaname = 'public'
      and not exists (select 1 from pg_constraint k where k.conname = i.indexname) order by tablename, indexname`);
  const tables = [...new Set(columns.rows.map((row) => row.table))];
  const bodies = tables.map((table) => {
    const lines = [...columns.rows, ...constraints.rows]
      .filter((row) => row.table === table)
      .map((row) => row.line);
    return `create table ${table} (\n${lines.join(",\n")}\n);\n`;
  });
  const head = "-- Made by `npm run generate` from src/store/migrations; not run by anything.\n\n";
  return `${head}${bodies.join("\n")}\n${indexes.rows.map((row) => row.line).join("\n")}\n`;
}

await writeSchema();
