import { Client } from "pg";
import { expect, test } from "vitest";
import { createTestDatabase } from "./postgres.ts";

test("two test databases do not see each other's rows, and a dropped one is gone", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await run(one.url, "create table seen (id int)");
  await expect(run(other.url, "select * from seen")).rejects.toThrow(/seen/);
  await one.drop();
  await expect(run(one.url, "select 1")).rejects.toThrow(/does not exist/);
  await other.drop();
});

test("the embedded server knows Russian letters: lower case, trigrams, morphology", async () => {
  const database = await createTestDatabase();
  await run(database.url, "create extension if not exists pg_trgm");
  const [row] = await run(
    database.url,
    `select lower('ЁЖ') as low, cardinality(show_trgm('кот')) as trigrams,
            to_tsvector('russian', 'приложения') @@ to_tsquery('russian', 'приложение') as same`,
  );
  expect(row).toEqual({ low: "ёж", trigrams: 4, same: true });
  await database.drop();
});

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
