import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/worlds/postgres.ts";
import { seededRandom } from "../../core/kit/seeded-random.ts";
import { connect, type Store } from "../connect.ts";
import { newId } from "../new-id.ts";
import type { Analytics, FactNames } from "./analytics.ts";
import { openReplicaAnalytics, type ReplicaAnalytics } from "./open-analytics.ts";
import { facts } from "./facts.ts";
import { recordsAnalytics } from "./records-analytics.ts";

let database: TestDatabase;
let store: Store;
let folder: string;
let door: ReplicaAnalytics;
let records: Analytics;
const troubles: unknown[] = [];
const workspaceId = newId();
const sourceId = newId();

const open = () =>
  openReplicaAnalytics(store, {
    folder,
    limits: { threads: 2, memoryMegabytes: 256 },
    onTrouble: (error) => troubles.push(error),
    waitMs: 3_600_000,
  });

beforeAll(async () => {
  database = await createTestDatabase();
  store = connect(database.url, { max: 12 });
  folder = await mkdtemp(join(tmpdir(), "otklik-replica-"));
  await store.pool.query(
    `insert into workspaces (id, slug, name, locale, time_zone, currency) values ($1, 'told', 'Told', 'en', 'Europe/Moscow', 'RUB')`,
    [workspaceId],
  );
  await store.pool.query(
    `insert into sources (workspace_id, id, name, kind) values ($1, $2, 'Told', 'feedback')`,
    [workspaceId, sourceId],
  );
  for (const [at, id] of regulars.entries()) await putCustomer(store.pool, id, at % 4 === 0);
  records = recordsAnalytics(store);
  door = open();
});

afterAll(async () => {
  await door.close();
  await store.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const channels = ["phone", 'chat, "quoted"\nand broken', "почта", null];

/** Some come again and again, the others once: what a contact is followed by changes with every writer. */
const regulars = Array.from({ length: 20 }, newId);
const customers = [...regulars, ...new Array<null>(30).fill(null)];

async function putCustomer(
  client: { query: Store["pool"]["query"] },
  id: string,
  isAnonymous: boolean,
): Promise<void> {
  await client.query("insert into customers (workspace_id, customer_id, anonymous) values ($1, $2, $3)", [
    workspaceId,
    id,
    isAnonymous,
  ]);
}

async function putFeedback(client: { query: Store["pool"]["query"] }, random: () => number): Promise<void> {
  const regular = customers[Math.floor(random() * customers.length)];
  const customer = regular ?? newId();
  if (!regular && random() < 0.9) await putCustomer(client, customer, random() < 0.3);
  const attributes = {
    region: random() < 0.5 ? "Омск" : "Kazan",
    "a/b ~ \"'": random() < 0.3 ? `v${Math.floor(random() * 3)}` : null,
    rank: Math.round(random() * 4) / 2,
    Region: random() < 0.5,
  };
  await client.query(
    `insert into feedback (workspace_id, customer_id, id, source_id, occurred_at, kind, channel, score, sentiment, handle_seconds, content_hash, attributes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      workspaceId,
      customer,
      newId(),
      sourceId,
      new Date(Date.UTC(2026, 2, 1) + Math.floor(random() * 50 * 86_400_000)),
      random() < 0.5 ? "contact" : "response",
      channels[Math.floor(random() * channels.length)],
      random() < 0.6 ? Math.floor(random() * 11) : null,
      random() < 0.8 ? random() * 2 - 1 : null,
      random() < 0.5 ? Math.floor(random() * 900) : null,
      Buffer.from(newId()),
      JSON.stringify(attributes),
    ],
  );
}

/** Statements that touch each type of column, cut by each kind of dimension. */
const aggregates: ((facts: FactNames) => ReturnType<typeof sql>)[] = [
  () => sql`select channel, kind, count(*) as n, sum(score) as total, count(score) filter (where score >= 9) as promoters,
      sum(handle_seconds) as seconds, count(*) filter (where sentiment < -0.15) as negative
    from feedback where workspace_id = ${workspaceId} group by 1, 2 order by 1, 2`,
  () => sql`select date_trunc('week', occurred_at + interval '3 hours') as week, count(*) as n, count(distinct customer_id) as customers
    from feedback where workspace_id = ${workspaceId} and occurred_at >= ${new Date(Date.UTC(2026, 2, 8))} group by 1 order by 1`,
  (
    facts,
  ) => sql`select ${facts.attribute("feedback", "region")} as a, ${facts.attribute("feedback", "Region")} as b,
      ${facts.attribute("feedback", "rank")} as c, ${facts.attribute("feedback", "a/b ~ \"'")} as d, ${facts.attribute("feedback", "never")} as e,
      count(*) as n from feedback where workspace_id = ${workspaceId} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  () => sql`select coalesce(f.channel, '-') as channel, count(*) as n from mentions m
      join feedback f on f.workspace_id = ${workspaceId} and f.id = m.feedback_id and f.channel = any(${["phone", "почта"]}::text[])
    where m.workspace_id = ${workspaceId} group by 1 order by 1`,
  (facts) => sql`select channel, count(*) as n, count(*) filter (where next_at < 'infinity') as again,
      max(case when next_at < 'infinity' then next_at end) as latest,
      count(*) filter (where next_at < occurred_at + interval '7 days') as soon
    from ${facts.feedbackWithNext(workspaceId)} where workspace_id = ${workspaceId} group by 1 order by 1`,
  (facts) => {
    const before1970 = sql`(occurred_at - interval '21000 days')`;
    return sql`select ${facts.unitsSince1970(sql`occurred_at`, "day", 10_800_000)} as day, count(*) as n,
        min(${facts.unitsSince1970(sql`occurred_at`, "hour", -12_600_000)}) as hour,
        max(${facts.unitsSince1970(before1970, "hour", 0)}) as early, min(${facts.unitsSince1970(before1970, "day", 0)}) as earliest
      from feedback where workspace_id = ${workspaceId} group by 1 order by 1`;
  },
  () => sql`select percentile_cont(0.5) within group (order by score) as median, min(occurred_at) as first
    from feedback where workspace_id = ${workspaceId} and source_id = ${sourceId}::uuid`,
];

async function expectBothAgree(): Promise<void> {
  for (const build of aggregates) {
    const fromReplica = await door.ask(workspaceId, build);
    const fromRecords = await records.ask(workspaceId, build);
    expect(fromReplica.from).toBe("replica");
    expect(round(fromReplica.rows)).toEqual(round(fromRecords.rows));
  }
}

/** Sums of doubles depend on the order of adding in their last digits. */
function round(rows: unknown[]): unknown {
  return JSON.parse(
    JSON.stringify(rows, (_, value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)),
  );
}

it("agrees with the records after eight writers with commits, rollbacks, changes and removals at random", async () => {
  await door.catchUp();
  let open = 8;
  const writers = Array.from({ length: 8 }, async (_, which) => {
    const random = seededRandom(which + 1);
    for (let round = 0; round < 12; round++) {
      const client = await store.pool.connect();
      try {
        await client.query("begin");
        for (let row = 0; row < 10; row++) await putFeedback(client, random);
        if (random() < 0.6) {
          await client.query(
            `update feedback set score = 10 - score, occurred_at = occurred_at + interval '3 days', attributes = attributes || '{"fresh": "yes"}' where id in (
               select id from feedback where score is not null order by md5(id::text || $1) limit 7 for update skip locked)`,
            [`${which}${round}`],
          );
        }
        if (random() < 0.6) {
          await client.query(
            `delete from feedback where id in (select id from feedback order by md5($1 || id::text) limit 4 for update skip locked)`,
            [`${which}${round}`],
          );
        }
        if (random() < 0.4) {
          await client.query(
            `update customers set anonymous = not anonymous where customer_id in (
               select customer_id from customers order by md5($1 || customer_id::text) limit 3 for update skip locked)`,
            [`${which}${round}`],
          );
        }
        if (random() < 0.2) {
          await client.query(
            `delete from customers where customer_id in (
               select customer_id from customers order by md5(customer_id::text || $1) limit 1 for update skip locked)`,
            [`${which}${round}`],
          );
        }
        // Some commit late, after younger transactions were followed.
        await new Promise((resolve) => setTimeout(resolve, random() * 60));
        await client.query(random() < 0.3 ? "rollback" : "commit");
      } finally {
        client.release();
      }
    }
    open--;
  });
  while (open > 0) await door.catchUp();
  await Promise.all(writers);
  await door.catchUp();
  expect(troubles).toEqual([]);
  expect(door.state()).toMatchObject({ replica: "ready" });
  await expectBothAgree();
  const { rows } = await records.ask<{ n: number }>(
    workspaceId,
    () => sql`select count(*) as n from feedback where workspace_id = ${workspaceId}`,
  );
  expect(rows[0]!.n).toBeGreaterThan(300);
});

it("sees what a transaction commits late, after younger ones were followed", async () => {
  const late = await store.pool.connect();
  await late.query("begin");
  await putFeedback(late, seededRandom(101));
  await putFeedback(store.pool, seededRandom(102));
  await door.catchUp();
  await expectBothAgree();
  await late.query("commit");
  late.release();
  await door.catchUp();
  await expectBothAgree();
});

it("goes on where it was after it was closed, without building anew", async () => {
  const { builtAt } = door.state();
  await door.close();
  await putFeedback(store.pool, seededRandom(103));
  door = open();
  await door.catchUp();
  expect(door.state().builtAt).toEqual(builtAt);
  await expectBothAgree();
});

it("is built anew when its file is broken, and says so", async () => {
  await door.close();
  const name = (await readdir(folder)).find((each) => each.endsWith(".duckdb"))!;
  await writeFile(join(folder, name), "this is no database");
  door = open();
  expect((await door.ask(workspaceId, aggregates[0]!)).from).toBe("records");
  await door.catchUp();
  expect(door.state()).toMatchObject({ replica: "ready", because: "broken" });
  expect(troubles.length).toBeGreaterThan(0);
  troubles.length = 0;
  await expectBothAgree();
});

it("is built anew when its file is older than this form of it, and says so", async () => {
  await door.close();
  const name = (await readdir(folder)).find((each) => each.endsWith(".duckdb"))!;
  const instance = await DuckDBInstance.create(join(folder, name));
  const duck = await instance.connect();
  await duck.run("update replica_position set form = 'of old'");
  await duck.run("alter table feedback drop column channel");
  duck.closeSync();
  instance.closeSync();
  door = open();
  await door.catchUp();
  expect(door.state()).toMatchObject({ replica: "ready", because: "other-form" });
  expect(troubles).toEqual([]);
  await expectBothAgree();
});

it("is built anew when its file is deleted under it", async () => {
  const name = (await readdir(folder)).find((each) => each.endsWith(".duckdb"))!;
  await rm(join(folder, name));
  await door.catchUp();
  expect(door.state()).toMatchObject({ replica: "ready", because: "deleted" });
  await expectBothAgree();
});

it("is built anew by request while it answers, twice at once if need be", async () => {
  const asked = Promise.all([door.rebuild("asked"), door.rebuild("asked")]);
  const during = await door.ask(workspaceId, aggregates[0]!);
  expect(during.from).toBe("replica");
  await asked;
  expect(door.state()).toMatchObject({ replica: "ready", because: "asked" });
  await expectBothAgree();
  expect((await readdir(folder)).filter((each) => each.endsWith(".duckdb"))).toHaveLength(1);
});

it("is built anew by one word in the records, which is how a command reaches it", async () => {
  const { builtAt } = door.state();
  await store.pool.query(`update analytics_replicas set rebuild_asked_at = now()`);
  await door.catchUp();
  expect(door.state().builtAt!.getTime()).toBeGreaterThan(builtAt!.getTime());
  const again = door.state().builtAt;
  await door.catchUp();
  expect(door.state().builtAt).toEqual(again);
});

it("tells how many rows it holds, opened anew as well", async () => {
  const held = async () => {
    const { rows } = await store.pool.query(
      `select ${facts.map(({ name }) => `(select count(*) from ${name})`).join(" + ")} as n`,
    );
    return Number(rows[0].n);
  };
  expect(door.state().rows).toBe(await held());
  await store.pool.query(`update feedback set score = 3`);
  await store.pool.query(`delete from feedback where id in (select id from feedback limit 7)`);
  await door.catchUp();
  expect(door.state().rows).toBe(await held());
  await door.close();
  door = open();
  await door.catchUp();
  expect(door.state()).toMatchObject({ replica: "ready", rows: await held() });
});

it("is built anew when the records were put back to another history", async () => {
  await store.pool.query(`update analytics_origin set id = gen_random_uuid()`);
  await door.catchUp();
  expect(door.state()).toMatchObject({ replica: "ready", because: "other-records" });
});

it("loses what a removed company had, and a removed customer", async () => {
  const count = async () => {
    const { rows } = await door.ask<{ n: number }>(
      workspaceId,
      () => sql`select count(*) as n from customers where workspace_id = ${workspaceId}`,
    );
    return rows[0]!.n;
  };
  const before = await count();
  await putCustomer(store.pool, newId(), false);
  await door.catchUp();
  expect(await count()).toBe(before + 1);
  await store.pool.query(`delete from customers where workspace_id = $1`, [workspaceId]);
  await door.catchUp();
  expect(await count()).toBe(0);
  await expectBothAgree();
});

it("refuses a statement that forgets its workspace", async () => {
  await expect(door.ask(workspaceId, () => sql`select count(*) from feedback`)).rejects.toThrow(
    /workspace_id/,
  );
});
