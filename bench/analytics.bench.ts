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
 * in the same run. Ten million: the same file made ten times as long.
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
      ...(await measureAnswers(door, "", 200)),
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

/** The 95th of a hundred times, in milliseconds. */
async function p95(turn: () => Promise<unknown>, turns: number): Promise<number> {
  await turn();
  const times: number[] = [];
  for (let i = 0; i < turns; i += 1) times.push((await timed(turn)).seconds * 1000);
  return times.sort((a, b) => a - b)[Math.ceil(turns * 0.95) - 1]!;
}

async function measureAnswers(door: ReplicaAnalytics, size: string, most: number): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [what, build] of questions) {
    const value = await p95(() => door.ask(workspaceId, build), 20);
    measures.push({ what: `${what}${size}, p95`, value, unit: "ms", most });
  }
  return measures;
}

async function measureRecords(store: Store): Promise<Measure[]> {
  const records = recordsAnalytics(store);
  const measures: Measure[] = [];
  for (const [what, build] of questions) {
    const value = await p95(() => records.ask(workspaceId, build), 3);
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
      await insertRows(store, 100);
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
  await store.pool.query(
    `insert into sources (workspace_id, id, name, kind) values ($1, gen_random_uuid(), 'Bench', 'feedback')`,
    [workspaceId],
  );
  for (let done = 0; done < rows; done += 100_000) await insertRows(store, Math.min(100_000, rows - done));
}

async function insertRows(store: Store, count: number): Promise<void> {
  await store.pool.query(
    `insert into feedback (workspace_id, customer_id, id, source_id, occurred_at, kind, channel, touchpoint, team, score, scale,
       sentiment, handle_seconds, content_hash, attributes)
     select $1, md5((random() * 200000)::int::text)::uuid, gen_random_uuid(), (select id from sources limit 1),
       now() - random() * interval '540 days', (array['contact', 'complaint', 'response'])[1 + floor(random() * 3)],
       (array['phone', 'chat', 'email', 'app', 'web'])[1 + floor(random() * 5)], 'point ' || floor(random() * 12), 'team ' || floor(random() * 9),
       case when random() < 0.4 then floor(random() * 11) end, 'nps', random() * 2 - 1, floor(random() * 900), uuid_send(gen_random_uuid()),
       jsonb_build_object('region', 'region ' || floor(random() * 20), 'tariff', 'tariff ' || floor(random() * 6), 'version', floor(random() * 40),
         'city', 'city ' || floor(random() * 300))
     from generate_series(1, ${count})`,
    [workspaceId],
  );
}

export const bench: Bench = { title: `Analytics: ${rows.toLocaleString("en-US")} contacts`, run };
