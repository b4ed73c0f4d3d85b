import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyDefinition } from "../../../test/worlds/any-definition.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { makePeople, type Person, putPeople, regions, whoFits } from "../../../test/worlds/segment-people.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  reading,
  secondWorkspace,
  withKey,
  type World,
} from "../../../test/worlds/world.ts";
import type { SegmentCondition, SegmentGroup, SegmentNode } from "../../core/segments/definition.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { Segment, SegmentFields, SegmentPreview, SegmentSizes } from "./contract.ts";

let world: World;
let owner: Caller;
let other: Caller;
let people: Person[];
/** Two topics on show, one below the first, one merged into the second. */
let topics: string[];

const all = (...parts: SegmentNode[]): SegmentGroup => ({ on: "group", join: "all", parts });
const nested = (depth: number): SegmentNode =>
  depth === 0 ? { on: "left" } : { on: "group", join: "all", parts: [nested(depth - 1)] };

beforeAll(async () => {
  world = await createWorld();
  owner = await firstOwner(world);
  other = await secondWorkspace(world, owner);
  const before = await tell(world, owner.slug, [
    { text: "words", at: "2024-01-01T10:00:00Z", customer: "old" },
  ]);
  const made = await putTopics(world, owner.slug, [
    { feedbackId: before[0], topic: "bill" },
    { feedbackId: before[0], topic: "store" },
    { feedbackId: before[0], topic: "long bill" },
    { feedbackId: before[0], topic: "shop" },
  ]);
  topics = topicNames.map((name) => made.get(name)!);
  await forget(before[0]);
  people = makePeople(80, topics);
  await putPeople(world, owner.slug, people);
  await putPeople(world, other.slug, makePeople(30, [], 3));
  await owner.put("/rfm-settings", { event: "paid", money: "sum", isMinor: false });
});
afterAll(() => world.end());

/** The customer of a contact goes with all they said; the second topic's twin is merged into it, the third lies below the first. */
async function forget(feedbackId: string): Promise<void> {
  const { store } = world.lent;
  const workspace = await store.db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", owner.slug)
    .executeTakeFirstOrThrow();
  await inWorkspace(store, workspace.id, async ({ db, workspaceId }) => {
    await db
      .deleteFrom("feedback")
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", feedbackId)
      .execute();
    await db.deleteFrom("customers").where("workspace_id", "=", workspaceId).execute();
    await db
      .updateTable("topics")
      .set({ parent_id: topics[0] })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", topics[2])
      .execute();
    await db
      .updateTable("topics")
      .set({ status: "merged", merged_into: topics[1] })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", topics[3])
      .execute();
  });
}

const topicNames = ["bill", "store", "long bill", "shop"];
const named = (name: string) => topics[topicNames.indexOf(name)];
const below = (topic: string) =>
  topic === topics[0] ? [topic, topics[2]] : topic === topics[3] ? [topic, topics[1]] : [topic];

async function count(definition: SegmentNode, caller = owner): Promise<number> {
  const reply = await caller.post<SegmentPreview>("/segments/preview", { definition });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.body.customers;
}

async function expectSame(...parts: SegmentNode[]): Promise<void> {
  const expected = whoFits(all(...parts), people, below).length;
  expect([await count(all(...parts)), JSON.stringify(parts)]).toEqual([expected, JSON.stringify(parts)]);
  expect(expected).toBeGreaterThan(0);
  expect(expected).toBeLessThan(people.length);
}

describe("conditions count what a look at every row counts", () => {
  const kinds: Record<string, SegmentCondition[]> = {
    "an attribute's values": [
      { on: "attribute", of: "customer", name: "region", value: { oneOf: [regions[0], regions[2]] } },
      { on: "attribute", of: "customer", name: "region", value: { oneOf: [regions[0]] }, not: true },
      { on: "attribute", of: "customer", name: "vip", value: { oneOf: ["true"] } },
      { on: "attribute", of: "contact", name: "device", value: { oneOf: ["iOS"] } },
      { on: "attribute", of: "contact", name: "device", value: { besides: ["iOS"] } },
      { on: "attribute", of: "customer", name: "age", value: { besides: ["18", "51"] } },
    ],
    "an attribute's range, though some values are words and others numbers written as words": [
      { on: "attribute", of: "customer", name: "age", value: { min: 30, max: 60.5 } },
      { on: "attribute", of: "customer", name: "age", value: { max: 30 } },
      { on: "attribute", of: "contact", name: "speed", value: { min: 45 } },
    ],
    "an attribute that is missing": [
      { on: "attribute", of: "customer", name: "age", value: { missing: true } },
      { on: "attribute", of: "contact", name: "device", value: { missing: true } },
      { on: "attribute", of: "customer", name: "age", value: { missing: true }, not: true },
    ],
    "time as a customer": [
      { on: "tenure", days: { max: 300 } },
      { on: "tenure", days: { min: 300, max: 700 } },
    ],
    "contacts by number, time, kind, channel, touchpoint, team, language and lean": [
      { on: "contacts", count: { min: 3 } },
      { on: "contacts", count: { max: 0 } },
      { on: "contacts", within: { days: 30 }, count: { min: 1, max: 1 } },
      { on: "contacts", within: { from: "2025-03-01", to: "2025-04-01" } },
      { on: "contacts", kind: ["complaint", "cancellation"], channel: ["phone"] },
      { on: "contacts", touchpoint: ["Bill"], sentiment: ["negative"], count: { max: 1 } },
      { on: "contacts", team: ["Lines"], language: ["ru"] },
      { on: "contacts", team: [null], touchpoint: ["Bill", null], language: { besides: ["en"] } },
      { on: "contacts", channel: { besides: ["phone"] }, count: { min: 2 } },
    ],
    "topics, with those below them and what was merged into them": [
      { on: "topics", topics: ["bill"], within: { days: 60 } },
      { on: "topics", topics: ["shop"], count: { min: 2 } },
    ],
    "product events by number, recency and absence": [
      { on: "events", names: ["paid"], count: { min: 2 } },
      { on: "events", names: ["login", "paid"], within: { days: 45 } },
      { on: "events", names: ["login"], count: { max: 0 } },
    ],
    sentiment: [
      { on: "sentiment", lean: "negative" },
      { on: "sentiment", lean: "neutral", within: { days: 90 } },
    ],
    "marks: the last, the mean, any": [
      { on: "mark", scale: "nps", which: "last", is: { group: "detractor" } },
      { on: "mark", scale: "nps", which: "mean", is: { group: "passive" } },
      { on: "mark", scale: "nps", which: "any", is: { group: "promoter" } },
      { on: "mark", scale: "csat5", which: "last", is: { min: 4, max: 5 }, within: { days: 100 } },
    ],
    "who left": [{ on: "left" }, { on: "left", within: { days: 60 } }],
    "RFM scores and names": [
      { on: "rfm", recency: [4, 5] },
      { on: "rfm", frequency: [1], monetary: [1, 2] },
      { on: "rfm", segments: ["champions", "loyal"] },
    ],
  };
  it.each(Object.keys(kinds))("%s", async (kind) => {
    for (const condition of kinds[kind]) {
      await expectSame(
        condition.on === "topics" ? { ...condition, topics: condition.topics.map(named) } : condition,
      );
    }
  });

  it("joined, turned round and nested in any way", async () => {
    await fc.assert(
      fc.asyncProperty(anyDefinition(topics.slice(0, 2)), async (definition) => {
        expect(await count(definition)).toBe(whoFits(definition, people, below).length);
      }),
      { numRuns: 120 },
    );
  });

  it("of one company alone", async () => {
    const everybody = all({ on: "contacts", count: { min: 0, max: 1_000 } });
    expect(await count(everybody)).toBe(people.length);
    expect(await count(everybody, other)).toBe(30);
  });
});

const basic = all({ on: "attribute", of: "customer", name: "region", value: { oneOf: [regions[0]] } });
const body = (name: string, definition: unknown = basic) => ({ name, definition, tone: "Softly." });
const make = async (name: string, definition: unknown = basic, caller = owner) =>
  await caller.post<Segment>("/segments", body(name, definition));

describe("a segment", () => {
  it("is saved, listed with its size, changed and removed, and the audit log tells of it", async () => {
    const made = await make("Omsk");
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: "Omsk", version: 1, mine: true, mayChange: true, shared: true });
    expect(made.body.definition).toEqual(basic);
    const { id } = made.body;
    expect(
      (await owner.get<{ segments: Segment[] }>("/segments")).body.segments.map(({ name }) => name),
    ).toEqual(["Omsk"]);
    const { body: sizes } = await owner.get<SegmentSizes>("/segments/sizes");
    const inside = people.filter(({ attributes }) => attributes["region"] === regions[0]);
    const from = Date.parse("2025-05-31T21:00:00Z");
    expect(sizes).toMatchObject({ allCustomers: people.length, days: 30, lastDay: "2025-06-30" });
    expect(sizes.sizes[id]).toEqual({
      customers: inside.length,
      contacts: inside.flatMap(({ said }) => said).filter(({ at }) => at.getTime() >= from).length,
    });

    const changed = await owner.patch<Segment>(`/segments/${id}`, { ...body("Omsk and on"), version: 1 });
    expect(changed.body).toMatchObject({ name: "Omsk and on", version: 2 });
    expect((await owner.delete(`/segments/${id}`)).status).toBe(204);
    expect((await owner.get(`/segments/${id}`)).text).toContain("segment.missing");
    const { body: log } = await owner.get<{ items: { action: string }[] }>("/audit");
    expect(log.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["segment.created", "segment.changed", "segment.removed"]),
    );
    // Its name is free again.
    const again = await make("omsk AND on");
    expect(again.status).toBe(201);
    expect((await make("Omsk and on")).text).toContain("segment.name-taken");
    await owner.delete(`/segments/${again.body.id}`);
  });

  it("of two people who change it at once keeps the first change, and tells the second whose it was", async () => {
    const { id } = (await make("Both")).body;
    const change = (name: string) => owner.patch(`/segments/${id}`, { ...body(name), version: 1 });
    const replies = await Promise.all([change("First"), change("Second")]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = replies.find(({ status }) => status === 409)!;
    expect(refused.text).toContain("Ada has just changed the segment");
    await owner.delete(`/segments/${id}`);
  });

  it("that is private is its owner's alone; a shared one anybody with the right may change, but not take away", async () => {
    const analyst = await joinAs(world, owner, "analyst");
    const viewer = await joinAs(world, owner, "viewer");
    const secret = await analyst.post<Segment>("/segments", { ...body("Mine"), shared: false });
    expect((await owner.get(`/segments/${secret.body.id}`)).status).toBe(404);
    expect((await owner.get(`/feedback?segment=${secret.body.id}`)).text).toContain(
      "segment.gone-from-filter",
    );
    expect((await analyst.get(`/feedback?segment=${secret.body.id}`)).status).toBe(200);
    const open = (await make("Ours")).body;
    const changed = await analyst.patch(`/segments/${open.id}`, { ...body("Ours"), version: 1 });
    expect(changed.status).toBe(200);
    const taken = await analyst.patch(`/segments/${open.id}`, { ...body("Ours"), version: 2, shared: false });
    expect(taken.text).toContain("segment.not-yours");
    expect((await viewer.get<Segment>(`/segments/${open.id}`)).body.mayChange).toBe(false);
    expect((await viewer.post("/segments", body("No"))).status).toBe(403);
    expect((await viewer.delete(`/segments/${open.id}`)).status).toBe(403);
    expect((await viewer.put("/rfm-settings", { event: "paid", money: null, isMinor: false })).status).toBe(
      403,
    );
    const program = await withKey(world, owner, ["segments.write", "feedback.read"]);
    expect((await make("A program's", basic, program)).status).toBe(201);
    await owner.delete(`/segments/${open.id}`);
  });

  it("of one company is unknown to another", async () => {
    const { id } = (await make("Here")).body;
    expect((await other.get(`/segments/${id}`)).status).toBe(404);
    expect((await other.get(`/pains?segment=${id}`)).status).toBe(404);
    expect((await other.patch(`/segments/${id}`, { ...body("There"), version: 1 })).status).toBe(404);
    expect((await other.delete(`/segments/${id}`)).status).toBe(404);
    await owner.delete(`/segments/${id}`);
  });
});

describe("bad input", () => {
  const refuse = async (definition: unknown) => {
    const reply = await owner.post("/segments/preview", { definition });
    expect([reply.status, reply.text.slice(0, 300)]).toEqual([400, expect.anything()]);
    return reply.text;
  };

  it("is refused with a reason: too deep, too many values, too many conditions, nothing asked", async () => {
    expect(await refuse(nested(4))).toContain("groups go 3 deep at most");
    expect(await refuse(nested(500))).toContain("request.invalid");
    expect(await count(nested(3))).toBeGreaterThan(0);
    const oneOf = Array.from({ length: 100_000 }, (_, i) => `v${i}`);
    const attribute = { on: "attribute", of: "customer", name: "region" };
    expect(await refuse(all({ ...attribute, value: { oneOf } } as SegmentNode))).toContain(
      "at most 200 values",
    );
    expect(await refuse(all({ ...attribute, value: {} } as SegmentNode))).toContain("request.invalid");
    expect(await refuse(all({ ...attribute, value: { min: 5, max: 1 } } as SegmentNode))).toContain(
      "min not above max",
    );
    expect(
      await refuse(all({ ...attribute, name: "\u0000", value: { missing: true } } as SegmentNode)),
    ).toContain("no text has");
    expect(await refuse(all())).toContain("request.invalid");
    const many = all(
      ...Array.from({ length: 3 }, () =>
        all(...Array.from({ length: 20 }, (): SegmentNode => ({ on: "left" }))),
      ),
    );
    expect(await refuse(many)).toContain("more than 40 conditions");
    expect(
      await refuse({
        on: "group",
        join: "all",
        parts: [{ on: "mark", scale: "csat5", which: "last", is: { group: "promoter" } }],
      }),
    ).toContain("only NPS");
  });

  it("that names what is not there finds nobody, or everybody, and never breaks", async () => {
    const name = "no such: ' \" %";
    const none: SegmentNode = { on: "attribute", of: "customer", name, value: { oneOf: ["x"] } };
    expect(await count(all(none))).toBe(0);
    expect(await count(all({ ...none, not: true }))).toBe(people.length);
    const gone = "01a20000-0000-7000-8000-000000000000";
    expect(await count(all({ on: "topics", topics: [gone] }))).toBe(0);
    expect((await owner.get(`/feedback?segment=${gone}`)).body).toMatchObject({
      code: "segment.gone-from-filter",
    });
    expect((await owner.get("/feedback?segment=nonsense")).status).toBe(404);
    const russian = await reading(world, owner, "ru").get<{ detail: string }>(`/pains?segment=${gone}`);
    expect(russian.body.detail).toContain("Сегмент из этого отбора удалён");
  });

  it("of a customer who is gone, words and all their contacts, counts nobody twice and nothing breaks", async () => {
    const gone = makePeople(3, [], 11);
    await putPeople(world, other.slug, gone);
    const before = await count(all({ on: "contacts", count: { min: 0, max: 1_000 } }), other);
    await removeCustomers(gone.slice(0, 1).map(({ id }) => id));
    expect(await count(all({ on: "contacts", count: { min: 0, max: 1_000 } }), other)).toBe(before - 1);
    const said = gone[0].said.length > 0 ? 1 : 0;
    expect(said).toBe(1);
    expect(await count(all({ on: "contacts" }), other)).toBeLessThan(before);
  });
});

/** As if an import that brought them were undone, while their contacts of another import stay. */
async function removeCustomers(ids: string[]): Promise<void> {
  const { store } = world.lent;
  const { id } = await store.db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", other.slug)
    .executeTakeFirstOrThrow();
  await inWorkspace(store, id, async ({ db, workspaceId }) => {
    await db
      .deleteFrom("customers")
      .where("workspace_id", "=", workspaceId)
      .where("customer_id", "in", ids)
      .execute();
  });
}

describe("a filter by segments", () => {
  let id: string;
  let second: string;
  let inside: Person[];
  beforeAll(async () => {
    id = (await make("Cut")).body.id;
    const tula = all({ on: "attribute", of: "customer", name: "region", value: { oneOf: [regions[1]] } });
    second = (await make("Cut two", tula)).body.id;
    inside = people.filter(({ attributes }) => attributes["region"] === regions[0]);
  });

  it("leaves the contacts of its customers, on every screen that carries the filter", async () => {
    const said = inside.flatMap((person) => person.said);
    const facets = await owner.get<{ total: number }>(`/feedback/facets?segment=${id}`);
    expect(facets.body.total).toBe(said.length);
    const list = await owner.get<{ items: { customerId: string }[] }>(`/feedback?segment=${id}&limit=200`);
    const ids = inside.map((person) => person.id);
    expect(list.body.items.every(({ customerId }) => ids.includes(customerId))).toBe(true);
    expect(list.body.items).toHaveLength(said.length);
    const both = await owner.get<{ total: number }>(`/feedback/facets?segment=${id}&segment=${second}`);
    const tula = people.filter(({ attributes }) => attributes["region"] === regions[1]);
    expect(both.body.total).toBe(said.length + tula.flatMap((person) => person.said).length);
    const csv = await owner.get(`/feedback/export.csv?segment=${id}`);
    expect(csv.text.trim().split("\n")).toHaveLength(said.length + 1);
    const attributes = await owner.get<{ attributes: { name: string; values: { value: string }[] }[] }>(
      `/feedback/attribute-facets?segment=${id}`,
    );
    const region = attributes.body.attributes.find(({ name }) => name === "region");
    expect(region?.values.map(({ value }) => value)).toEqual([regions[0]]);
    const topicFacet = await owner.get<{ values: { value: string; count: number }[] }>(
      `/feedback/topic-facet?segment=${id}`,
    );
    const telling = said.filter((each) => each.topics.includes(topics[1])).length;
    expect(topicFacet.body.values.find(({ value }) => value === topics[1])?.count).toBe(telling);
  });

  it("cuts pains, topics, what changed, churn and readings by the same customers", async () => {
    const said = inside.flatMap((person) => person.said);
    const telling = said.filter((each) => each.topics.includes(topics[1])).length;
    type Pains = { total: number; pains: { topicId: string; count: number }[] };
    const pains = await owner.get<Pains>(`/pains?segment=${id}`);
    expect(pains.body.total).toBe(said.length);
    expect(pains.body.pains.find(({ topicId }) => topicId === topics[1])?.count).toBe(telling);
    const page = await owner.get<{ count: number }>(`/topics/${topics[1]}?segment=${id}`);
    expect(page.body.count).toBe(telling);
    expect((await owner.get(`/pains/changes?segment=${id}`)).status).toBe(200);
    expect((await owner.get(`/pains/churn?segment=${id}`)).status).toBe(200);
    const exported = await owner.get(`/pains/export.csv?segment=${id}`);
    expect(exported.text).toContain(String(telling));
    const today = await owner.get<{ total: number; hasFeedback: boolean; volume: { recent: number } }>(
      `/today?segment=${id}`,
    );
    const end = Date.parse("2025-06-30T21:00:00Z");
    const recent = said.filter(({ at }) => at.getTime() >= end - 28 * 86_400_000 && at.getTime() < end);
    expect(today.body).toMatchObject({ total: said.length, volume: { recent: recent.length } });
    const none = (await make("None", all({ on: "events", names: ["no such"] }))).body.id;
    expect((await owner.get(`/today?segment=${none}`)).body).toMatchObject({ total: 0, hasFeedback: true });
    const plan = await owner.get<{ texts: number }>(`/readings/plan?segment=${id}`);
    expect(plan.body.texts).toBe(said.length);
  });

  it("may be removed without breaking a reading that was drawn by it", async () => {
    const drawn = await owner.post<{ id: string }>("/readings", {
      name: "By segment",
      filter: { segment: [second] },
      groupBy: [],
      size: 5,
    });
    expect(drawn.status).toBe(201);
    await owner.delete(`/segments/${second}`);
    expect((await owner.get(`/readings/${drawn.body.id}`)).status).toBe(200);
    const view = { screen: "pains", name: "Old view", query: `segment=${second}`, shared: true };
    expect((await owner.post("/views", view)).status).toBe(201);
    expect((await owner.get(`/pains?segment=${second}`)).body).toMatchObject({
      status: 404,
      detail: expect.stringContaining("Take the condition “Segment” out"),
    });
  });
});

describe("personal data", () => {
  it("is not chosen by without the right: neither shown, nor asked of, nor in a segment of others", async () => {
    const many = makePeople(260, [], 5).map((person, n) => ({
      ...person,
      attributes: { passport: `AB-${n}`, height: 100 + (n % 90) },
      said: [],
      did: [],
    }));
    await putPeople(world, owner.slug, many);
    people = [...people, ...many];
    const analyst = await joinAs(world, owner, "analyst");
    const trusted = await joinAs(world, owner, "analyst", true);
    const byPassport = all({ on: "attribute", of: "customer", name: "passport", value: { oneOf: ["AB-7"] } });
    const names = async (who: Caller) =>
      (await who.get<SegmentFields>("/segments/fields")).body.attributes.map(({ name }) => name);
    expect(await names(analyst)).not.toContain("passport");
    expect(await names(analyst)).toContain("height");
    expect(await names(trusted)).toContain("passport");
    const asked = await analyst.post("/segments/preview", { definition: byPassport });
    expect([asked.status, asked.text]).toEqual([403, expect.stringContaining("segment.personal-attribute")]);
    expect((await make("One", byPassport, analyst)).status).toBe(403);
    expect(await count(byPassport, trusted)).toBe(1);
    const made = (await make("One", byPassport, trusted)).body;
    expect((await analyst.get(`/segments/${made.id}`)).status).toBe(404);
    expect((await analyst.get(`/feedback?segment=${made.id}`)).status).toBe(404);
    expect((await trusted.get(`/feedback?segment=${made.id}`)).status).toBe(200);
  });
});

describe("what one may ask of customers", () => {
  it("is told with the values there are and how many customers have each", async () => {
    const { body: fields } = await owner.get<SegmentFields>("/segments/fields");
    const region = fields.attributes.find(({ name, of }) => name === "region" && of === "customer")!;
    const counts = regions.map((value) => ({
      value,
      count: people.filter(({ attributes }) => attributes["region"] === value).length,
    }));
    expect(region.values).toEqual(expect.arrayContaining(counts));
    const device = fields.attributes.find(({ name }) => name === "device")!;
    expect(device.of).toBe("contact");
    expect(device.values!.find(({ value }) => value === "iOS")!.count).toBe(
      people.filter(({ said }) => said.some(({ attributes }) => attributes["device"] === "iOS")).length,
    );
    const height = fields.attributes.find(({ name }) => name === "height")!;
    expect(height.range).toEqual({ min: 100, max: 189 });
    expect(fields.events.find(({ value }) => value === "paid")!.count).toBe(
      people.filter(({ did }) => did.some(({ name }) => name === "paid")).length,
    );
    expect(fields.channels.map(({ value }) => value).sort()).toEqual(["chat", "phone"]);
    expect(fields.withTenure).toBe(people.filter(({ since }) => since !== null).length);
  });

  it("has purchases as the company says, and says so of a segment that waits for them", async () => {
    const waiting = await other.post("/segments/preview", { definition: all({ on: "rfm", recency: [5] }) });
    expect([waiting.status, waiting.text]).toEqual([409, expect.stringContaining("segment.rfm-unset")]);
    const made = (await make("Buyers", all({ on: "rfm", recency: [5] }), other)).body;
    const { body: sizes } = await other.get<SegmentSizes>("/segments/sizes");
    expect(sizes.sizes[made.id]).toBeNull();
    type Settings = { settings: unknown; events: { name: string; amounts: string[] }[] };
    const { body: settings } = await other.get<Settings>("/rfm-settings");
    expect(settings.settings).toBeNull();
    expect(settings.events.map(({ name }) => name)).toContain("paid");
    const saved = await other.put<Settings>("/rfm-settings", { event: "paid", money: null, isMinor: false });
    expect(saved.body.settings).toEqual({ event: "paid", money: null, isMinor: false });
    expect((await other.get<SegmentSizes>("/segments/sizes")).body.sizes[made.id]).not.toBeNull();
  });
});
