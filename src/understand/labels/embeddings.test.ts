import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { lendModel, modelSettings } from "../../../test/worlds/model-world.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { seededRandom } from "../../core/kit/seeded-random.ts";
import { type FakeModel, fakeModel } from "../../outside/model/fake-model.ts";
import { modelFault } from "../../outside/model/model-fault.ts";
import { runJob } from "../../store/run-job.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { groupingJob } from "../grouping-run/jobs.ts";
import { findDenseInUse } from "./classifier-in-use.ts";
import type { ClassifierPage } from "./contract.ts";
import { guessingJob, trainingJob } from "./jobs.ts";

// A training thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** Things said in words that hardly come twice: that they mean one of four stands in the vectors alone. */
const random = seededRandom(12);
const letters = "абвгдежзиклмнопрсту";
const word = () => Array.from({ length: 7 }, () => letters[Math.floor(random() * letters.length)]).join("");
const told = Array.from({ length: 160 }, (_, i) => ({
  text: `${word()} ${word()} ${word()} ${word()} ${word()}`,
  theme: ["card", "app", "credit", "queue"][i % 4],
}));
const width = 16;
const wild = () => Array.from({ length: width }, () => random() - 0.5);
const centres = new Map(["card", "app", "credit", "queue"].map((theme) => [theme, wild()]));
const themeOf = new Map(told.map(({ text, theme }) => [text, theme]));
const meaning = (text: string) =>
  centres.get(themeOf.get(text)!)!.map((each) => each + 0.5 * (random() - 0.5));

let world: World;
let ada: Caller;
let workspaceId: string;
let topics: Map<string, string>;
let ids: string[];
const labelled = 80;
const lent: { model: FakeModel } = { model: fakeModel(() => "") };

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  const row = await world.lent.store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  workspaceId = row.id;
  ids = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.slice(0, 4).map(({ theme }, i) => ({ feedbackId: ids[i], topic: theme })),
  );
  for (const [at, { theme }] of told.slice(0, labelled).entries())
    await ada.put(`/labels/texts/${ids[at]}`, { topicIds: [topics.get(theme)!] });
  lendModel(world, lent);
});
afterAll(() => world.end());

async function run(jobId: string) {
  const bugs: unknown[] = [];
  const handlers = new Map([
    ["label-training", trainingJob(world.lent)],
    ["label-guessing", guessingJob(world.lent)],
    ["grouping", groupingJob(world.lent)],
  ]);
  await runJob(world.lent.store, handlers, { workspaceId, jobId }, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
  return await untilJobEnds(ada, jobId, 1);
}

/** Another model of the same company: what the one before said is not taken for its word. */
async function trainWith(model: FakeModel, embedModel: string | null): Promise<ClassifierPage> {
  lent.model = model;
  await ada.put("/model/settings", { ...modelSettings, embedModel });
  const { jobId } = (await ada.post<{ jobId: string }>("/classifiers")).body;
  const end = await run(jobId);
  expect(end).toMatchObject({ status: "done" });
  return (await ada.get<ClassifierPage>(`/classifiers/${String(end.result?.["version"])}`)).body;
}

const latestJob = async (kind: string) => {
  const { rows } = await world.lent.store.pool.query(
    "select id from jobs where kind = $1 order by id desc limit 1",
    [kind],
  );
  return String(rows[0].id);
};

describe("vectors of an embeddings model", () => {
  it("are not asked for where no model for them is named", async () => {
    const { quality } = await trainWith(
      fakeModel(() => "", meaning),
      null,
    );
    expect(quality!.embeddings).toBeNull();
    expect(lent.model.embedded).toEqual([]);
    expect(quality!.accuracy.value).toBeLessThan(0.6);
  });

  it("that tell nothing are measured and left out, and it is told", async () => {
    const { quality } = await trainWith(
      fakeModel(() => "", wild),
      "noise",
    );
    const { embeddings } = quality!;
    if (embeddings?.state !== "no-gain") throw new Error(`noise is ${embeddings?.state}`);
    expect(quality!.accuracy).toEqual(embeddings.without);
    expect(embeddings.gain.known && embeddings.gain.value.low).toBeLessThanOrEqual(0);
  });

  it("of a model that does not answer stop nothing: the words are learnt from, and it is told why", async () => {
    const model = fakeModel(() => "", meaning);
    model.embed = () => Promise.reject(modelFault("model.key-refused", { status: 401 }));
    const { quality, status } = await trainWith(model, "away");
    expect(status).toBe("ready");
    expect(quality!.embeddings).toMatchObject({ state: "failed", model: "away" });
    const { embeddings } = quality!;
    expect(embeddings?.state === "failed" && embeddings.fault.en).toContain("401");
  });

  it("that carry the meaning are used, with the gain on the same texts, and asked for once", async () => {
    const { quality, version } = await trainWith(
      fakeModel(() => "", meaning),
      "meaning",
    );
    const { embeddings } = quality!;
    if (embeddings?.state !== "used") throw new Error(`meaning is ${embeddings?.state}`);
    expect(embeddings.without.value).toBeLessThan(0.6);
    expect(quality!.accuracy).toEqual(embeddings.with);
    expect(quality!.accuracy.value).toBeGreaterThan(0.85);
    expect(embeddings.gain.known && embeddings.gain.value.low).toBeGreaterThan(0.2);
    expect(lent.model.embedded).toHaveLength(labelled);
    await trainWith(lent.model, "meaning");
    expect(lent.model.embedded).toHaveLength(labelled);
    expect((await ada.post(`/classifiers/${version}/use`)).status).toBe(204);
  });

  it("place contacts once they are read with them; before, and without, the words are read", async () => {
    const dense = () => inWorkspace(world.lent.store, workspaceId, findDenseInUse);
    expect((await dense())!.chances.size).toBe(0);
    expect(await run(await latestJob("label-guessing"))).toMatchObject({ status: "done" });
    expect((await dense())!.chances.size).toBe(told.length);
    const grouping = await ada.post<{ jobId: string }>("/groupings");
    expect(await run(grouping.body.jobId)).toMatchObject({ status: "done" });
    const { rows } = await world.lent.store.pool.query<{ feedback_id: string; topic_id: string }>(
      "select feedback_id, topic_id from mentions where workspace_id = $1 and said_by like 'machine/%'",
      [workspaceId],
    );
    const fresh = told.slice(labelled).map(({ theme }, at) => ({ theme, id: ids[labelled + at] }));
    const right = fresh.filter(({ theme, id }) =>
      rows.some((row) => row.feedback_id === id && row.topic_id === topics.get(theme)),
    );
    expect(right.length).toBeGreaterThan(0.8 * fresh.length);
  });

  it("that the cap does not allow leave the others to their words, and the page tells it", async () => {
    const { inUse } = (await ada.get<{ inUse: number }>("/labels")).body;
    const page = async () => (await ada.get<ClassifierPage>(`/classifiers/${inUse}`)).body;
    expect((await page()).denseReading).toEqual({ read: told.length, of: told.length, fault: null });
    await tell(world, ada.slug, [{ text: `${word()} ${word()}` }]);
    await ada.put("/model/settings", { ...modelSettings, embedModel: "meaning", monthlyCap: 0 });
    await ada.put(`/classifiers/${inUse}/precision`, { wished: 0.9 });
    const { version } = (await ada.get<{ versions: { version: number; status: string }[] }>("/classifiers"))
      .body.versions[0];
    expect(version).not.toBe(inUse);
    await ada.post(`/classifiers/${version}/use`);
    await ada.post("/classifiers/rollback");
    expect(await run(await latestJob("label-guessing"))).toMatchObject({ status: "done" });
    const { denseReading } = await page();
    expect(denseReading).toMatchObject({ read: told.length, of: told.length + 1 });
    expect(denseReading!.fault).toContain("cap");
  });
});
