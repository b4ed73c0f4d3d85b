import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  reading,
  type World,
} from "../../../test/worlds/world.ts";
import { newId } from "../../store/new-id.ts";
import type { TopicPage } from "./page-contract.ts";
import type { ChangePreview, TopicCard, TopicChangeReply, TopicTree } from "./contract.ts";

vi.setConfig({ testTimeout: 120_000 });

let world: World;
let ada: Caller;
let topics: Map<string, string>;
let contacts: string[];
const told = fewTopics(80);
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  contacts = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({ feedbackId: contacts[i]!, topic: i < 8 ? null : theme })),
  );
});
afterAll(() => world.end());

const id = (name: string) => topics.get(name)!;
const tree = async (query = "") => (await ada.get<TopicTree>(`/topics/tree${query}`)).body;
const node = async (topicId: string) => (await tree()).nodes.find((each) => each.topicId === topicId)!;
const changes = async (query = "") =>
  (await ada.get<{ items: TopicChangeReply[] }>(`/topics/changes${query}`)).body.items;
const undo = async (change: string) => await ada.post<{ code: string }>(`/topics/changes/${change}/undo`);
const move = async (topic: string, body: Record<string, unknown>) =>
  await ada.post<{ code: string }>(`/topics/${topic}/move`, body);

/** The contact that speaks of one topic speaks of another, too. */
async function alsoSays(feedbackId: string, topicId: string, from: number, to: number): Promise<void> {
  await world.lent.store.pool.query(
    `insert into mentions select (jsonb_populate_record(m, $1::jsonb)).* from mentions m where m.feedback_id = $2 limit 1`,
    [
      JSON.stringify({ id: newId(), topic_id: topicId, span_from: from, span_to: to, quote_rank: null }),
      feedbackId,
    ],
  );
}

const mentionsOf = async (...names: string[]) => {
  const { rows } = await world.lent.store.pool.query(
    `select id, feedback_id, topic_id, span_from, span_to, spans, sentiment, confidence, quote_rank, said_by from mentions
     where topic_id = any($1) order by id`,
    [names.map(id)],
  );
  return rows;
};

describe("the tree", () => {
  it("stands with counts, shares and what no topic took", async () => {
    const { nodes, other, total } = await tree();
    expect(total).toBe(80);
    expect(other).toMatchObject({ count: 8, share: { known: true, value: { value: 0.1 } } });
    expect(nodes.reduce((sum, { count }) => sum + count, 0)).toBe(72);
    expect(
      nodes.every(({ parentId, version, spark }) => !parentId && version === 1 && spark.length > 0),
    ).toBe(true);
  });

  it("counts a contact of two children once in their parent", async () => {
    const [queue, app] = [await node(id("queue")), await node(id("app"))];
    const inBoth = told.findIndex(({ theme }, i) => i >= 8 && theme === "queue");
    await alsoSays(contacts[inBoth]!, id("app"), 0, 5);
    const made = await ada.post<{ id: string }>("/topics", { name: "Обслуживание", nameEn: "Service" });
    expect(made.status).toBe(201);
    topics.set("service", made.body.id);
    for (const name of ["queue", "app"]) {
      expect((await move(id(name), { parentId: id("service") })).status).toBe(204);
    }
    expect((await node(id("app"))).count).toBe(app.count + 1);
    const service = await node(id("service"));
    expect(service).toMatchObject({ count: queue.count + app.count, ownCount: 0, name: "Service" });
    expect(service.spark.reduce((sum, each) => sum + each, 0)).toBe(service.count);
    expect(service.money.known).toBe(true);
    const page = (await ada.get<TopicPage>(`/topics/${id("service")}`)).body;
    expect([page.count, page.quotes.length]).toEqual([service.count, 5]);
    expect(page.trendPoints.reduce((sum, { count }) => sum + count, 0)).toBe(service.count);
    const contactsOf = (await ada.get<{ items: unknown[] }>(`/feedback?topic=${id("service")}&limit=200`))
      .body;
    expect(contactsOf.items).toHaveLength(service.count);
    const names = (await tree()).nodes.map(({ topicId }) => topicId);
    expect(names.indexOf(id("service"))).toBeLessThan(names.indexOf(id("queue")));
  });

  it("keeps its numbers under a filter", async () => {
    const none = await tree("?q=несуществующее");
    expect(none.nodes.every(({ count }) => count === 0)).toBe(true);
    const all = await tree("?from=2000-01-01");
    expect(all.nodes.find(({ topicId }) => topicId === id("service"))!.count).toBe(
      (await node(id("service"))).count,
    );
  });

  it("orders brothers as people put them", async () => {
    expect((await move(id("app"), { parentId: id("service"), beforeId: id("queue") })).status).toBe(204);
    const order = async () =>
      (await tree()).nodes.filter(({ parentId }) => parentId === id("service")).map(({ topicId }) => topicId);
    expect(await order()).toEqual([id("app"), id("queue")]);
    await move(id("app"), { parentId: id("service"), beforeId: null });
    expect(await order()).toEqual([id("queue"), id("app")]);
    const strange = await move(id("app"), { parentId: id("service"), beforeId: id("card") });
    expect([strange.status, strange.body.code]).toEqual([400, "topic.not-its-brother"]);
  });

  it("refuses circles and too deep a tree", async () => {
    const circle = await move(id("service"), { parentId: id("queue") });
    expect([circle.status, circle.body.code]).toEqual([409, "topic.cycle"]);
    const self = await move(id("service"), { parentId: id("service") });
    expect(self.body.code).toBe("topic.cycle");
    const preview = await ada.post<{ code: string }>("/topics/change-preview", {
      kind: "move",
      topicId: id("service"),
      parentId: id("queue"),
    });
    expect(preview.body.code).toBe("topic.cycle");
    let parentId = id("queue");
    for (let level = 3; level <= 6; level++) {
      const made = await ada.post<{ id: string }>("/topics", { name: `Уровень ${level}`, parentId });
      expect(made.status).toBe(201);
      parentId = made.body.id;
    }
    const deep = await ada.post<{ code: string }>("/topics", { name: "Уровень 7", parentId });
    expect([deep.status, deep.body.code]).toEqual([409, "topic.too-deep"]);
  });

  it("of two people who change one topic at once the second is told", async () => {
    const { version } = await node(id("credit"));
    expect((await ada.patch(`/topics/${id("credit")}`, { name: "Ипотека", version })).status).toBe(204);
    const late = await ada.patch<{ code: string; detail: string }>(`/topics/${id("credit")}`, {
      name: "Кредиты",
      version,
    });
    expect([late.status, late.body.code]).toEqual([409, "topic.changed-by-other"]);
    expect(late.body.detail).toContain("Ada");
    expect((await node(id("credit"))).name).toBe("Ипотека");
  });

  it("has names in two languages, and each reader renames their own", async () => {
    const [ru, en] = [reading(world, ada, "ru"), reading(world, ada, "en")];
    const seen = async (who: Caller) => (await who.get<TopicCard>(`/topics/${id("credit")}/card`)).body;
    await ada.patch(`/topics/${id("credit")}`, { nameRu: "Кредиты", nameEn: "Loans" });
    expect(await seen(ru)).toMatchObject({ name: "Кредиты", standingName: "Кредиты" });
    expect(await seen(en)).toMatchObject({ name: "Loans", standingName: "Кредиты" });
    await ru.patch(`/topics/${id("credit")}`, { name: "Займы" });
    await en.patch(`/topics/${id("credit")}`, { name: "Credits" });
    expect(await seen(ru)).toMatchObject({ name: "Займы", nameRu: "Займы", nameEn: "Credits" });
    expect(await seen(en)).toMatchObject({ name: "Credits", standingName: "Займы" });
    await en.patch(`/topics/${id("credit")}`, { nameEn: null });
    expect(await seen(en)).toMatchObject({ name: "Займы", nameEn: null });
    await en.patch(`/topics/${id("credit")}`, { nameRu: null });
    expect(await seen(en)).toMatchObject({ name: "Займы", nameRu: null });
    await en.patch(`/topics/${id("credit")}`, { name: "Loans" });
    expect(await seen(ru)).toMatchObject({ name: "Loans", nameRu: null, nameEn: null });
  });
});

describe("a new name", () => {
  it("is shown to move nobody, and which other topic is called so already", async () => {
    const { count, version } = await node(id("card"));
    const { body } = await ada.post<ChangePreview>("/topics/change-preview", {
      kind: "rename",
      topicId: id("card"),
      name: " Queue",
    });
    expect(body).toMatchObject({ retagged: 0, doubled: 0, lost: 0, versions: { [id("card")]: version } });
    expect(body.counts).toEqual([{ topicId: id("card"), name: "card", was: count, now: count }]);
    expect(body.sameName).toEqual([{ topicId: id("queue"), name: "queue" }]);
  });
});

describe("a card", () => {
  it("keeps description and pinned quotes", async () => {
    const topicId = id("card");
    await ada.patch(`/topics/${topicId}`, { description: "Карта не работает" });
    const own = contacts[told.findIndex(({ theme }, i) => i >= 8 && theme === "card")]!;
    const pinned = await ada.post<{ id: string }>(`/topics/${topicId}/examples`, {
      feedbackId: own,
      span: [0, 10],
    });
    expect(pinned.status).toBe(201);
    const card = async () => (await ada.get<TopicCard>(`/topics/${id("card")}/card`)).body;
    expect(await card()).toMatchObject({ description: "Карта не работает", examples: [{ feedbackId: own }] });
    const words = told[contacts.indexOf(own)]!.text.slice(0, 10).trim();
    expect((await card()).examples[0]!.text).toBe(words);
    expect((await card()).quotes.length).toBeGreaterThan(2);
    const again = await ada.post<{ code: string }>(`/topics/${topicId}/examples`, {
      feedbackId: own,
      span: [0, 20],
    });
    expect([again.status, again.body.code]).toEqual([409, "topic.example-there"]);
    expect((await card()).history[0]!.fields).toMatchObject([{ field: "examples", was: "0", now: "1" }]);
    expect((await ada.delete(`/topics/${topicId}/examples/${pinned.body.id}`)).status).toBe(204);
    expect((await card()).examples).toEqual([]);
    const gone = await ada.delete<{ code: string }>(`/topics/${topicId}/examples/${pinned.body.id}`);
    expect([gone.status, gone.body.code]).toEqual([404, "topic.example-missing"]);
  });
});

describe("a merge", () => {
  it("is shown beforehand, joins the spans of a contact in both, and is taken back to the letter", async () => {
    const shared = told.findIndex(({ theme }, i) => i >= 8 && theme === "credit");
    await alsoSays(contacts[shared]!, id("card"), 2, 400);
    await world.lent.store.pool.query(
      "update mentions set span_from = 0, span_to = 4, spans = '{0,4,600,610}' where feedback_id = $1 and topic_id = $2",
      [contacts[shared], id("credit")],
    );
    const before = await mentionsOf("card", "credit");
    const [card, credit] = [await node(id("card")), await node(id("credit"))];
    const { body: preview } = await ada.post<ChangePreview>("/topics/change-preview", {
      kind: "merge",
      topicIds: [id("credit")],
      intoId: id("card"),
    });
    const joined = card.count + credit.count - 1;
    expect(preview).toMatchObject({ retagged: credit.count, doubled: 1, lost: 0 });
    expect(preview.counts).toEqual([
      { topicId: id("credit"), name: credit.name, was: credit.count, now: null },
      { topicId: id("card"), name: card.name, was: card.count, now: joined },
    ]);
    expect(preview.quotes.length).toBeGreaterThan(0);
    expect(preview.money[0]).toMatchObject({ topicId: id("card"), now: { known: true } });

    const seen = { [id("card")]: card.version, [id("credit")]: credit.version };
    const asked = { topicIds: [id("credit")], intoId: id("card"), versions: seen };
    expect((await ada.post("/topics/merge", asked)).status).toBe(204);
    expect((await node(id("card"))).count).toBe(joined);
    const [one, ...others] = (await mentionsOf("card")).filter((m) => m.feedback_id === contacts[shared]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ span_from: 0, span_to: 400, spans: [0, 400, 600, 610] });

    const [change] = await changes();
    expect(change).toMatchObject({ kind: "merged", byName: "Ada", retagged: credit.count, canUndo: true });
    expect(change!.fields).toContainEqual({
      topicId: id("card"),
      name: card.name,
      field: "contacts",
      was: String(card.count),
      now: String(joined),
    });
    expect((await undo(change!.id)).status).toBe(204);
    expect(await mentionsOf("card", "credit")).toEqual(before);
    expect(await node(id("credit"))).toMatchObject({ status: credit.status, count: credit.count });
    const [back, undone] = await changes();
    expect(back).toMatchObject({ kind: "undone", canUndo: false });
    expect(undone).toMatchObject({ undone: true, canUndo: false });
    const twice = await undo(change!.id);
    expect([twice.status, twice.body.code]).toEqual([409, "topic.undo-late"]);
  });

  it("into a topic below itself is refused; children go along otherwise", async () => {
    const into = await ada.post<{ code: string }>("/topics/merge", {
      topicIds: [id("service")],
      intoId: id("app"),
    });
    expect([into.status, into.body.code]).toEqual([409, "topic.merge-into-child"]);
    await ada.post("/topics/merge", { topicIds: [id("service")], intoId: id("card") });
    expect((await node(id("app"))).parentId).toBe(id("card"));
    const [change] = await changes();
    expect((await undo(change!.id)).status).toBe(204);
    expect((await node(id("app"))).parentId).toBe(id("service"));
  });

  it("is refused to who saw another version", async () => {
    const late = await ada.post<{ code: string }>("/topics/merge", {
      topicIds: [id("credit")],
      intoId: id("card"),
      versions: { [id("credit")]: 1 },
    });
    expect([late.status, late.body.code]).toEqual([409, "topic.changed-by-other"]);
  });
});

describe("history", () => {
  it("tells between two moments only what is different at their ends", async () => {
    const from = new Date().toISOString();
    await ada.patch(`/topics/${id("card")}`, { status: "hidden" });
    await ada.patch(`/topics/${id("card")}`, { status: "proposed" });
    await move(id("card"), { parentId: id("service") });
    await ada.patch(`/topics/${id("card")}`, { name: "Карты" });
    const to = new Date(Date.now() + 1000).toISOString();
    type Diff = { changes: number; fields: { field: string; was: string | null; now: string | null }[] };
    const { body } = await ada.get<Diff>(`/topics/diff?from=${from}&to=${to}`);
    expect(body.changes).toBe(4);
    expect(body.fields).toMatchObject([
      { field: "name", was: "card", now: "Карты" },
      { field: "parent", was: null, now: "Service" },
    ]);
    const backwards = await ada.get<{ code: string }>(`/topics/diff?from=${to}&to=${from}`);
    expect([backwards.status, backwards.body.code]).toEqual([400, "topic.period-backwards"]);
  });

  it("undoes the last change of a topic and not one that others were built upon", async () => {
    const [renamed, moved] = await changes(`?topicId=${id("card")}`);
    const early = await undo(moved!.id);
    expect([early.status, early.body.code]).toEqual([409, "topic.undo-late"]);
    expect((await undo(renamed!.id)).status).toBe(204);
    expect((await undo(moved!.id)).status).toBe(204);
    expect(await node(id("card"))).toMatchObject({ name: "card", parentId: null });
    const gone = await undo(newId());
    expect([gone.status, gone.body.code]).toEqual([404, "topic.change-missing"]);
  });

  it("a topic made by hand is gone when that is taken back", async () => {
    const { body } = await ada.post<{ id: string }>("/topics", { name: "Лишняя" });
    const [made] = await changes();
    expect((await undo(made!.id)).status).toBe(204);
    expect((await ada.get(`/topics/${body.id}/card`)).status).toBe(404);
  });
});

describe("rights", () => {
  it("who may look sees the tree, and changes nothing", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    for (const path of [
      "/topics/tree",
      "/topics/changes",
      "/topics/proposals",
      `/topics/${id("card")}/card`,
    ]) {
      expect((await viewer.get(path)).status).toBe(200);
    }
    expect((await viewer.post("/topics", { name: "x" })).status).toBe(403);
    expect((await viewer.post(`/topics/${id("card")}/move`, { parentId: null })).status).toBe(403);
    expect((await viewer.post("/topics/proposals")).status).toBe(403);
    expect((await viewer.post(`/topics/changes/${newId()}/undo`)).status).toBe(403);
  });
});
