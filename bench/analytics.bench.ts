import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RawBuilder, sql } from "kysely";
import { connect, type Store } from "../src/store/connect.ts";
import { openEmbedded } from "../src/store/embedded/open-embedded.ts";
import { migrate } from "../src/store/migrate.ts";
import { newId } from "../src/store/new-id.ts";
import type { FactNames } from "../src/store/analytics/analytics.ts";
import { openReplicaAnalytics, type ReplicaAnalytics } from "../src/store/analytics/open-analytics.ts";
import { recordsAnalytics } from "../src/store/analytics/records-analytics.ts";
import { type Bench, type Measure, timed } from "./bench.ts";
import { addContacts, addSource, p95 } from "./random-contacts.ts";

const rows = Number(process.env["ANALYTICS_ROWS"] ?? 1_000_000);
const workspaceId = newId();

/** What screens ask: a slice by a column, a slice by an attribute, a trend, customers of a slice, mentions of topics. */
const questions: [what: string, build: (facts: FactNames) => RawBuilder<unknown>][] = [
  [
    "NPS by channel",
    () => sql`select channel, count(*) as n, count(score) filter (where score >= 9) as promoters,
      count(score) filter (where score <= 6) as detractors from feedback where workspace_id = ${workspaceId} group by grouping sets ((channel), ())`,
  ],
  [
    "contacts by an attribute, and all",
    (
      facts,
    ) => sql`select ${facts.attribute("feedback", "region")} as region, count(*) as n, sum(handle_seconds) as seconds
      from feedback where workspace_id = ${workspaceId} group by grouping sets ((1), ())`,
  ],
  [
    "trend by week of one channel",
    () => sql`select date_trunc('week', occurred_at + interval '3 hours') as week, count(*) as n, sum(score) as total
      from feedback where workspace_id = ${workspaceId} and channel = ${"chat"} group by 1 order by 1`,
  ],
  [
    "customers who wrote, by month",
    () => sql`select date_trunc('month', occurred_at + interval '3 hours') as month, count(distinct customer_id) as n
      from feedback where workspace_id = ${workspaceId} group by 1 order by 1`,
  ],
];

/**
 * A million contacts: how fast a replica is made of the records and follows them, and how fast it answers, beside PostgreSQL
 * in the same run. `numbers.bench.ts` asks the same of the started product.
 */
async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "otklik-bench-"));
  const embedded = await openEmbedded(folder, { durable: false });
  await migrate(embedded.url);
  const store = connect(embedded.url);
  let door: ReplicaAnalytics | null = null;
  try {
    await fill(store);
    door = open(store, folder);
    return [
      ...(await measureBuilding(door)),
      ...(await measureAnswers(door)),
      ...(await measureRecords(store)),
      ...(await measureFollowing(store, door)),
    ];
  } finally {
    await door?.close();
    await store.close();
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(store: Store, folder: string): ReplicaAnalytics {
  return openReplicaAnalytics(store, {
    folder: join(folder, "analytics"),
    limits: { threads: 2, memoryMegabytes: 1024 },
    onTrouble: (error) => {
      throw error;
    },
    waitMs: 3_600_000,
  });
}

async function measureBuilding(door: ReplicaAnalytics): Promise<Measure[]> {
  const { seconds } = await timed(() => door.catchUp());
  const { rows: copied, replica, because } = door.state();
  if (replica !== "ready") throw new Error(`the replica is ${replica}: ${because}`);
  return [
    { what: "rows copied at first", value: copied, unit: "rows" },
    { what: "made anew", value: copied / seconds, unit: "rows/s", least: 50_000 },
  ];
}

async function slowest(turn: () => Promise<unknown>, turns: number): Promise<number> {
  await turn();
  const times: number[] = [];
  for (let i = 0; i < turns; i += 1) times.push((await timed(turn)).seconds * 1000);
  return p95(times);
}

async function measureAnswers(door: ReplicaAnalytics): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [what, build] of questions) {
    const value = await slowest(() => door.ask(workspaceId, build), 20);
    measures.push({ what: `${what}, p95`, value, unit: "ms", most: 200 });
  }
  return measures;
}

async function measureRecords(store: Store): Promise<Measure[]> {
  const records = recordsAnalytics(store);
  const measures: Measure[] = [];
  for (const [what, build] of questions) {
    const value = await slowest(() => records.ask(workspaceId, build), 3);
    measures.push({ what: `  ${what}, of the records`, value, unit: "ms" });
  }
  return measures;
}

/** A hundred thousand rows changed at once; then a thousand writes a second for a while, and how old the numbers get. */
async function measureFollowing(store: Store, door: ReplicaAnalytics): Promise<Measure[]> {
  const changed = Math.min(rows, 100_000);
  await store.pool.query(
    `update feedback set score = 10 where id in (select id from feedback limit ${changed})`,
  );
  const { seconds } = await timed(() => door.catchUp());
  const oldest = await ageUnderWriting(store, door);
  return [
    { what: "changes caught up", value: changed / seconds, unit: "rows/s", least: 50_000 },
    { what: "age of the numbers at 1,000 writes/s, the most", value: oldest, unit: "s", most: 5 },
  ];
}

async function ageUnderWriting(store: Store, door: ReplicaAnalytics): Promise<number> {
  let isWriting = true;
  const writing = (async () => {
    const end = Date.now() + 15_000;
    while (Date.now() < end) {
      const start = Date.now();
      await addContacts(store, workspaceId, 100);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 100 - (Date.now() - start))));
    }
    isWriting = false;
  })();
  let oldest = 0;
  while (isWriting) {
    const before = Date.now();
    await door.catchUp();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    // Just before the next step the numbers are as old as they get.
    oldest = Math.max(oldest, (Date.now() - before) / 1000);
  }
  await writing;
  return oldest;
}

async function fill(store: Store): Promise<void> {
  await store.pool.query(
    `insert into workspaces (id, slug, name, locale, time_zone, currency) values ($1, 'bench', 'Bench', 'en', 'Europe/Moscow', 'USD')`,
    [workspaceId],
  );
  await addSource(store, workspaceId);
  await addContacts(store, workspaceId, rows);
}

export const bench: Bench = { title: `Analytics: ${rows.toLocaleString("en-US")} contacts`, run };
