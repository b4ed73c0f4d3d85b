import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "../../../test/worlds/world.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { runJob } from "../../store/run-job.ts";
import { trainingJob } from "../labels/jobs.ts";
import type { NextText, Plan, Reading, ReadingHead } from "./contract.ts";

vi.setConfig({ testTimeout: 240_000 });

let world: World;
let ada: Caller;
let topics: Map<string, string>;
let themeOf: Map<string, string>;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  const told = fewTopics(240).map((one, i) => ({
    ...one,
    attributes: { region: i % 10 < 7 ? "Омск" : "Тверь" },
  }));
  const ids = await tell(world, ada.slug, [...told, { text: "", channel: "phone" }]);
  themeOf = new Map(told.map(({ theme }, i) => [ids[i]!, theme]));
  // The machine takes half of the card's texts for the app's.
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({
      feedbackId: ids[i]!,
      topic: theme === "card" && i % 8 === 0 ? "app" : theme,
    })),
  );
});
afterAll(() => world.end());

const draw = async (body: Record<string, unknown> = {}) =>
  await ada.post<{ id: string; code?: string }>("/readings", {
    name: "Осеннее чтение",
    filter: {},
    groupBy: ["channel", "attr:region"],
    size: 40,
    seed: 7,
    ...body,
  });
const look = async (id: string) => (await ada.get<Reading>(`/readings/${id}`)).body;
const next = async (id: string) => (await ada.get<NextText>(`/readings/${id}/next`)).body;
const truth = (feedbackId: string) => [topics.get(themeOf.get(feedbackId)!)!];
const textsOf = async (id: string) =>
  (
    await world.lent.store.pool.query(
      "select feedback_id from reading_texts where reading_id = $1 order by 1",
      [id],
    )
  ).rows;

async function train() {
  const { jobId } = (await ada.post<{ jobId: string }>("/classifiers")).body;
  const { rows } = await world.lent.store.pool.query("select workspace_id from jobs where id = $1", [jobId]);
  const handlers = new Map([["label-training", trainingJob(world.lent)]]);
  const bugs: unknown[] = [];
  await runJob(world.lent.store, handlers, { workspaceId: rows[0].workspace_id, jobId }, (bug) =>
    bugs.push(bug),
  );
  expect(bugs).toEqual([]);
  return await untilJobEnds(ada, jobId, 1);
}

describe("how many to read", () => {
  it("is told for an error and for a rare cause, of the texts under the filter", async () => {
    const { body } = await ada.get<Plan>("/readings/plan?margin=0.05&rareShare=0.01&rareTimes=1");
    expect(body).toMatchObject({ contacts: 241, texts: 240, forMargin: 148 });
    expect(body.forRare).toBeGreaterThan(100);
    const none = await ada.get<Plan>("/readings/plan?channel=fax");
    expect(none.body).toEqual({ contacts: 0, texts: 0, forMargin: null, forRare: null });
    expect((await ada.get("/readings/plan?margin=2")).status).toBe(400);
  });
});

describe("the draw", () => {
  it("takes from each group in proportion, and the same seed draws the same", async () => {
    const [one, same, other] = [await draw(), await draw(), await draw({ seed: 8 })];
    expect(one.status).toBe(201);
    expect(await textsOf(one.body.id)).toEqual(await textsOf(same.body.id));
    expect(await textsOf(one.body.id)).not.toEqual(await textsOf(other.body.id));
    const { strata, drawn, population } = await look(one.body.id);
    expect([population, drawn]).toEqual([240, 40]);
    expect(strata.map(({ name }) => name)).toEqual([
      "chat · Омск",
      "chat · Тверь",
      "phone · Омск",
      "phone · Тверь",
    ]);
    for (const stratum of strata) expect(Math.abs(stratum.drawn - stratum.size / 6)).toBeLessThan(1);
  });

  it("keeps to the filter and refuses where there is nothing", async () => {
    const phone = await draw({ filter: { channel: ["phone"] }, size: 5000 });
    expect(await look(phone.body.id)).toMatchObject({
      population: 80,
      drawn: 80,
      missing: { contacts: 81, wordless: 1 },
    });
    const none = await draw({ filter: { channel: ["fax"] } });
    expect([none.status, none.body.code]).toEqual([409, "reading.no-texts"]);
  });

  it("takes months too few for two texts together", async () => {
    const months = await draw({ groupBy: ["month"], size: 12 });
    const { strata } = await look(months.body.id);
    expect(strata.at(-1)!.name).toBeNull();
    expect(strata.reduce((sum, stratum) => sum + stratum.drawn, 0)).toBe(12);
  });
});

describe("reading", () => {
  it("goes text by text; the shares and the machine's corrected ones hold the truth", async () => {
    // Every run draws other texts: an interval of 95 % would miss the truth in one run of twenty.
    const { id } = (await draw({ size: 120, level: 0.999 })).body;
    let { text } = await next(id);
    for (let i = 0; text; i++) {
      expect(i).toBeLessThan(200);
      const said = await ada.post<NextText & { kept: boolean }>(`/readings/${id}/answers`, {
        feedbackId: text.feedbackId,
        topicIds: truth(text.feedbackId),
      });
      expect(said.body).toMatchObject({ kept: true, done: i + 1 });
      text = said.body.text;
    }
    const reading = await look(id);
    expect(reading).toMatchObject({ read: 120, skipped: 0, none: { hits: 0 } });
    const card = reading.topics.find(({ topicId }) => topicId === topics.get("card"))!;
    expect(card).toMatchObject({ machineCount: 30, machineShare: 0.125 });
    for (const answer of [card.share, card.corrected]) {
      if (!answer.known) throw new Error("both can be told");
      expect(answer.value.low).toBeLessThanOrEqual(0.25);
      expect(answer.value.high).toBeGreaterThanOrEqual(0.25);
    }
    expect(reading.strata.map(({ read, drawn }) => read === drawn)).toEqual([true, true, true, true]);
  });

  it("is taken back, skipped, shared by two, and closed", async () => {
    const { id } = (await draw({ size: 4, groupBy: [] })).body;
    const analyst = await joinAs(world, ada, "analyst");
    const first = (await next(id)).text!;
    const card = topics.get("card")!;
    await ada.post(`/readings/${id}/answers`, { feedbackId: first.feedbackId, topicIds: [card] });
    const undone = await ada.post<NextText>(`/readings/${id}/undo`, {});
    expect(undone.body).toMatchObject({ done: 0, text: { feedbackId: first.feedbackId, topicIds: [card] } });
    await ada.post(`/readings/${id}/answers`, { feedbackId: first.feedbackId, topicIds: [], skipped: true });
    const late = await analyst.post<{ kept: boolean }>(`/readings/${id}/answers`, {
      feedbackId: first.feedbackId,
      topicIds: [card],
    });
    expect(late.body.kept).toBe(false);
    const theirs = (await analyst.get<NextText>(`/readings/${id}/next`)).body.text!;
    await analyst.post(`/readings/${id}/answers`, { feedbackId: theirs.feedbackId, topicIds: [] });
    expect(await look(id)).toMatchObject({ read: 1, skipped: 1, none: { hits: 1 } });
    expect((await look(id)).readers).toHaveLength(2);
    expect((await ada.post(`/readings/${id}/close`, {})).status).toBe(204);
    expect((await next(id)).text).toBeNull();
    const closed = await ada.post<{ code: string }>(`/readings/${id}/answers`, {
      feedbackId: theirs.feedbackId,
      topicIds: [],
    });
    expect([closed.status, closed.body.code]).toEqual([409, "reading.closed"]);
    const { body } = await ada.get<{ readings: ReadingHead[] }>("/readings");
    expect(body.readings.find((reading) => reading.id === id)).toMatchObject({
      status: "closed",
      read: 1,
      skipped: 1,
    });
  });

  it("is the fairest check of the classifier, until its answers are given to the labels", async () => {
    const drawn = (await draw({ size: 60, groupBy: ["channel"] })).body.id;
    const texts = await textsOf(drawn);
    for (const { feedback_id } of texts)
      await ada.post(`/readings/${drawn}/answers`, { feedbackId: feedback_id, topicIds: truth(feedback_id) });
    const inReading = new Set(texts.map(({ feedback_id }) => feedback_id));
    const others = [...themeOf.keys()].filter((id) => !inReading.has(id)).slice(0, 60);
    for (const id of others) await ada.put(`/labels/texts/${id}`, { topicIds: truth(id) });
    expect(await train()).toMatchObject({ status: "done" });
    type On = {
      readings: {
        readingId: string;
        texts: number;
        accuracy: { known: boolean; value: { value: number } };
      }[];
    };
    const on = async (version: number) =>
      (await ada.get<On>(`/classifiers/${version}/readings`)).body.readings.find(
        (each) => each.readingId === drawn,
      );
    const judged = (await on(1))!;
    expect(judged.texts).toBe(60);
    expect(judged.accuracy.value.value).toBeGreaterThan(0.8);
    const early = await ada.post<{ code: string }>(`/readings/${drawn}/labels`, {});
    expect([early.status, early.body.code]).toEqual([409, "reading.still-open"]);
    await ada.post(`/readings/${drawn}/close`, {});
    expect((await ada.post(`/readings/${drawn}/labels`, {})).body).toEqual({ given: 60, there: 0 });
    expect((await ada.post(`/readings/${drawn}/labels`, {})).body).toEqual({ given: 0, there: 60 });
    expect(await train()).toMatchObject({ status: "done" });
    // The first version never learnt from them; the second one has.
    expect((await on(1))!.texts).toBe(60);
    expect(await on(2)).toBeUndefined();
  });

  it("follows a topic that was merged", async () => {
    const { id } = (await draw({ size: 4, groupBy: [] })).body;
    const { text } = await next(id);
    await ada.post(`/readings/${id}/answers`, {
      feedbackId: text!.feedbackId,
      topicIds: [topics.get("queue")],
    });
    const merged = await ada.post("/topics/merge", {
      topicIds: [topics.get("queue")],
      intoId: topics.get("credit"),
    });
    expect(merged.status).toBe(204);
    expect((await look(id)).topics.find(({ hits }) => hits > 0)).toMatchObject({
      topicId: topics.get("credit"),
      hits: 1,
    });
  });

  it("refuses what is not there, and those without the right", async () => {
    const { id } = (await draw({ size: 4, groupBy: [] })).body;
    const nobody = "01900000-0000-7000-8000-000000000000";
    const answer = (body: object) => ada.post<{ code: string }>(`/readings/${id}/answers`, body);
    expect((await answer({ feedbackId: nobody, topicIds: [] })).body.code).toBe("reading.not-drawn");
    const { text } = await next(id);
    const strange = await answer({ feedbackId: text!.feedbackId, topicIds: [nobody] });
    expect(strange.body.code).toBe("reading.topic-missing");
    expect((await ada.get(`/readings/${nobody}`)).status).toBe(404);
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.get(`/readings/${id}`)).status).toBe(200);
    expect((await viewer.get(`/readings/${id}/next`)).status).toBe(403);
    expect((await viewer.post(`/readings/${id}/close`, {})).status).toBe(403);
  });
});
