import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  plantedPeople,
  putPlantedPeople,
  runOpenJobs,
  searchHidden,
} from "../../../test/worlds/planted-segments.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { newId } from "../../store/new-id.ts";
import type {
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

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Brightline Telecom", "en");
});
afterAll(() => world.end());

type Asked = z.input<typeof searchBody>;

const searched = (asked: Asked) => searchHidden(world, ada, asked);

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
    await putPlantedPeople(world, ada.slug);
    const told = await found({
      of: "customers",
      target: { what: "contacted" },
      from: "2025-01-01",
      to: "2025-03-01",
    });
    expect(told.overall.rows).toBe(plantedPeople);
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
    expect(told.overall.rows).toBe(plantedPeople);
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
    await runOpenJobs(world);
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
