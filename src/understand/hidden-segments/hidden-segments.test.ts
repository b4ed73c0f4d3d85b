import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { listJobHandlers } from "../../server/reactions.ts";
import { listOpenJobs, runJob } from "../../store/run-job.ts";
import { newId } from "../../store/new-id.ts";
import type {
  CaseList,
  FoundSegments,
  HiddenFind,
  searchBody,
  SearchHead,
  SearchReply,
  SearchOptions,
} from "./contract.ts";
import type { z } from "zod";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let world: World;
let ada: Caller;
let topicId: string;

/** 0..99 by chance, the same in every run. */
const coin = (salt: string) => `(('x' || substr(md5(i || '${salt}'), 1, 6))::bit(24)::int % 100)`;
const people = 3000;
/** An id that is always the same, in the form of a random one. */
const uuid = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/**
 * 3,000 customers. In 2025 7 % of them write, but 30 % of those of the north with the gold plan; 5 % cancel, but a third of the new ones.
 * In 2024 each of them wrote once: 10 % complain, but 40 % of those of the south in chat; marks and leans are chance alone.
 */
async function putPeople(): Promise<void> {
  const { pool } = world.lent.store;
  const { rows } = await pool.query<{ id: string }>("select id from workspaces where slug = $1", [ada.slug]);
  const [workspace, source] = [rows[0].id, newId()];
  await pool.query(
    "insert into sources (workspace_id, id, name, kind, reading) values ($1, $2, 'Told', 'feedback', '{}')",
    [workspace, source],
  );
  await pool.query(
    `insert into customers (workspace_id, customer_id, external_id, anonymous, since, attributes)
     select $1, ${uuid(`'customer' || i`)}, i, false,
       case when ${coin("new")} < 20 then '2024-12-01'::timestamptz else '2020-01-01'::timestamptz end,
       jsonb_build_object('region', (array['north', 'south', 'east'])[1 + ${coin("region")} % 3],
         'plan', (array['gold', 'basic'])[1 + ${coin("plan")} % 2], 'card', 'number ' || i)
     from generate_series(1, ${people}) i`,
    [workspace],
  );
  const told = (at: string, kind: string, where: string) =>
    pool.query(
      `insert into feedback (workspace_id, customer_id, id, source_id, external_id, content_hash, occurred_at, kind, channel,
         language, text, sentiment, score, scale, attributes)
       select $1, c.customer_id, ${uuid(`'told ${at}' || i`)}, $2, '${at} ' || i, decode(md5('${at}' || i), 'hex'), '${at}'::timestamptz,
         ${kind}, (array['chat', 'phone'])[1 + ${coin("channel")} % 2], 'en', 'words',
         case when ${coin("lean")} < 30 then -0.5 else 0.4 end, ${coin("mark")} % 11, 'nps',
         jsonb_build_object('device', (array['ios', 'web'])[1 + ${coin("device")} % 2])
       from generate_series(1, ${people}) i join customers c on c.workspace_id = $1 and c.external_id = i::text where ${where}`,
      [workspace, source],
    );
  await told(
    "2024-05-05 12:00Z",
    `case when ${coin("complains")} < (case when c.attributes ->> 'region' = 'south' and ${coin("channel")} % 2 = 0 then 40 else 10 end)
       then 'complaint' else 'contact' end`,
    "true",
  );
  await told(
    "2025-02-05 12:00Z",
    "'contact'",
    `${coin("writes")} < case when c.attributes ->> 'region' = 'north' and c.attributes ->> 'plan' = 'gold' then 30 else 7 end`,
  );
  await told(
    "2025-03-05 12:00Z",
    "'cancellation'",
    `${coin("leaves")} < case when c.since > '2024-01-01' then 33 else 5 end`,
  );
}

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Brightline Telecom", "en");
});
afterAll(() => world.end());

async function runOpenJobs(): Promise<void> {
  for (const job of await listOpenJobs(world.lent.store)) {
    await runJob(world.lent.store, listJobHandlers(world.lent), job, (error) => {
      throw error;
    });
  }
}

type Asked = z.input<typeof searchBody>;

async function searched(asked: Asked, who = ada): Promise<SearchReply> {
  const started = await who.post<{ id: string; jobId: string }>("/hidden-segments", asked);
  expect(started.status, started.text).toBe(202);
  await runOpenJobs();
  return (await who.get<SearchReply>(`/hidden-segments/${started.body.id}`)).body;
}

async function found(asked: Asked): Promise<FoundSegments> {
  const { answer, failure } = await searched(asked);
  if (!answer?.known) throw new Error(failure ?? answer?.why);
  return answer.value;
}

const conditionsOf = ({ finds }: FoundSegments) =>
  finds.map(({ conditions }) => conditions.map(({ attribute, ...is }) => [attribute, Object.values(is)[1]]));

function confirmed({ confirmation }: HiddenFind): boolean {
  return confirmation.known && confirmation.value.isConfirmed;
}

describe("hidden segments", () => {
  it("are not searched where there is nothing", async () => {
    const reply = await ada.post<{ code: string }>("/hidden-segments", {
      of: "contacts",
      target: { what: "complaint" },
    });
    expect([reply.status, reply.body.code]).toEqual([409, "hidden-segments.nothing"]);
    expect((await ada.get<{ searches: SearchHead[] }>("/hidden-segments")).body.searches).toEqual([]);
  });

  it("finds who writes: 7 % of all customers, 30 % of two values together", async () => {
    await putPeople();
    const told = await found({
      of: "customers",
      target: { what: "contacted" },
      from: "2025-01-01",
      to: "2025-03-01",
    });
    expect(told.overall.rows).toBe(people);
    expect(conditionsOf(told)).toEqual([
      [
        ["attr:plan", "gold"],
        ["attr:region", "north"],
      ],
    ]);
    const [find] = told.finds;
    expect(find.inside.value.value).toBeGreaterThan(0.25);
    expect(find.outside.value.value).toBeLessThan(0.1);
    expect(find.difference.low).toBeGreaterThan(0.1);
    expect(find.qValue).toBeLessThan(0.001);
    expect(confirmed(find)).toBe(true);
    expect(find.money?.excess.value).toBeGreaterThan(0);
    expect(find.money?.total).toBeGreaterThan(find.money?.excess.value ?? 0);
    expect(told.currency).toBe("USD");
    expect(told.leftOut).toEqual([{ name: "attr:card", why: "ids" }]);
    expect(told.attributes.toSorted()).toEqual(["attr:plan", "attr:region", "tenure"]);
  });

  it("finds which contacts are complaints, by what is known of the contact and of its customer", async () => {
    const told = await found({ of: "contacts", target: { what: "complaint" }, to: "2025-01-01" });
    expect(told.overall.rows).toBe(people);
    expect(conditionsOf(told)).toEqual([
      [
        ["channel", "chat"],
        ["attr:region", "south"],
      ],
    ]);
    expect(told.attributes).not.toContain("kind");
    expect(told.attributes).toContain("attr:device");
    const less = await found({
      of: "contacts",
      target: { what: "complaint" },
      to: "2025-01-01",
      leaveOut: ["attr:region", "tenure"],
    });
    expect(less.attributes).not.toContain("attr:region");
    expect(less.attributes).not.toContain("tenure");
  });

  it("finds who leaves by how long they have been customers, in money of a customer's year", async () => {
    const told = await found({ of: "customers", target: { what: "left" }, from: "2025-01-01", depth: 1 });
    const [find] = told.finds;
    expect(find.conditions[0]).toMatchObject({ attribute: "tenure" });
    expect(find.inside.value.value).toBeGreaterThan(0.25);
    expect((find.money?.total ?? 0) / find.inside.total).toBeGreaterThan(1);
    const others = await found({
      of: "contacts",
      target: { what: "cancellation" },
      from: "2025-01-01",
      depth: 1,
    });
    expect(others.overall.total).toBe(told.overall.total);
  });

  it("lists the people behind a find: as many as it counted, whoever did it last first, page by page and as CSV", async () => {
    const reply = await searched({ of: "customers", target: { what: "contacted" }, from: "2025-01-01" });
    if (!reply.answer?.known) throw new Error("must be known");
    const [find] = reply.answer.value.finds;
    const path = `/hidden-segments/${reply.id}/cases`;
    const { status, body } = await ada.get<CaseList>(`${path}?find=0&limit=100`);
    expect(status).toBe(200);

    expect(body.customers).toBe(find.inside.total);
    expect(body.contacts).toBeGreaterThanOrEqual(body.customers);
    expect(body.conditions).toEqual(find.conditions);
    const seen = [...body.items];
    for (let cursor = body.nextCursor; cursor !== null; ) {
      const next = await ada.get<CaseList>(`${path}?find=0&limit=100&cursor=${encodeURIComponent(cursor)}`);
      seen.push(...next.body.items);
      cursor = next.body.nextCursor;
    }
    expect(new Set(seen.map(({ customerId }) => customerId)).size).toBe(body.customers);
    expect(seen).toHaveLength(body.customers);
    expect(seen.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(body.contacts);
    expect(seen.map(({ lastAt }) => lastAt)).toEqual(
      seen
        .map(({ lastAt }) => lastAt)
        .toSorted()
        .reverse(),
    );
    expect(seen[0]).toMatchObject({
      anonymous: false,
      words: "words",
      externalId: expect.stringMatching(/^\d+$/),
    });
    const csv = await ada.get(`/hidden-segments/${reply.id}/cases/export.csv?find=0`);
    expect(csv.text.trim().split("\r\n")).toHaveLength(body.customers + 1);
    expect((await ada.get<{ code: string }>(`${path}?find=99`)).body.code).toBe("hidden-segments.no-find");
    const agent = await joinAs(world, ada, "agent");
    const hidden = await agent.get<CaseList>(`${path}?find=0&limit=1`);
    expect(hidden.body.items[0]).toMatchObject({ externalId: null, name: null });
  });

  it("lists who left, those without a word, too; and says what cannot be said of customers", async () => {
    const reply = await searched({ of: "customers", target: { what: "left" }, from: "2025-01-01", depth: 1 });
    const left = await ada.get<CaseList>(`/hidden-segments/${reply.id}/cases?find=0`);
    expect(left.status, left.text).toBe(200);
    expect(left.body.items.every(({ lastAt }) => lastAt.startsWith("2025-03-05"))).toBe(true);
    await world.lent.store.pool.query(
      `update hidden_searches set answer = jsonb_set(answer, '{value,finds,0,conditions}', '[{"attribute": "language", "is": "value", "value": "en"}]') where id = $1`,
      [reply.id],
    );
    const unsaid = await ada.get<{ code: string }>(`/hidden-segments/${reply.id}/cases?find=0`);
    expect(unsaid.body.code).toBe("hidden-segments.not-of-customers");
  });

  it("finds nothing in what is chance alone", async () => {
    const marks: Asked = {
      of: "contacts",
      target: { what: "mark", scale: "nps", atMost: 6 },
      to: "2025-01-01",
      depth: 3,
    };
    const bad: Asked = { of: "customers", target: { what: "negative" }, to: "2025-01-01", depth: 3 };
    expect((await found(marks)).finds).toEqual([]);
    expect((await found(bad)).finds).toEqual([]);
    expect((await found(bad)).overall.value.value).toBeCloseTo(0.3, 1);
  });

  it("finds who tells of a topic", async () => {
    const { rows } = await world.lent.store.pool.query<{ id: string; channel: string }>(
      "select id, channel from feedback where occurred_at < '2025-01-01' order by id",
    );
    const topics = await putTopics(
      world,
      ada.slug,
      rows.map(({ id, channel }, at) => ({
        feedbackId: id,
        topic: at % 10 === 0 || (channel === "phone" && at % 3 === 0) ? "fees" : null,
      })),
    );
    topicId = topics.get("fees")!;
    const reply = await searched({ of: "contacts", target: { what: "topic", topicId }, to: "2025-01-01" });
    expect(reply.topicName).toBe("fees");
    expect(reply.answer?.known && conditionsOf(reply.answer.value)).toEqual([[["channel", "phone"]]]);
  });

  it("says that too few can tell nothing", async () => {
    const { answer } = await searched({
      of: "contacts",
      target: { what: "complaint" },
      from: "2025-01-01",
      least: 5000,
    });
    expect(answer).toEqual({ known: false, why: "too-few" });
    const none = await searched({ of: "contacts", target: { what: "complaint" }, from: "2030-01-01" });
    expect(none.answer).toEqual({ known: false, why: "no-data" });
  });

  it("lists the searches, newest first, says what may be searched for, and gives the finds as CSV", async () => {
    const { searches } = (await ada.get<{ searches: SearchHead[] }>("/hidden-segments")).body;
    expect(searches.length).toBeGreaterThan(8);
    expect(searches[0].finds).toBeNull();
    expect(searches.at(-1)).toMatchObject({
      finds: 1,
      status: "done",
      asked: { target: { what: "contacted" } },
    });
    const options = (await ada.get<SearchOptions>("/hidden-segments/options")).body;
    expect(options.topics).toEqual([{ id: topicId, name: "fees" }]);
    expect(options.scales[0].scale).toBe("nps");
    expect(options.ratings).toEqual([]);
    const csv = await ada.get(`/hidden-segments/${searches.at(-1)!.id}/export.csv`);
    const lines = csv.text.trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^plan = gold; region = north,\d+,0\.\d+,\d+,0\.\d+,/);
  });

  it("refuses what cannot be asked", async () => {
    const status = async (asked: object) => (await ada.post("/hidden-segments", asked)).status;
    expect(await status({ of: "contacts", target: { what: "contacted" } })).toBe(400);
    expect(await status({ of: "contacts", target: { what: "complaint" }, depth: 4 })).toBe(400);
    expect(
      await status({ of: "contacts", target: { what: "complaint" }, from: "2025-02-01", to: "2025-01-01" }),
    ).toBe(400);
    const gone = await ada.post<{ code: string }>("/hidden-segments", {
      of: "contacts",
      target: { what: "topic", topicId: newId() },
    });
    expect([gone.status, gone.body.code]).toEqual([404, "hidden-segments.topic-missing"]);
  });

  it("runs one search at a time, and may be stopped", async () => {
    const asked: Asked = { of: "contacts", target: { what: "complaint" } };
    const started = (await ada.post<{ id: string; jobId: string }>("/hidden-segments", asked)).body;
    expect((await ada.post("/hidden-segments", asked)).status).toBe(409);
    await ada.post(`/jobs/${started.jobId}/cancel`);
    await runOpenJobs();
    const { status, failure } = (await ada.get<SearchReply>(`/hidden-segments/${started.id}`)).body;
    expect([status, failure]).toEqual(["failed", "The job was cancelled."]);
  });

  it("lets viewers look and analysts search; other companies know nothing of it", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    const { searches } = (await viewer.get<{ searches: SearchHead[] }>("/hidden-segments")).body;
    expect((await viewer.get(`/hidden-segments/${searches[0].id}`)).status).toBe(200);
    const asked: Asked = { of: "contacts", target: { what: "complaint" } };
    expect((await viewer.post("/hidden-segments", asked)).status).toBe(403);
    const other = await secondWorkspace(world, ada);
    expect((await other.get(`/hidden-segments/${searches[0].id}`)).status).toBe(404);
  });
});
