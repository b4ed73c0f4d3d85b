import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "../../../test/worlds/world.ts";
import type { Pains } from "../pains/contract.ts";
import type { TopicPage } from "./page-contract.ts";

// A grouping thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let ada: Caller;
let topics: Map<string, string>;
const told = fewTopics(240);
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  const ids = await tell(world, ada.slug, told);
  // Card and app come as one topic, to be split; the queue comes as two, to be merged.
  const nameOf = (theme: string, i: number) =>
    theme === "card" || theme === "app" ? "mixed" : theme === "queue" && i % 8 === 3 ? "queue again" : theme;
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({ feedbackId: ids[i], topic: nameOf(theme, i) })),
  );
});
afterAll(() => world.end());

const id = (name: string) => topics.get(name)!;
const pains = async () => (await ada.get<Pains>("/pains")).body.pains;
const countOf = async (name: string) => (await pains()).find(({ topicId }) => topicId === id(name))?.count;
const actions = async () =>
  (await ada.get<{ items: { action: string; target: string }[] }>("/audit?limit=5")).body.items;

describe("a person's hand on topics", () => {
  it("renames for good and notes who did", async () => {
    expect((await ada.patch(`/topics/${id("credit")}`, { name: "  Ипотека: ставка  " })).status).toBe(204);
    expect((await pains()).find(({ topicId }) => topicId === id("credit"))).toMatchObject({
      name: "Ипотека: ставка",
      namedBy: "person",
      status: "proposed",
    });
    expect((await actions())[0]).toMatchObject({ action: "topic.changed", target: id("credit") });
    expect((await ada.patch(`/topics/${id("credit")}`, { name: "" })).status).toBe(400);
  });

  it("accepts, hides and brings back", async () => {
    await ada.patch(`/topics/${id("credit")}`, { status: "hidden" });
    expect(await countOf("credit")).toBeUndefined();
    expect((await ada.get<TopicPage>(`/topics/${id("credit")}`)).body.status).toBe("hidden");
    await ada.patch(`/topics/${id("credit")}`, { status: "accepted" });
    expect(await countOf("credit")).toBe(60);
  });

  it("hands over to a team of this company only", async () => {
    const team = await ada.post<{ id: string }>("/teams", { name: "Ипотека" });
    expect((await ada.patch(`/topics/${id("credit")}`, { ownerTeamId: team.body.id })).status).toBe(204);
    const owner = async () => (await ada.get<TopicPage>(`/topics/${id("credit")}`)).body.ownerTeamId;
    expect(await owner()).toBe(team.body.id);
    const foreign = await ada.patch<{ code: string }>(`/topics/${id("credit")}`, {
      ownerTeamId: id("queue"),
    });
    expect(foreign.status).toBe(404);
    expect(foreign.body.code).toBe("topic.team-missing");
    expect(await owner()).toBe(team.body.id);
    expect((await ada.patch(`/topics/${id("credit")}`, { ownerTeamId: null })).status).toBe(204);
    expect(await owner()).toBeNull();
  });

  it("lists topics with their contacts", async () => {
    const { body } = await ada.get<{ topics: { id: string; count: number }[] }>("/topics");
    expect(body.topics.map(({ count }) => count)).toEqual([120, 60, 30, 30]);
    expect(body.topics[0].id).toBe(id("mixed"));
  });

  it("needs the right to", async () => {
    const agent = await joinAs(world, ada, "agent");
    expect((await agent.get(`/topics/${id("credit")}`)).status).toBe(200);
    expect((await agent.patch(`/topics/${id("credit")}`, { status: "hidden" })).status).toBe(403);
    expect((await agent.post(`/topics/${id("mixed")}/split-preview`, { parts: 2 })).status).toBe(403);
  });
});

describe("merging", () => {
  it("refuses itself and what is not there", async () => {
    const self = await ada.post<{ code: string }>("/topics/merge", {
      topicIds: [id("queue")],
      intoId: id("queue"),
    });
    expect([self.status, self.body.code]).toEqual([400, "topic.merge-self"]);
    const gone = await ada.post<{ code: string }>("/topics/merge", {
      topicIds: ["01900000-0000-7000-8000-000000000000"],
      intoId: id("queue"),
    });
    expect([gone.status, gone.body.code]).toEqual([404, "topic.missing"]);
  });

  it("moves the contacts and keeps five quotes", async () => {
    const done = await ada.post("/topics/merge", { topicIds: [id("queue again")], intoId: id("queue") });
    expect(done.status).toBe(204);
    expect(await countOf("queue")).toBe(60);
    expect((await ada.get(`/topics/${id("queue again")}`)).status).toBe(404);
    expect((await ada.get<TopicPage>(`/topics/${id("queue")}`)).body.quotes).toHaveLength(5);
    const { rows } = await world.lent.store.pool.query(
      "select quote_rank from mentions where topic_id = $1 and quote_rank is not null order by 1",
      [id("queue")],
    );
    expect(rows.map((row) => row.quote_rank)).toEqual([0, 1, 2, 3, 4]);
    expect((await actions())[0]).toMatchObject({ action: "topic.merged", target: id("queue") });
  });
});

describe("splitting", () => {
  type Preview = { version: number; parts: { name: string; count: number; quotes: string[] }[] };

  it("shows beforehand exactly what it does", async () => {
    const mixed = id("mixed");
    const preview = await ada.post<Preview>(`/topics/${mixed}/split-preview`, { parts: 2 });
    expect(preview.status).toBe(200);
    expect(await countOf("mixed")).toBe(120);
    const counts = preview.body.parts.map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
    const { version } = preview.body;
    expect((await ada.patch(`/topics/${mixed}`, { description: "Two things in one" })).status).toBe(204);
    const late = await ada.post<{ code: string }>(`/topics/${mixed}/split`, { parts: 2, version });
    expect([late.status, late.body.code]).toEqual([409, "topic.changed-by-other"]);
    expect(await countOf("mixed")).toBe(120);
    const again = { parts: 2, version: version + 1 };
    const split = await ada.post<{ topicIds: string[] }>(`/topics/${mixed}/split`, again);
    expect(split.status).toBe(200);
    const ranked = await pains();
    const parts = split.body.topicIds.map((part) => ranked.find(({ topicId }) => topicId === part)!);
    expect(parts.map(({ name, count }) => ({ name, count }))).toEqual(
      preview.body.parts.map(({ name, count }) => ({ name, count })),
    );
    expect(parts.every(({ status }) => status === "accepted")).toBe(true);
    expect(await countOf("mixed")).toBeUndefined();
    expect((await actions())[0]).toMatchObject({ action: "topic.split", target: id("mixed") });
    topics.set("part", split.body.topicIds[0]);
  });

  it("refuses a topic with too few contacts", async () => {
    const { body: fresh } = await ada.post<{ id: string }>("/topics", { name: "Nobody yet", parentId: null });
    const refused = await ada.post<{ code: string }>(`/topics/${fresh.id}/split`, { parts: 2 });
    expect([refused.status, refused.body.code]).toEqual([409, "topic.too-small-to-split"]);
  });
});

describe("the next grouping", () => {
  it("respects merges and splits", async () => {
    const names = new Map((await pains()).map(({ topicId, name }) => [topicId, name]));
    await world.work();
    const started = await ada.post<{ jobId: string }>("/groupings");
    expect(await untilJobEnds(ada, started.body.jobId, 100)).toMatchObject({ status: "done" });
    const after = await pains();
    expect(after.some(({ topicId }) => topicId === id("queue again") || topicId === id("mixed"))).toBe(false);
    const listed = await ada.get<{ topics: { id: string; name: string; status: string }[] }>("/topics");
    const part = listed.body.topics.find((topic) => topic.id === id("part"));
    expect(part).toMatchObject({ status: "accepted", name: names.get(id("part")) });
    expect(listed.body.topics.find((topic) => topic.id === id("queue"))).toBeDefined();
  });
});
