import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/worlds/postgres.ts";
import { newId } from "../../store/new-id.ts";
import { checkJobs, checkLanguage, checkMigrations, checkOutbox, checkVersion } from "./check-database.ts";

let database: TestDatabase;
let client: Client;
const workspace = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `insert into workspaces (id, slug, name, locale, time_zone, currency)
     values ($1, 'brightline', 'Brightline Telecom', 'en', 'UTC', 'USD')`,
    [workspace],
  );
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

test("a fresh database passes every check", async () => {
  for (const check of [checkVersion, checkMigrations, checkLanguage, checkJobs, checkOutbox]) {
    expect(await check(client)).toMatchObject({ status: "ok" });
  }
});

test("migrations that wait are a warning, migrations of a newer program a failure", async () => {
  await client.query("begin");
  await client.query("delete from schema_migrations where name = (select max(name) from schema_migrations)");
  expect(await checkMigrations(client)).toMatchObject({ status: "warn", facts: { count: 1 } });
  await client.query("insert into schema_migrations (name) values ('9999_from_the_future.sql')");
  expect(await checkMigrations(client)).toMatchObject({
    status: "fail",
    facts: { names: "9999_from_the_future.sql" },
  });
  await client.query("rollback");
});

test("a job nobody takes and one that never ends are stuck", async () => {
  const add = (status: string, age: string) =>
    client.query(
      `insert into jobs (workspace_id, id, kind, status, created_by, created_at, started_at)
       values ($1, $2, 'import', $3, 'system', now() - $4::interval, now() - $4::interval)`,
      [workspace, newId(), status, age],
    );
  await add("queued", "1 minute");
  await add("running", "1 hour");
  expect(await checkJobs(client)).toMatchObject({ status: "ok", facts: { open: 2, stuck: 0 } });
  await add("queued", "1 hour");
  await add("running", "7 hours");
  expect(await checkJobs(client)).toMatchObject({ status: "warn", facts: { open: 4, stuck: 2 } });
});

test("an event that waits too long is told with its last error", async () => {
  await client.query(
    `insert into outbox (id, workspace_id, type, payload, created_at, last_error)
     values ($1, $2, 'import.done', '{}', now() - interval '1 hour', 'no such handler')`,
    [newId(), workspace],
  );
  expect(await checkOutbox(client)).toMatchObject({
    status: "warn",
    facts: { late: 1, error: "no such handler" },
  });
});

test("a database without trigrams is told", async () => {
  await client.query("begin");
  await client.query("drop extension pg_trgm cascade");
  const found = await checkLanguage(client);
  expect(found.status).toBe("fail");
  expect(found.sentence.en).toContain("pg_trgm");
  await client.query("rollback");
});
