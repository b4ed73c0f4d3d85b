import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { classifierFromBytes } from "../../core/classify/classifier-bytes.ts";
import { classify } from "../../core/classify/classify.ts";
import { deliverOutbox } from "../../store/outbox.ts";
import { runJob } from "../../store/run-job.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { findClassifierInUse } from "./classifier-in-use.ts";
import type { Agreement, ClassifierPage, ImportPreview, Labels, QueueText, Version } from "./contract.ts";
import { onLabelsGiven } from "./events.ts";
import { guessingJob, trainingJob } from "./jobs.ts";
import { labelsGivenEvent } from "./labels.ts";

// A training thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let ada: Caller;
let boris: Caller;
let workspaceId: string;
let topics: Map<string, string>;
let ids: string[];
const told = fewTopics(240);
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  boris = await joinAs(world, ada, "analyst");
  const row = await world.lent.store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  workspaceId = row.id;
  ids = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({ feedbackId: ids[i], topic: theme })),
  );
});
afterAll(() => world.end());

const id = (name: string) => topics.get(name)!;
const themeOf = (textId: string) => told[ids.indexOf(textId)].theme;
const labels = async () => (await ada.get<Labels>("/labels")).body;
const queue = async (caller: Caller, query: string) =>
  (await caller.get<{ texts: QueueText[]; fallback: boolean }>(`/labels/queue?${query}`)).body;
const answer = (caller: Caller, textId: string, topicIds: string[]) =>
  caller.put<{ today: number; labelled: number }>(`/labels/texts/${textId}`, { topicIds });

/** Runs a job here, as the worker would. */
async function run(jobId: string) {
  const bugs: unknown[] = [];
  const handlers = new Map([
    ["label-training", trainingJob(world.lent)],
    ["label-guessing", guessingJob(world.lent)],
  ]);
  await runJob(world.lent.store, handlers, { workspaceId, jobId }, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
  return await untilJobEnds(ada, jobId, 1);
}

async function train(): Promise<number> {
  const started = await ada.post<{ jobId: string }>("/classifiers");
  expect(started.status).toBe(202);
  const end = await run(started.body.jobId);
  expect(end).toMatchObject({ status: "done" });
  return Number(end.result?.["version"]);
}

describe("labelling", () => {
  it("starts with nothing, says so, and refuses to train on nothing", async () => {
    expect(await labels()).toMatchObject({ labelled: 0, today: 0, texts: 240, inUse: null, latest: null });
    expect((await labels()).topics).toHaveLength(4);
    const refused = await ada.post<{ code: string }>("/classifiers");
    expect([refused.status, refused.body.code]).toEqual([409, "classifier.too-few"]);
  });

  it("brings texts, keeps answers and takes them back; a skipped text waits for others", async () => {
    const first = await queue(ada, "by=uncertainty&limit=3");
    expect(first.fallback).toBe(true);
    expect(first.texts).toHaveLength(3);
    const [one, two] = first.texts;
    expect(one).toMatchObject({ mine: null, suggestions: [], channel: expect.stringMatching(/phone|chat/) });
    const saved = await answer(ada, one.id, [id(themeOf(one.id))]);
    expect(saved.body).toEqual({ today: 1, labelled: 1 });
    const next = await queue(ada, `by=random&limit=3&without=${two.id}`);
    expect(next.texts.map((text) => text.id)).not.toContain(one.id);
    expect(next.texts.map((text) => text.id)).not.toContain(two.id);
    const shown = await ada.get<QueueText>(`/labels/texts/${one.id}`);
    expect(shown.body.mine).toEqual({ topicIds: [id(themeOf(one.id))] });
    const back = await ada.delete<{ labelled: number }>(`/labels/texts/${one.id}`);
    expect(back.body.labelled).toBe(0);
    const again = await ada.delete<{ code: string }>(`/labels/texts/${one.id}`);
    expect([again.status, again.body.code]).toEqual([404, "label.not-labelled"]);
  });

  it("brings texts of one topic first when asked for", async () => {
    const { texts } = await queue(ada, `by=topic&topic=${id("queue")}&limit=10`);
    expect(texts.map((text) => themeOf(text.id))).toEqual(new Array(10).fill("queue"));
  });

  it("refuses texts and topics that are not there", async () => {
    const nowhere = "01900000-0000-7000-8000-000000000000";
    expect((await answer(ada, nowhere, [])).status).toBe(404);
    const gone = await ada.put<{ code: string }>(`/labels/texts/${ids[0]}`, { topicIds: [nowhere] });
    expect([gone.status, gone.body.code]).toEqual([404, "label.topic-missing"]);
  });
});

describe("several people", () => {
  it("agree as far as a hand reckons: kappa 0.4 of three texts, with its interval; settled, the answer holds", async () => {
    const [a, b, c] = ids;
    const [card, queueTopic] = [id("card"), id("queue")];
    await answer(ada, a, [card]);
    await answer(ada, b, [card]);
    await answer(ada, c, [queueTopic]);
    await answer(boris, a, [card]);
    await answer(boris, b, [queueTopic]);
    await answer(boris, c, [queueTopic]);
    const { body } = await ada.get<Agreement>("/labels/agreement");
    expect(body.common).toBe(3);
    // Seen 2/3; by chance (2/3 x 1/3) + (1/3 x 2/3) = 4/9; kappa = (2/3 - 4/9) / (5/9) = 0.4.
    const [pair] = body.pairs;
    expect(pair.kappa.known && pair.kappa.value.value).toBeCloseTo(0.4, 10);
    expect(pair.kappa.known && pair.kappa.value.low < 0.4 && pair.kappa.value.high > 0.4).toBe(true);
    expect(body.alpha.known).toBe(true);
    // One of the two texts that somebody gave each topic was given it by both; the topics mirror each other.
    expect(body.topics.map(({ topicId, given, agreed }) => [topicId, given, agreed]).sort()).toEqual(
      [
        [card, 2, 1],
        [queueTopic, 2, 1],
      ].sort(),
    );
    for (const { alpha } of body.topics) {
      // Seen disagreement 1/3; by chance 2 x 3 x 3 / (6 x 5) = 3/5; alpha = 1 - (1/3) / (3/5) = 4/9.
      expect(alpha.known && alpha.value.value).toBeCloseTo(4 / 9, 10);
    }
    expect(body.disagreements.map((each) => each.id)).toEqual([b]);
    expect((await labels()).unsettled).toBe(1);
    const carol = await joinAs(world, ada, "analyst");
    expect((await queue(carol, "by=disagreement")).texts.map((text) => text.id)).toEqual([b]);
    expect((await ada.put(`/labels/settled/${b}`, { topicIds: [queueTopic] })).status).toBe(204);
    expect((await labels()).unsettled).toBe(0);
    const after = (await ada.get<Agreement>("/labels/agreement")).body.disagreements[0];
    expect(after.settled).toMatchObject({ topicIds: [queueTopic], by: "Ada" });
    const alone = await ada.put<{ code: string }>(`/labels/settled/${ids[9]}`, { topicIds: [] });
    expect([alone.status, alone.body.code]).toEqual([409, "label.not-disputed"]);
  });

  it("get the share of texts in common that the company wishes", async () => {
    await ada.put("/labels/settings", { overlapShare: 1 });
    await answer(ada, ids[20], [id(told[20].theme)]);
    const shared = await queue(boris, "by=random&limit=10");
    expect(shared.texts.map((text) => text.id)).toContain(ids[20]);
    await ada.put("/labels/settings", { overlapShare: 0 });
    const apart = await queue(boris, "by=random&limit=10");
    expect(apart.texts.map((text) => text.id)).not.toContain(ids[20]);
    await ada.put("/labels/settings", { overlapShare: 0.1 });
    expect((await labels()).overlapShare).toBeCloseTo(0.1, 6);
  });
});

describe("training", () => {
  it("refuses one topic alone and one example a topic, in words", async () => {
    const code = async () => (await ada.post<{ code: string }>("/classifiers")).body.code;
    const others = await secondWorkspace(world, ada);
    const said = await tell(
      world,
      others.slug,
      fewTopics(12).map((each) => ({ ...each, text: `${each.text} ещё раз` })),
    );
    const two = await putTopics(world, others.slug, [
      { feedbackId: said[0], topic: "one" },
      { feedbackId: said[1], topic: "two" },
    ]);
    for (const text of said) await answer(others, text, [two.get("one")!]);
    const alone = await others.post<{ code: string }>("/classifiers");
    expect([alone.status, alone.body.code]).toEqual([409, "classifier.one-topic"]);
    await answer(others, said[0], [two.get("two")!]);
    expect((await others.post<{ code: string }>("/classifiers")).body.code).toBe("classifier.one-example");
    expect(await code()).toBe("classifier.too-few");
  });

  it("learns, is judged on texts it never saw, and keeps what it found", async () => {
    for (const textId of ids.slice(4, 64)) await answer(ada, textId, [id(themeOf(textId))]);
    const version = await train();
    expect(version).toBe(1);
    const { body } = await ada.get<ClassifierPage>("/classifiers/1");
    expect(body).toMatchObject({ status: "ready", kind: "single", examples: 63, heldOut: 63 });
    const quality = body.quality!;
    expect(quality.accuracy.value).toBeGreaterThan(0.7);
    expect(quality.accuracy.low).toBeLessThan(quality.accuracy.value);
    expect(quality.topics.map((each) => each.topicId).sort()).toEqual([...topics.values()].sort());
    expect(quality.curve.length).toBeGreaterThan(1);
    expect(quality.abstention.length).toBe(10);
    const { texts, fallback } = await queue(ada, "by=uncertainty&limit=5");
    expect(fallback).toBe(false);
    expect(texts[0].suggestions.length).toBeGreaterThan(0);
    expect(texts[0].suggestedBy).toBe(1);
    expect(await labels()).toMatchObject({ latest: 1, inUse: null, sinceTraining: 0 });
  });

  it("killed in the middle and run again gives one version, as if nothing had been", async () => {
    const started = await ada.post<{ jobId: string }>("/classifiers");
    // As it stands when the process is killed after the version's place was taken.
    const now = new Date();
    await world.lent.store.pool.query(
      "insert into classifiers (workspace_id, id, version, job_id, status, created_by, created_at) values ($1, $2, 2, $2, 'training', 'Ada', $3)",
      [workspaceId, started.body.jobId, now],
    );
    await world.lent.store.pool.query("update jobs set status = 'running' where id = $1", [
      started.body.jobId,
    ]);
    expect(await run(started.body.jobId)).toMatchObject({ status: "done", result: { version: 2 } });
    const { versions } = (await ada.get<{ versions: Version[] }>("/classifiers")).body;
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, "ready"],
      [1, "ready"],
    ]);
    const [one, two] = await Promise.all(
      [1, 2].map(async (v) => (await ada.get<ClassifierPage>(`/classifiers/${v}`)).body.quality),
    );
    expect(two).toEqual(one);
  });

  it("asked for twice at once is done once, and again for what came meanwhile", async () => {
    const first = await ada.post<{ jobId: string; joined: boolean }>("/classifiers");
    const second = await boris.post<{ jobId: string; joined: boolean }>("/classifiers");
    expect(second.body).toEqual({ jobId: first.body.jobId, joined: true });
    await world.lent.store.pool.query("update jobs set status = 'running' where id = $1", [first.body.jobId]);
    const third = await boris.post<{ jobId: string; joined: boolean }>("/classifiers");
    expect(third.body).toEqual({ jobId: first.body.jobId, joined: true });
    await run(first.body.jobId);
    const { trainingJobId } = await labels();
    expect(trainingJobId).not.toBeNull();
    expect(trainingJobId).not.toBe(first.body.jobId);
    await run(trainingJobId!);
    expect((await labels()).trainingJobId).toBeNull();
  });

  it("starts by itself some seconds after enough labels", async () => {
    for (const textId of ids.slice(100, 120)) await answer(ada, textId, [id(themeOf(textId))]);
    const waiting = await world.lent.store.pool.query(
      "select next_attempt_at > now() as later from outbox where type = $1 and delivered_at is null order by id desc limit 1",
      [labelsGivenEvent],
    );
    expect(waiting.rows[0].later).toBe(true);
    await world.lent.store.pool.query("update outbox set next_attempt_at = now() where type = $1", [
      labelsGivenEvent,
    ]);
    const handlers = new Map([[labelsGivenEvent, [onLabelsGiven(world.lent)]]]);
    const failures: unknown[] = [];
    while ((await deliverOutbox(world.lent.store, handlers, (error) => failures.push(error))) > 0);
    expect(failures).toEqual([]);
    const { trainingJobId } = await labels();
    expect(trainingJobId).not.toBeNull();
    await run(trainingJobId!);
  });

  it("cancelled leaves a version that says so, and nothing else changes", async () => {
    const { latest } = await labels();
    const started = await ada.post<{ jobId: string }>("/classifiers");
    await ada.post(`/jobs/${started.body.jobId}/cancel`);
    expect(await run(started.body.jobId)).toMatchObject({ status: "cancelled" });
    expect((await labels()).latest).toBe(latest);
    const { versions } = (await ada.get<{ versions: Version[] }>("/classifiers")).body;
    expect(versions[0]).toMatchObject({ status: "failed", fault: "The job was cancelled." });
  });
});

describe("versions", () => {
  const used = () => inWorkspace(world.lent.store, workspaceId, findClassifierInUse);
  const use = (version: number) => ada.post(`/classifiers/${version}/use`);

  it("are put in use by a person, and taken back by one press", async () => {
    expect(await used()).toBeNull();
    const none = await ada.post<{ code: string }>("/classifiers/rollback");
    expect([none.status, none.body.code]).toEqual([409, "classifier.no-earlier"]);
    expect((await use(1)).status).toBe(204);
    expect((await use(2)).status).toBe(204);
    expect((await labels()).inUse).toBe(2);
    const classifier = (await used())!;
    expect(classifier.version).toBe(2);
    const scores = classify(classifierFromBytes(classifier.bytes), [told[200].text]);
    const best = [...scores.values].indexOf(Math.max(...scores.values));
    expect(classifier.topicIds[best]).toBe(id(told[200].theme));
    const back = await ada.post<{ version: number }>("/classifiers/rollback");
    expect(back.body.version).toBe(1);
    expect((await used())!.version).toBe(1);
    const { rows } = await world.lent.store.pool.query(
      "select payload from outbox where type = 'classifier.in-use' order by id",
    );
    expect(rows.map((row) => row.payload.version)).toEqual([1, 2, 1]);
    const { rows: jobs } = await world.lent.store.pool.query(
      "select id from jobs where kind = 'label-guessing' order by id desc limit 1",
    );
    expect(await run(jobs[0].id)).toMatchObject({ status: "done", result: { version: 1 } });
    expect((await use(99)).status).toBe(404);
    const audit = await ada.get<{ items: { action: string }[] }>("/audit?limit=10");
    expect(audit.body.items.map(({ action }) => action)).toContain("classifier.rolled-back");
  });

  it("keep silent below a wished precision; the choice is kept with the version", async () => {
    const page = async () => (await ada.get<ClassifierPage>("/classifiers/1")).body;
    const strict = (await page()).quality!.abstention.find(({ wished }) => wished === 0.95)!;
    expect((await ada.put("/classifiers/1/precision", { wished: 0.95 })).status).toBe(204);
    expect((await page()).wishedPrecision).toBeCloseTo(0.95, 6);
    expect((await used())!.thresholds).toEqual(strict.thresholds);
    const odd = await ada.put<{ code: string }>("/classifiers/1/precision", { wished: 0.123 });
    expect([odd.status, odd.body.code]).toEqual([400, "classifier.no-such-precision"]);
    await ada.put("/classifiers/1/precision", { wished: null });
    expect((await page()).wishedPrecision).toBeNull();
  });

  it("show the texts behind a mistake", async () => {
    const [pair] = (await ada.get<ClassifierPage>("/classifiers/1")).body.quality!.confusions;
    const query = pair
      ? `?${pair.actualId ? `actual=${pair.actualId}&` : ""}${pair.predictedId ? `predicted=${pair.predictedId}` : ""}`
      : "";
    const { body } = await ada.get<{ texts: { text: string; contact: boolean }[] }>(
      `/classifiers/1/confusions${query}`,
    );
    expect(body.texts).toHaveLength(pair ? pair.n : 0);
  });

  it("follow a topic that was renamed and merged since", async () => {
    await ada.patch(`/topics/${id("app")}`, { name: "Приложение и вход" });
    await ada.post("/topics/merge", { topicIds: [id("credit")], intoId: id("app") });
    const { names } = (await ada.get<ClassifierPage>("/classifiers/1")).body;
    expect(names[id("app")]).toBe("Приложение и вход");
    expect(names[id("credit")]).toBe("Приложение и вход");
    const classifier = (await used())!;
    expect(classifier.topicIds.filter((each) => each === id("app"))).toHaveLength(2);
    const version = await train();
    const page = (await ada.get<ClassifierPage>(`/classifiers/${version}`)).body;
    expect(page.quality!.topics.map(({ topicId }) => topicId)).not.toContain(id("credit"));
    expect(page.topics).toBe(3);
  });
});

describe("a file labelled elsewhere", () => {
  const csv = [
    "n,текст обращения,метка",
    ...told.slice(0, 30).map(({ theme }, i) => `${i},"Из файла: ${told[i].text} ${i}",${theme}`),
    '31,"Из файла: и карта, и очередь в отделении","card|queue"',
    '32,"Из файла: ни слова о метке",',
    '33,"Из файла: такого вопроса ещё не было",Страхование жизни',
  ].join("\n");
  const uploaded = async () => (await ada.upload<{ id: string }>("/files?name=labels.csv", csv)).body.id;

  it("is shown before it is taken, taken once, and its labels become topics", async () => {
    const fileId = await uploaded();
    const preview = (await ada.post<ImportPreview>("/labels/import-preview", { fileId })).body;
    expect(preview).toMatchObject({
      textColumn: "текст обращения",
      labelColumn: "метка",
      rows: 33,
      unlabelled: 1,
      fresh: 32,
    });
    const split = (await ada.post<ImportPreview>("/labels/import-preview", { fileId, separator: "|" })).body;
    expect(split.labels.find(({ label }) => label === "Страхование жизни")).toMatchObject({
      texts: 1,
      topicId: null,
    });
    expect(split.labels.find(({ label }) => label === "queue")!.topicId).toBe(id("queue"));
    const wish = { fileId, separator: "|" };
    const done = await ada.post<{ inserted: number; created: string[] }>("/labels/imports", wish);
    expect(done.body).toMatchObject({ inserted: 32, changed: 0 });
    expect(done.body.created).toContain("Страхование жизни");
    const again = await ada.post("/labels/imports", { ...wish, fileId: await uploaded() });
    expect(again.body).toEqual({ inserted: 0, changed: 0, unchanged: 32, created: [] });
    expect((await labels()).fromFiles).toBe(32);
    expect((await labels()).topics.some(({ name }) => name === "Страхование жизни")).toBe(true);
    const wrong = await ada.post<{ code: string }>("/labels/import-preview", { fileId, textColumn: "нет" });
    expect([wrong.status, wrong.body.code]).toEqual([400, "label.columns"]);
  });

  it("is listed, and taken out again", async () => {
    await ada.post("/labels/imports", {
      fileId: (
        await ada.upload<{ id: string }>(
          "/files?name=second.csv",
          `text,label\nЕщё один текст из второго файла,queue\n`,
        )
      ).body.id,
    });
    const files = (await ada.get<{ files: { name: string; examples: number }[] }>("/labels/imports")).body
      .files;
    expect(files.map(({ name, examples }) => [name, examples])).toEqual([
      ["second.csv", 1],
      ["labels.csv", 32],
    ]);
    expect((await ada.delete("/labels/imports?name=second.csv")).body).toEqual({ removed: 1 });
    expect((await labels()).fromFiles).toBe(32);
  });

  it("teaches several labels a text where a text has several", async () => {
    const version = await train();
    expect((await ada.get<ClassifierPage>(`/classifiers/${version}`)).body.kind).toBe("multi");
  });
});

describe("rights and walls", () => {
  it("a viewer looks and labels nothing", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.get("/labels")).status).toBe(200);
    expect((await viewer.get("/classifiers")).status).toBe(200);
    expect((await viewer.put(`/labels/texts/${ids[0]}`, { topicIds: [] })).status).toBe(403);
    expect((await viewer.post("/classifiers")).status).toBe(403);
    expect((await viewer.post("/classifiers/1/use")).status).toBe(403);
  });

  it("another company sees none of it", async () => {
    const other = await secondWorkspace(world, ada, "Harbor Two");
    expect((await other.get<Labels>("/labels")).body).toMatchObject({ labelled: 0, topics: [] });
    expect((await other.get("/classifiers/1")).status).toBe(404);
    expect((await other.put(`/labels/texts/${ids[0]}`, { topicIds: [] })).status).toBe(404);
  });
});
