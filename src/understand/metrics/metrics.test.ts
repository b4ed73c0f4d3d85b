import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  reading,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { seededRandom } from "../../core/kit/seeded-random.ts";
import type { SegmentNode } from "../../core/segments/definition.ts";
import { metricCatalogue } from "../../core/catalogue/catalogue.ts";
import type { Analytics } from "../../store/analytics/analytics.ts";
import { openReplicaAnalytics, type ReplicaAnalytics } from "../../store/analytics/open-analytics.ts";
import { newId } from "../../store/new-id.ts";
import { defaultMetricSettings } from "./default-settings.ts";
import type { Catalogue, MetricReply, MetricsNow, MetricSettings } from "./contract.ts";

let world: World;
let ada: Caller;
let records: Analytics;
let replica: ReplicaAnalytics;
let folder: string;
let topics: Map<string, string>;
let sourceId: string;
let someCustomer: string;
const troubles: unknown[] = [];

const settings: MetricSettings = {
  ...defaultMetricSettings,
  csi: {
    from: 1,
    to: 5,
    factors: [
      { attribute: "food", weight: 2 },
      { attribute: "signs", weight: 3 },
    ],
  },
};

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);
const pick = <T>(random: () => number, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)]!;

/** A year's worth of facts of every kind that some metric is made of; some values are nonsense on purpose. */
async function putFacts(workspaceId: string): Promise<string[]> {
  const { pool } = world.lent.store;
  const random = seededRandom(7);
  sourceId = newId();
  await pool.query(
    `insert into sources (workspace_id, id, name, kind) values ($1, $2, 'Lines', 'feedback')`,
    [workspaceId, sourceId],
  );
  const customers = Array.from({ length: 60 }, () => newId());
  someCustomer = customers[3]!;
  for (const [at, id] of customers.entries()) {
    await pool.query(
      `insert into customers (workspace_id, customer_id, external_id, anonymous, since, attributes) values ($1, $2, $3, $4, $5, $6)`,
      [
        workspaceId,
        id,
        `C${at}`,
        at % 20 === 19,
        at % 3 === 0 ? new Date(start - 100 * day) : null,
        JSON.stringify({ plan: at % 4 === 0 ? "gold" : "base", region: at % 5 === 0 ? null : `R${at % 3}` }),
      ],
    );
  }
  const ids: string[] = [];
  for (let i = 0; i < 900; i++) {
    const scale = pick(random, ["nps", "nps", "csat5", "csat7", "ces7", "stars5", null]);
    const most = { nps: 10, csat5: 5, csat7: 7, ces7: 7, stars5: 5 }[scale ?? "nps"]!;
    const id = newId();
    ids.push(id);
    const attributes = {
      order: `N${Math.floor(random() * 400)}`,
      weight: random() < 0.8 ? Number((0.2 + random()).toFixed(4)) : pick(random, ["heavy", "", -1, null]),
      wait_seconds: random() < 0.6 ? Math.floor(random() * 60) : null,
      abandoned: random() < 0.2,
      food: pick(random, [1, 2, 3, 4, 5, 11, null]),
      signs: pick(random, [3, 4, 5, "4", null]),
      ...(random() < 0.2 ? { region: "R9" } : {}),
    };
    await pool.query(
      `insert into feedback (workspace_id, customer_id, id, source_id, occurred_at, kind, channel, touchpoint, team, agent, language, scale,
         score, sentiment, handle_seconds, resolved_first_contact, compensation_minor, content_hash, attributes, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [
        workspaceId,
        pick(random, customers),
        id,
        sourceId,
        new Date(start + Math.floor(random() * 120 * day)),
        pick(random, ["contact", "contact", "complaint", "response", "review", "cancellation"]),
        pick(random, ["phone", "chat", null]),
        pick(random, ["shop", "employees", null]),
        pick(random, ["north", "south"]),
        pick(random, ["ann", "bob", null]),
        pick(random, ["ru", "en"]),
        scale,
        scale && random() < 0.95 ? Math.floor(random() * (most + 1)) : 3.5,
        random() < 0.8 ? random() * 2 - 1 : null,
        random() < 0.5 ? Math.floor(random() * 900) : null,
        pick(random, [true, false, null]),
        random() < 0.1 ? Math.floor(random() * 90_000) : null,
        Buffer.from(id),
        JSON.stringify(attributes),
        i % 7 === 0 ? "the parcel is late" : "thank you",
      ],
    );
  }
  for (let i = 0; i < 2500; i++) {
    const name = pick(random, [
      "login",
      "login",
      "order",
      "payment",
      "coupon_issued",
      "coupon_redeemed",
      "account_closed",
    ]);
    const who = Math.floor(random() * (name === "account_closed" ? 8 : 50));
    const id = newId();
    await pool.query(
      `insert into product_events (workspace_id, customer_id, id, source_id, content_hash, name, occurred_at, attributes)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        workspaceId,
        customers[who],
        id,
        sourceId,
        Buffer.from(id),
        name,
        // Customers come one after another: each month has first days of some.
        new Date(start + Math.floor((who + random() * (120 - who)) * day)),
        JSON.stringify(
          name === "login" ? {} : { amountMinor: pick(random, [1000, 2500, "19900", -5, "free"]) },
        ),
      ],
    );
  }
  return ids;
}

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Brightline Telecom", "en");
  records = world.lent.analytics;
  const { id } = await world.lent.store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  const ids = await putFacts(id);
  topics = await putTopics(
    world,
    ada.slug,
    ids.flatMap((feedbackId, i) => [
      ...(i % 3 === 0 ? [{ feedbackId, topic: "delivery" }] : []),
      ...(i % 5 === 0 ? [{ feedbackId, topic: "price" }] : []),
    ]),
  );
  await world.lent.store.pool.query(
    `insert into feelings (workspace_id, customer_id, id, feedback_id, span_from, span_to, sentiment, emotion, confidence, said_by, occurred_at)
     select workspace_id, customer_id, gen_random_uuid(), id, 0, 1, 0.5, case when kind = 'complaint' then 'anger' else 'joy' end, 0.5, 'machine', occurred_at
     from feedback where sentiment > 0`,
  );
  folder = await mkdtemp(join(tmpdir(), "otklik-metrics-"));
  replica = openReplicaAnalytics(world.lent.store, {
    folder,
    limits: { threads: 2, memoryMegabytes: 256 },
    onTrouble: (error) => troubles.push(error),
    waitMs: 3_600_000,
  });
  await replica.catchUp();
  expect((await ada.put("/metrics/settings", settings)).status).toBe(200);
});
afterAll(async () => {
  await replica.close();
  await world.end();
  await rm(folder, { recursive: true, force: true });
  expect(troubles).toEqual([]);
});

const ask = async (metric: string, query = "", caller = ada) => {
  const reply = await caller.get<MetricReply>(`/metrics/${metric}${query && `?${query}`}`);
  expect(reply.status, reply.text.slice(0, 600)).toBe(200);
  return reply.body;
};

/** The same question at both doors; the replica's answer. */
async function askBoth(metric: string, query = ""): Promise<MetricReply> {
  world.lent.analytics = replica;
  const fromReplica = await ask(metric, query);
  world.lent.analytics = records;
  const fromRecords = await ask(metric, query);
  expect(fromRecords.from).toBe("records");
  expect(rounded({ ...fromReplica, from: 0, freshAt: 0 })).toEqual(
    rounded({ ...fromRecords, from: 0, freshAt: 0 }),
  );
  return fromReplica;
}

/** Sums of doubles depend on the order of adding in their last digits. */
function rounded(reply: object): unknown {
  return JSON.parse(
    JSON.stringify(reply, (_, value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value)),
  );
}

/** Contacts of these attributes besides, at a touchpoint of their own. */
async function addContacts(attributes: string): Promise<void> {
  await world.lent.store.pool.query(
    `insert into feedback (workspace_id, customer_id, id, source_id, occurred_at, kind, touchpoint, content_hash, attributes)
     select w.id, gen_random_uuid(), gen_random_uuid(), $1, '2026-02-10', 'contact', 'added', uuid_send(gen_random_uuid()), given.attributes
     from workspaces w, (${attributes}) given (attributes) where w.slug = $2`,
    [sourceId, ada.slug],
  );
  await replica.catchUp();
}

const held = metricCatalogue.filter(({ facts }) => facts !== "none-yet");

describe("every metric, at both doors", () => {
  it.each(held.map(({ key }) => key))(
    "%s: in all, as a line, by an attribute, against a period before",
    async (metric) => {
      const whole = await askBoth(
        metric,
        "from=2026-02-01&to=2026-04-01&grain=month&compare=previous&by=attr:plan",
      );
      expect(whole.from).toBe("replica");
      expect(whole.total.n, metric).toBeGreaterThan(0);
      expect(whole.buckets).toHaveLength(2);
      expect(whole.before).not.toBeNull();
      expect(whole.rows.map(({ value }) => value).toSorted()).toEqual(["base", "gold"]);
      const answered = whole.total.answer;
      if (!answered.known) throw new Error(`${metric}: ${answered.why}`);
      if (answered.value.low !== null) expect(answered.value.low).toBeLessThanOrEqual(answered.value.value);
    },
  );

  it.each(held.filter(({ facts }) => facts === "contacts").map(({ key }) => key))(
    "%s: rows of every field add up to the total",
    async (metric) => {
      const all = [
        "kind",
        "channel",
        "touchpoint",
        "team",
        "agent",
        "language",
        "source",
        "sentiment",
        "scale",
      ];
      for (const by of metric === "contacts" ? all : ["channel", "sentiment"]) {
        const { total, rows } = await askBoth(metric, `by=${by}`);
        expect(
          rows.reduce((sum, { n }) => sum + n, 0),
          by,
        ).toBe(total.n);
      }
    },
  );

  it("none of which there are no facts is told, and why is", async () => {
    for (const { key } of metricCatalogue.filter(({ facts }) => facts === "none-yet")) {
      expect((await ask(key)).total).toMatchObject({ n: 0, answer: { known: false, why: "no-data" } });
    }
  });
});

describe("a filter", () => {
  const filters = [
    "channel=phone",
    "channel=phone&channel=-",
    "kind=complaint&kind=contact",
    "touchpoint=-",
    "team=north&agent=bob&language=ru",
    "sentiment=negative",
    "scoreMin=3&scoreMax=8",
    "attr=region:R1",
    "attr=region:R9&attr=region:-",
    "attr=plan:gold&channel=chat",
    "topic=-",
  ];

  it.each(filters)("%s leaves the same at both doors, of contacts and of customers", async (filter) => {
    const all = await ask("contacts");
    const left = await askBoth("contacts", filter);
    expect(left.total.n).toBeGreaterThan(0);
    expect(left.total.n).toBeLessThan(all.total.n);
    for (const metric of ["mau", "churn", "contact-rate"]) await askBoth(metric, filter);
  });

  let gold = "";
  it("by segment leaves the same at both doors, whatever its conditions ask of", async () => {
    const purchase = { event: "order", money: "amountMinor", isMinor: true };
    expect((await ada.put("/rfm-settings", purchase)).status).toBe(200);
    const price = topics.get("price")!;
    const conditions: SegmentNode[] = [
      { on: "attribute", of: "customer", name: "plan", value: { oneOf: ["gold"] } },
      { on: "attribute", of: "customer", name: "region", value: { missing: true } },
      { on: "attribute", of: "contact", name: "food", value: { min: 11 } },
      { on: "attribute", of: "contact", name: "weight", value: { max: 0.5 }, not: true },
      { on: "attribute", of: "customer", name: "nobody has it: '%", value: { missing: true }, not: true },
      { on: "tenure", days: { min: 100 } },
      { on: "contacts", count: { min: 16 } },
      { on: "contacts", within: { days: 30 }, kind: ["complaint"], channel: ["phone"], count: { max: 0 } },
      { on: "contacts", within: { from: "2026-02-01", to: "2026-02-05" }, sentiment: ["negative"] },
      { on: "contacts", team: { besides: ["north"] }, language: ["ru", null], count: { min: 6 } },
      { on: "attribute", of: "customer", name: "plan", value: { besides: ["gold"] } },
      { on: "topics", topics: [price], within: { days: 20 }, count: { min: 1 } },
      { on: "events", names: ["login"], count: { min: 20, max: 40 } },
      { on: "sentiment", lean: "neutral", within: { days: 60 } },
      { on: "mark", scale: "nps", which: "last", is: { group: "detractor" } },
      { on: "mark", scale: "csat5", which: "mean", is: { max: 2.5 } },
      { on: "mark", scale: "nps", which: "any", is: { min: 10 }, within: { days: 45 } },
      { on: "left", within: { days: 60 } },
      { on: "rfm", recency: [4, 5], value: [3, 4, 5] },
      {
        on: "group",
        join: "any",
        parts: [
          { on: "left", not: true },
          { on: "rfm", segments: ["champions"] },
        ],
      },
    ];
    const made = new Map<string, string>();
    for (const [at, condition] of conditions.entries()) {
      const definition = { on: "group", join: "all", parts: [condition] };
      const { body, text } = await ada.post<{ id: string }>("/segments", { name: `S${at}`, definition });
      expect(body.id, text).toBeDefined();
      made.set(JSON.stringify(condition), body.id);
      const { total } = await askBoth("contacts", `segment=${body.id}`);
      expect(total.n, JSON.stringify(condition)).toBeLessThan(900);
    }
    const [, , , , nobody] = [...made.values()];
    gold = [...made.values()][0]!;
    expect((await askBoth("contacts", `segment=${gold}`)).total.n).toBe(
      (await ask("contacts", "attr=plan:gold")).total.n,
    );
    expect((await ask("contacts", `segment=${nobody}`)).total.n).toBe(0);
    for (const metric of ["mau", "nps", "churn"]) await askBoth(metric, `segment=${gold}`);
    const cut = await askBoth("nps", "by=segment");
    expect([cut.overlaps, cut.from]).toEqual([true, "replica"]);
    expect(cut.rows.map(({ label }) => label)).toEqual(expect.arrayContaining(["S0", "S12"]));
    const { total } = await ask("nps", `segment=${gold}`);
    const row = cut.rows.find(({ value }) => value === gold)!;
    expect({ n: row.n, answer: row.answer }).toEqual({ n: total.n, answer: total.answer });
  });

  it("of customers may be cut by their segments, too: who is in two stands in the row of each, and once in the total", async () => {
    for (const metric of ["mau", "arpu", "churn", "retention-7", "ltv"]) {
      const cut = await askBoth(metric, "by=segment&grain=month");
      const whole = await ask(metric, "grain=month");
      expect(cut.overlaps).toBe(true);
      expect({ n: cut.total.n, answer: cut.total.answer }).toEqual({
        n: whole.total.n,
        answer: whole.total.answer,
      });
      const { total } = await ask(metric, `segment=${gold}&grain=month`);
      const row = cut.rows.find(({ value }) => value === gold)!;
      expect({ metric, n: row.n, answer: row.answer }).toEqual({ metric, n: total.n, answer: total.answer });
    }
  });

  it("by source, import, customer and topic, too", async () => {
    expect((await askBoth("contacts", `source=${sourceId}`)).total.n).toBe(900);
    expect((await askBoth("contacts", `import=${newId()}`)).total.n).toBe(0);
    expect((await askBoth("contacts", `customer=${someCustomer}`)).total.n).toBeGreaterThan(0);
    expect((await askBoth("arpu", `customer=${someCustomer}`)).total.n).toBe(1);
    const price = await askBoth("contacts", `topic=${topics.get("price")}`);
    expect(price.total.n).toBe(180);
    expect((await askBoth("mau", `topic=${topics.get("price")}`)).customersWho).toBe(true);
  });

  it("by words is asked of the records, which know them", async () => {
    world.lent.analytics = replica;
    const late = await ask("contacts", "q=parcel");
    world.lent.analytics = records;
    expect(late).toMatchObject({ from: "records", total: { n: 129 } });
  });

  it("that is wrong is told what to do", async () => {
    expect((await ada.get("/metrics/nps?from=2026-03-01&to=2026-01-01")).status).toBe(400);
    expect((await ada.get<{ code: string }>("/metrics/vibes")).body.code).toBe("metric.missing");
    expect((await ada.get<{ code: string }>("/metrics/nps?by=mood")).body.code).toBe("metric.unknown-slice");
    expect((await ada.get<{ code: string }>("/metrics/arpu?by=channel")).body.code).toBe(
      "metric.slice-of-contacts",
    );
    expect((await ada.get<{ code: string }>("/metrics/nps?grain=hour")).body.code).toBe("metric.too-fine");
  });
});

describe("a slice", () => {
  it("of topics and emotions may count a contact in several rows, and says so", async () => {
    const byTopic = await askBoth("contacts", "by=topic&grain=month");
    expect(byTopic.overlaps).toBe(true);
    expect(byTopic.total.n).toBe(900);
    const of = (label: string) => byTopic.rows.find((row) => row.label === label)!;
    expect([of("delivery").n, of("price").n]).toEqual([300, 180]);
    expect(byTopic.rows.find(({ kind }) => kind === "missing")!.n).toBe(900 - 300 - 180 + 60);
    expect(of("price").buckets.reduce((sum, { n }) => sum + n, 0)).toBe(180);
    const emotions = await askBoth("nps", "by=emotion");
    expect(emotions.rows.map(({ label }) => label)).toContain("joy");
  });

  it("of hundreds of values shows the greatest and the rest as one, and the total agrees", async () => {
    const { rows, total } = await askBoth(
      "contacts",
      "by=attr:order&compare=previous&from=2026-02-01&to=2026-03-01",
    );
    expect(rows).toHaveLength(51);
    expect(rows.at(-1)).toMatchObject({ kind: "others", value: "" });
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(total.n);
    expect(rows.reduce((sum, { before }) => sum + before!.n, 0)).toBe(total.before!.n);
    // Two statements, of contacts and of customers, keep the same values.
    await askBoth("contact-rate", "by=attr:plan");
  });

  it("whose type changed from one file to the next is read as it stands in each", async () => {
    await addContacts(
      `select jsonb_build_object('tier', tier) from jsonb_array_elements('[5, "5", "5.0", "five", true, null]') tier`,
    );
    const { rows, total } = await askBoth("contacts", "by=attr:tier&touchpoint=added");
    expect(total.n).toBe(6);
    expect(rows.map(({ kind, value, n }) => [kind, value, n])).toEqual([
      ["given", "5", 2],
      ["given", "5.0", 1],
      ["given", "five", 1],
      ["given", "true", 1],
      ["missing", "-", 1],
    ]);
    await world.lent.store.pool.query("delete from feedback where touchpoint = 'added'");
    await replica.catchUp();
  });

  it("takes the contact's own value before its customer's, as the filter does", async () => {
    const { rows } = await askBoth("contacts", "by=attr:region");
    for (const { value, n } of rows)
      expect((await ask("contacts", `attr=${encodeURIComponent(`region:${value}`)}`)).total.n).toBe(n);
  });

  it("calls sources by their names, and hides what would tell who said what", async () => {
    expect((await ask("contacts", "by=source")).rows.map(({ label }) => label)).toEqual(["Lines"]);
    const few = await ask("enps", `customer=${someCustomer}`);
    if (few.total.n < 5) expect(few.total.answer).toEqual({ known: false, why: "anonymity" });
  });
});

describe("a line", () => {
  it.each(["hour", "day", "week", "month", "quarter"])(
    "by the %s adds up to the total, at both doors",
    async (grain) => {
      const { buckets, total } = await askBoth(
        "contacts",
        `grain=${grain}&from=2026-02-03&to=2026-03-11&compare=year`,
      );
      expect(buckets.reduce((sum, { n }) => sum + n, 0)).toBe(total.n);
    },
  );

  it("of monthly users is told by the month, whatever was asked for", async () => {
    const mau = await askBoth("mau", "grain=day");
    expect(mau.grain).toBe("month");
    expect(mau.buckets.length).toBe(5);
  });

  it.each([
    ["Europe/Berlin", "2026-03-23", "2026-04-06"],
    ["America/New_York", "2026-03-02", "2026-03-16"],
    ["Europe/Moscow", "2014-10-20", "2014-11-03"],
    ["Asia/Kolkata", "2026-02-01", "2026-02-15"],
  ])("in %s cuts days by the clock of that time, changes of it included", async (zone, from, to) => {
    const { store } = world.lent;
    await store.pool.query(`update workspaces set time_zone = $1`, [zone]);
    const { id: workspaceId } = await store.db
      .selectFrom("workspaces")
      .select("id")
      .executeTakeFirstOrThrow();
    const extra = await store.pool.query<{ id: string }>(
      `insert into feedback (workspace_id, customer_id, id, source_id, occurred_at, kind, content_hash)
       select $1, $2, gen_random_uuid(), $3, t, 'contact', decode(md5(t::text), 'hex')
       from generate_series($4::timestamp at time zone $6, $5::timestamp at time zone $6 - interval '1 minute', interval '17 minutes') t returning id`,
      [workspaceId, someCustomer, sourceId, from, to, zone],
    );
    await replica.catchUp();
    const { buckets } = await askBoth("contacts", `grain=day&from=${from}&to=${to}`);
    const counted = await store.pool.query<{ day: string; n: number }>(
      `select to_char(occurred_at at time zone $1, 'YYYY-MM-DD') as day, count(*) as n from feedback
       where occurred_at >= $2::timestamp at time zone $1 and occurred_at < $3::timestamp at time zone $1 group by 1 order by 1`,
      [zone, from, to],
    );
    expect(buckets.map(({ start: day, n }) => ({ day, n }))).toEqual(counted.rows);
    await store.pool.query(`delete from feedback where id = any($1)`, [extra.rows.map(({ id }) => id)]);
    await store.pool.query(`update workspaces set time_zone = 'Europe/Moscow'`);
    await replica.catchUp();
  });
});

describe("numbers by hand", () => {
  const value = ({ total }: MetricReply) =>
    total.answer.known ? total.answer.value.value : total.answer.why;
  const one = async <T extends object>(sql: string) => (await world.lent.store.pool.query<T>(sql)).rows[0]!;
  const local = `(occurred_at at time zone 'Europe/Moscow')`;

  it("customers, days and money", async () => {
    const month = `${local} >= '2026-03-01' and ${local} < '2026-04-01'`;
    const asked = "from=2026-03-01&to=2026-04-01";
    const active = await one<{ users: number; days: number; spent: number; payers: number }>(
      `select count(distinct customer_id) as users, count(distinct (customer_id, ${local}::date)) as days,
         sum(amount) as spent, count(distinct customer_id) filter (where amount > 0) as payers
       from (select *, case when name in ('order', 'payment') and attributes ->> 'amountMinor' ~ '^[0-9]+$' then (attributes ->> 'amountMinor')::float8 / 100 end as amount
         from product_events where ${month}) e`,
    );
    expect(value(await askBoth("dau", asked))).toBeCloseTo(active.days / 31, 9);
    expect(value(await askBoth("revenue", asked))).toBeCloseTo(active.spent, 6);
    expect(value(await askBoth("arpu", asked))).toBeCloseTo(active.spent / active.users, 9);
    expect(value(await askBoth("arppu", asked))).toBeCloseTo(active.spent / active.payers, 9);
    expect(value(await askBoth("conversion", asked))).toBeCloseTo(active.payers / active.users, 9);
    const monthly = await one<{ n: number }>(
      `select count(distinct customer_id) as n from product_events where ${local} >= '2026-03-02' and ${local} < '2026-04-01'`,
    );
    expect(value(await askBoth("mau", asked))).toBe(monthly.n);
    const weekly = await one<{ n: number }>(
      `select count(distinct customer_id) as n from product_events where ${local} >= '2026-03-25' and ${local} < '2026-04-01'`,
    );
    expect(value(await askBoth("wau", asked))).toBe(weekly.n);
  });

  it("leaving, coming again and coming back", async () => {
    const churn = await one<{ start: number; lost: number }>(
      `with gone as (select customer_id, min(occurred_at) as at from (select customer_id, occurred_at from feedback where kind = 'cancellation'
           union all select customer_id, occurred_at from product_events where name = 'account_closed') l group by 1),
         seen as (select customer_id, min(occurred_at) as at from (select customer_id, occurred_at from feedback
           union all select customer_id, occurred_at from product_events) s group by 1)
       select count(*) as start, count(*) filter (where gone.at < '2026-03-01 00:00+03') as lost from customers c
         left join gone using (customer_id) join seen using (customer_id)
       where not anonymous and coalesce(since, seen.at) < '2026-02-01 00:00+03' and (gone.at is null or gone.at >= '2026-02-01 00:00+03')`,
    );
    const told = await askBoth("churn", "from=2026-02-01&to=2026-03-01");
    expect(told.total.n).toBe(churn.start);
    expect(value(told)).toBeCloseTo(churn.lost / churn.start, 9);
    const repeats = await one<{ n: number; followed: number }>(
      `select count(*) as n, count(*) filter (where exists (select 1 from feedback b where b.customer_id = a.customer_id
           and (b.occurred_at, b.id) > (a.occurred_at, a.id) and b.occurred_at < a.occurred_at + interval '7 days')) as followed
       from feedback a join customers using (customer_id) where not anonymous and channel = 'phone'
         and a.occurred_at + interval '7 days' <= (select max(occurred_at) from feedback)`,
    );
    const repeated = await askBoth("repeat-contacts", "channel=phone");
    expect(repeated.total.n).toBe(repeats.n);
    expect(value(repeated)).toBeCloseTo(repeats.followed / repeats.n, 9);
    const came = await one<{ n: number; back: number }>(
      `with days as (select distinct customer_id, ${local}::date as day from product_events),
         firsts as (select customer_id, min(day) as day from days group by 1)
       select count(*) as n, count(*) filter (where exists (select 1 from days d where d.customer_id = f.customer_id and d.day = f.day + 7)) as back
       from firsts f where f.day + 7 <= (select max(day) from days)`,
    );
    const retained = await askBoth("retention-7");
    expect(retained.total.n).toBe(came.n);
    expect(value(retained)).toBeCloseTo(came.back / came.n, 9);
  });

  it("marks of factors, weighted by their importance", async () => {
    const marks = await one<{ n: number; mean: number }>(
      `select count(*) as n, avg(m) as mean from (select 0.4 * (attributes ->> 'food')::float8 + 0.6 * (attributes ->> 'signs')::float8 as m from feedback
         where (attributes ->> 'food')::float8 between 1 and 5 and (attributes ->> 'signs') is not null) f`,
    );
    const csi = await askBoth("csi");
    expect(csi.total.n).toBe(marks.n);
    expect(value(csi)).toBeCloseTo(25 * (marks.mean - 1), 6);
  });

  it("of employees are not among those of customers", async () => {
    const count = async (where: string) =>
      (
        await one<{ n: number }>(
          `select count(*) as n from feedback where scale = 'nps' and score between 0 and 10 and score = floor(score) and ${where}`,
        )
      ).n;
    expect((await ask("enps")).total.n).toBe(await count("touchpoint = 'employees'"));
    expect((await ask("nps")).total.n).toBe(await count("touchpoint is distinct from 'employees'"));
  });
});

describe("the list of all metrics", () => {
  it("tells each as its own page does, with a line, at both doors", async () => {
    const query = "from=2026-02-01&to=2026-04-01&channel=phone";
    world.lent.analytics = replica;
    const fromReplica = (await ada.get<MetricsNow>(`/metrics/now?${query}`)).body;
    world.lent.analytics = records;
    const { body } = await ada.get<MetricsNow>(`/metrics/now?${query}`);
    expect(rounded(fromReplica.metrics)).toEqual(rounded(body.metrics));
    for (const { metric, n, answer, spark } of body.metrics) {
      const { total } = await ask(metric, query);
      expect(rounded({ n, answer }), metric).toEqual(rounded({ n: total.n, answer: total.answer }));
      if (metric === "contacts") expect(spark.reduce((sum, each) => sum! + each!, 0)).toBe(n);
    }
  });

  it("holds every definition, and exactly one team for each", async () => {
    const team = (await ada.post<{ id: string }>("/teams", { name: "Care" })).body.id;
    expect((await ada.put("/metrics/nps/owner", { teamId: team })).status).toBe(200);
    const other = (await ada.post<{ id: string }>("/teams", { name: "Sales" })).body.id;
    expect((await ada.put("/metrics/nps/owner", { teamId: other })).status).toBe(200);
    const { body } = await ada.get<Catalogue>("/metrics");
    expect(body.metrics).toHaveLength(metricCatalogue.length);
    expect(body.metrics.find(({ key }) => key === "nps")!.owner).toEqual({ teamId: other, name: "Sales" });
    expect(body).toMatchObject({ isDefault: false, settings: { csi: { from: 1 } } });
    await ada.put("/metrics/nps/owner", { teamId: null });
    expect(
      (await ada.get<Catalogue>("/metrics")).body.metrics.find(({ key }) => key === "nps")!.owner,
    ).toBeNull();
    expect((await ada.put<{ code: string }>("/metrics/nps/owner", { teamId: newId() })).body.code).toBe(
      "metric.team-missing",
    );
    const actions = await world.lent.store.db.selectFrom("audit_log").select("action").execute();
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["metric.owner-changed", "metrics.settings-changed"]),
    );
  });

  it("is changed by managers, read by everybody", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.get("/metrics/now")).status).toBe(200);
    expect((await viewer.put("/metrics/settings", settings)).status).toBe(403);
    expect((await viewer.put("/metrics/nps/owner", { teamId: null })).status).toBe(403);
    const manager = await joinAs(world, ada, "manager");
    expect((await manager.put("/metrics/settings", settings)).status).toBe(200);
    expect(
      (await manager.put("/metrics/settings", { ...settings, csi: { from: 5, to: 1, factors: [] } })).status,
    ).toBe(400);
  });
});

describe("an export", () => {
  it("holds the numbers of the screen, with n and interval, in the reader's language", async () => {
    const query = "by=channel&grain=month&compare=previous&from=2026-02-01&to=2026-04-01";
    const shown = await ask("nps", query);
    const reply = await reading(world, ada, "ru").get(`/metrics/nps/export.csv?${query}`);
    const lines = Papa.parse<string[]>(reply.text.trim()).data;
    expect(lines[0]!.slice(0, 6)).toEqual(["Разрез", "Месяц с", "NPS", "от (95 %)", "до (95 %)", "n"]);
    expect(lines[1]!.slice(0, 2)).toEqual(["Всего", "весь период"]);
    if (!shown.total.answer.known) throw new Error("known");
    expect(Number(lines[1]![2])).toBeCloseTo(shown.total.answer.value.value, 6);
    expect(lines).toHaveLength(1 + 3 * (1 + shown.rows.length));
    const xlsx = await world.app.inject({
      url: `/api/w/${ada.slug}/metrics/revenue/export.xlsx`,
      headers: {
        authorization: `Bearer ${(await ada.post<{ secret: string }>("/keys", { name: "x", scopes: ["pains.read"] })).body.secret}`,
      },
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(xlsx.rawPayload as unknown as exceljs.Buffer);
    expect(book.worksheets[0]!.getRow(1).getCell(2).value).toBe("Revenue, USD");
  });
});

it("tells nothing, and breaks nowhere, of a company without facts", async () => {
  const empty = await secondWorkspace(world, ada, "Empty Shop");
  for (const { key } of metricCatalogue) {
    const found = await ask(key, "by=attr:plan&grain=day&compare=year", empty);
    expect(found).toMatchObject({ rows: [], buckets: [], period: null, total: { answer: { known: false } } });
  }
  expect((await empty.get<MetricsNow>("/metrics/now")).body.metrics).toHaveLength(metricCatalogue.length);
  const dated = await ask("contacts", "from=2026-01-01&to=2026-01-08&grain=day", empty);
  expect(dated.buckets.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

describe("an attribute of a hundred thousand values", () => {
  it("shows the greatest and the rest as one, at both doors", async () => {
    await addContacts("select jsonb_build_object('account', i) from generate_series(1, 100000) i");
    const { rows, total } = await askBoth("contacts", "by=attr:account&touchpoint=added");
    expect(total.n).toBe(100_000);
    expect(rows.map(({ kind }) => kind)).toEqual([...Array<string>(50).fill("given"), "others"]);
    expect(rows.at(-1)!.n).toBe(99_950);
  });
});
