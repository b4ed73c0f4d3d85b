import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "../../../test/worlds/world.ts";
import { seededRandom } from "../../core/kit/seeded-random.ts";
import { customerId } from "../../listen/customer-id.ts";
import { listEventHandlers } from "../../server/reactions.ts";
import { newId } from "../../store/new-id.ts";
import { deliverOutbox } from "../../store/outbox.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { Warning, WarningList, WarningSettings } from "./contract.ts";
import { watchWorkspace } from "./watch-workspace.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 0, 5);
/** A Thursday, noon in UTC, after five weeks. */
const outage = start + 31 * day + 12 * hour;
const isDay = (at: number) => (at / hour) % 24 >= 6 && (at / hour) % 24 < 20;

let world: World;
let ada: Caller;
let workspace: { id: string; timeZone: string };
let topicId: string;
let receiver: Receiver;

beforeAll(async () => {
  world = await createWorld({ WEBHOOK_PRIVATE_ADDRESSES: "allow" });
  ada = await firstOwner(world);
  const row = await world.lent.store.db.selectFrom("workspaces").selectAll().executeTakeFirstOrThrow();
  workspace = { id: row.id, timeZone: row.time_zone };
  topicId = await putHistory();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.end();
  await world.end();
});

/** Five weeks of contacts, by phone and chat; from the outage on for an hour, 60 in chat about one topic, from the south. */
async function putHistory(): Promise<string> {
  const random = seededRandom(5);
  const times: { at: number; channel: string; topic: boolean; region: string }[] = [];
  for (let at = start; at < start + 35 * day; at += 5 * 60_000) {
    const rate = isDay(at) ? 0.5 : 0.05;
    for (const channel of ["phone", "chat"])
      for (let i = 0; i < 4; i++)
        if (random() < rate)
          times.push({
            at: at + i * 60_000,
            channel,
            topic: random() < 0.3,
            region: random() < 0.25 ? "south" : "north",
          });
    if (at >= outage && at < outage + hour)
      for (let i = 0; i < 5; i++)
        times.push({ at: at + i * 50_000, channel: "chat", topic: true, region: "south" });
  }
  const { store } = world.lent;
  const topic = newId();
  await inWorkspace(store, workspace.id, async ({ db }) => {
    const signature = JSON.stringify({ version: 1, weights: [["card", 1]], threshold: 0.5 });
    await db
      .insertInto("topics")
      .values({
        workspace_id: workspace.id,
        id: topic,
        name: "Card declined",
        status: "accepted",
        words: ["card"],
        language: "en",
        signature,
      })
      .execute();
    const source = newId();
    await db
      .insertInto("sources")
      .values({ workspace_id: workspace.id, id: source, name: "Desk", kind: "feedback", reading: "{}" })
      .execute();
    for (let from = 0; from < times.length; from += 500)
      await insert(times.slice(from, from + 500), source, topic);
  });
  return topic;

  async function insert(part: typeof times, source: string, topicOf: string) {
    const rows = part.map(({ at, channel, topic: isTopic, region }) => {
      const id = newId();
      return {
        id,
        customer_id: customerId(workspace.id, undefined, id).id,
        occurred_at: new Date(at),
        channel,
        isTopic,
        region,
      };
    });
    await inWorkspace(store, workspace.id, async ({ db }) => {
      const common = { workspace_id: workspace.id };
      await db
        .insertInto("customers")
        .values(
          rows.map(
            ({ customer_id, region }) =>
              ({ ...common, customer_id, anonymous: true, attributes: JSON.stringify({ region }) }) as never,
          ),
        )
        .execute();
      await db
        .insertInto("feedback")
        .values(
          rows.map(
            ({ id, customer_id, occurred_at, channel }) =>
              ({
                ...common,
                customer_id,
                id,
                occurred_at,
                channel,
                source_id: source,
                external_id: id,
                content_hash: Buffer.from(id),
                kind: "contact" as const,
                language: "en",
                text: "My card was declined",
                attributes: "{}",
              }) as never,
          ),
        )
        .execute();
      const mentions = rows.filter(({ isTopic }) => isTopic);
      if (mentions.length === 0) return;
      await db
        .insertInto("mentions")
        .values(
          mentions.map(
            ({ id, customer_id, occurred_at, channel }) =>
              ({
                ...common,
                customer_id,
                id: newId(),
                feedback_id: id,
                topic_id: topicOf,
                span_from: 0,
                span_to: 20,
                confidence: 0.9,
                said_by: "machine/test",
                occurred_at,
                kind: "contact",
                channel,
                language: "en",
                source_id: source,
              }) as never,
          ),
        )
        .execute();
    });
  }
}

type Taken = { headers: IncomingHttpHeaders; body: string };
type Receiver = { address: string; taken: Taken[]; answer: (status: number) => void; end(): Promise<void> };

async function startReceiver(): Promise<Receiver> {
  const taken: Taken[] = [];
  let status = 200;
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      taken.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    taken,
    answer: (next) => (status = next),
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const watch = (now: number) => watchWorkspace(world.lent.store, workspace, new Date(now));
const list = async () => (await ada.get<WarningList>("/warnings")).body;
const deliver = async () => {
  const failed: unknown[] = [];
  await deliverOutbox(world.lent.store, new Map(listEventHandlers(world.lent)), (error) =>
    failed.push(error),
  );
  return failed;
};

describe("early warning", () => {
  it("watches nothing before two weeks of contacts", async () => {
    expect(await watch(start + 13 * day)).toBe(true);
    expect(await list()).toMatchObject({ watching: false, open: 0, items: [] });
  });

  it("watches the saved segments that attributes alone decide, as soon as they are saved", async () => {
    const region = (name: string, value: string, shared = true) =>
      ada.post<{ id: string }>("/segments", {
        name,
        shared,
        definition: {
          on: "group",
          join: "all",
          parts: [{ on: "attribute", of: "customer", name: "region", value: { oneOf: [value] } }],
        },
      });
    await watch(outage - 3 * hour);
    const before = (await ada.get<WarningSettings>("/warnings/settings")).body;
    expect(before.segments).toBe(0);
    southId = (await region("Southerners", "south")).body.id;
    await region("My north", "north", false);
    const lately = { on: "contacts", within: { days: 7 } };
    const contacts = { on: "group", join: "all", parts: [lately] };
    expect((await ada.post("/segments", { name: "Lately", shared: true, definition: contacts })).status).toBe(
      201,
    );
    expect(await deliver()).toEqual([]);
    await watch(outage - 3 * hour + 60_000);
    const after = (await ada.get<WarningSettings>("/warnings/settings")).body;
    expect(after).toMatchObject({ segments: 1, series: before.series + 1 });
    const { rows } = await world.lent.store.pool.query(
      "select segment_id, rates from watched_series where segment_id is not null",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].segment_id).toBe(southId);
    // A quarter of what comes is from the south: eight tries of one half in five minutes of a day.
    const daily = Math.max(...(rows[0].rates as number[]));
    expect(daily).toBeGreaterThan(0.5);
    expect(daily).toBeLessThan(1.6);
  });
  let southId = "";

  it("is quiet while all is as usual, and takes its settings from those who may give them", async () => {
    for (let at = outage - 2 * hour; at <= outage; at += 20 * 60_000) await watch(at);
    expect(await list()).toMatchObject({ watching: true, open: 0, items: [] });
    const viewer = await joinAs(world, ada, "viewer");
    const settings = { isOn: true, alarmsPerWeek: 1, webhookUrl: receiver.address };
    expect((await viewer.put("/warnings/settings", settings)).status).toBe(403);
    expect((await ada.put("/warnings/settings", { ...settings, webhookUrl: "ftp://x" })).status).toBe(400);
    const saved = await ada.put<WarningSettings>("/warnings/settings", settings);
    expect(saved.body.newSecret).toMatch(/^whsec_/);
    const again = await ada.get<WarningSettings>("/warnings/settings");
    expect(again.body).toMatchObject({ alarmsPerWeek: 1, webhookUrl: receiver.address, newSecret: null });
    expect(again.body.series).toBeGreaterThan(4);
    secret = saved.body.newSecret!;
  });
  let secret = "";
  let id = "";

  it("notices the outage within half an hour, as one event of the series that rose together", async () => {
    for (let at = outage + 60_000; at <= outage + 30 * 60_000; at += 60_000) await watch(at);
    const { open, items } = await list();
    expect(open).toBe(1);
    expect(items).toHaveLength(1);
    const [item] = items;
    id = item!.id;
    expect(item!.main).toMatchObject({
      metric: "contacts",
      topicId,
      topicName: "Card declined",
      channel: "chat",
    });
    expect(item!.series).toBeGreaterThan(1);
    expect(Math.abs(Date.parse(item!.onset) - outage)).toBeLessThanOrEqual(10 * 60_000);
    expect(Date.parse(item!.noticed) - outage).toBeLessThanOrEqual(30 * 60_000);
  });

  it("does nothing twice: the same minute again, and two workers at once", async () => {
    const before = await world.lent.store.pool.query("select * from warning_alarms order by series_key");
    const at = outage + 30 * 60_000;
    await watch(at);
    await Promise.all([watch(at), watch(at)]);
    const after = await world.lent.store.pool.query("select * from warning_alarms order by series_key");
    expect(after.rows).toEqual(before.rows);
    expect((await list()).items).toHaveLength(1);
  });

  it("tells a program by a signed message, again until it is taken", async () => {
    receiver.answer(500);
    expect(await deliver()).toHaveLength(1);
    receiver.answer(200);
    await world.lent.store.pool.query("update outbox set next_attempt_at = now() where delivered_at is null");
    expect(await deliver()).toEqual([]);
    const [first, second] = receiver.taken;
    expect(second!.headers["webhook-id"]).toBe(first!.headers["webhook-id"]);
    const {
      "webhook-id": messageId,
      "webhook-timestamp": time,
      "webhook-signature": signature,
    } = second!.headers;
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    const expected = createHmac("sha256", key)
      .update(`${messageId}.${time}.${second!.body}`)
      .digest("base64");
    expect(signature).toBe(`v1,${expected}`);
    expect(JSON.parse(second!.body)).toMatchObject({
      type: "warning.noticed",
      data: { id, main: { channel: "chat" } },
    });
    expect(await deliver()).toEqual([]);
    expect(receiver.taken).toHaveLength(2);
  });

  it("ends with the outage and tells that, too", async () => {
    for (let at = outage + 31 * 60_000; at <= outage + 5 * hour; at += 10 * 60_000) await watch(at);
    const { open, items } = await list();
    expect(open).toBe(0);
    expect(Math.abs(Date.parse(items[0]!.ended!) - outage - hour)).toBeLessThanOrEqual(20 * 60_000);
    await deliver();
    expect(JSON.parse(receiver.taken.at(-1)!.body)).toMatchObject({ type: "warning.ended", data: { id } });
  });

  it("shows its course beside the usual, whom it befell, and their words", async () => {
    const { status, body } = await ada.get<Warning>(`/warnings/${id}`);
    expect(status).toBe(200);
    const above = body.chart!.points.filter(({ count, high }) => count > high);
    expect(above.length).toBeGreaterThanOrEqual(4);
    expect(above.every(({ at }) => Date.parse(at) >= outage && Date.parse(at) < outage + hour)).toBe(true);
    expect(body.alarms[0]!.ratio.low).toBeGreaterThan(2);
    expect(body.standing.map(({ field, value }) => `${field} ${value}`)).toContain("attr:region south");
    const region = body.standing.find(({ field }) => field === "attr:region")!;
    expect(body.standing.find(({ field }) => field === "segment")).toEqual({
      ...region,
      field: "segment",
      value: southId,
      label: "Southerners",
    });
    const segment = body.alarms.find(({ segmentId }) => segmentId !== null)!;
    expect(segment).toMatchObject({ segmentId: southId, segmentName: "Southerners", metric: "contacts" });
    expect(segment.ratio.low).toBeGreaterThan(2);
    expect(Math.abs(Date.parse(segment.onset) - outage)).toBeLessThanOrEqual(10 * 60_000);
    expect(body.quotes[0]!.snippet).toContain("declined");
    expect((await ada.get(`/warnings/${newId()}`)).status).toBe(404);
  });

  it("learns from what people say of it", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.put(`/warnings/${id}/verdict`, { verdict: "real" })).status).toBe(403);
    const judged = await ada.put<Warning>(`/warnings/${id}/verdict`, { verdict: "real" });
    expect(judged.body).toMatchObject({ verdict: "real", verdictBy: "Ada" });
    const audit = await ada.get<{ items: { action: string }[] }>("/audit?action=warning.judged");
    expect(audit.body.items).toHaveLength(1);
    expect((await ada.put<Warning>(`/warnings/${id}/verdict`, { verdict: null })).body.verdict).toBeNull();
  });

  it("is silent when switched off, and pages its list", async () => {
    await ada.put("/warnings/settings", { isOn: false, alarmsPerWeek: 1, webhookUrl: null });
    expect(await watch(outage + 6 * hour)).toBe(false);
    expect(await list()).toMatchObject({ watching: false });
    const page = await ada.get<WarningList>("/warnings?limit=1");
    expect(page.body.nextCursor).toBeNull();
    expect((await ada.get("/warnings?cursor=nonsense")).status).toBe(200);
    const nobody = await world.app.inject({ method: "GET", url: `/api/w/${ada.slug}/warnings` });
    expect(nobody.statusCode).toBe(401);
  });
});
