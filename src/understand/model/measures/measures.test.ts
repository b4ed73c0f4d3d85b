import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../../test/worlds/job-end.ts";
import { forgetQuestions, lendModel, modelSettings } from "../../../../test/worlds/model-world.ts";
import { putTopics } from "../../../../test/worlds/put-topics.ts";
import { tell } from "../../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../../test/worlds/world.ts";
import type { ChatAsk } from "../../../core/kit/language-model.ts";
import { type FakeModel, fakeModel } from "../../../outside/model/fake-model.ts";
import { modelFault } from "../../../outside/model/model-fault.ts";
import { runJob } from "../../../store/run-job.ts";
import { trainingJob } from "../../labels/jobs.ts";
import type { Measure, MeasureEstimate, MeasureHead } from "./contract.ts";
import { measureJob } from "./measure-job.ts";

// A training thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let world: World;
let ada: Caller;
let workspaceId: string;
let topics: Map<string, string>;
const told = fewTopics(80);
const lent: { model: FakeModel } = { model: fakeModel(() => "") };
let answer: (ask: ChatAsk) => string;

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  const row = await world.lent.store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  workspaceId = row.id;
  const ids = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({ feedbackId: ids[i], topic: theme })),
  );
  for (const [at, { theme }] of told.slice(0, 60).entries()) {
    // A label in five is another than the words tell: nobody who reads the words can be right on it.
    const topicId = at % 5 === 0 ? [...topics.values()][(at / 5 + 1) % topics.size] : topics.get(theme)!;
    await ada.put(`/labels/texts/${ids[at]}`, { topicIds: [topicId] });
  }
  lendModel(world, lent);
  const { jobId } = (await ada.post<{ jobId: string }>("/classifiers")).body;
  expect(await run(jobId)).toMatchObject({ status: "done" });
});
afterAll(() => world.end());
beforeEach(async () => {
  answer = reader;
  lent.model = fakeModel((ask) => answer(ask));
  await forgetQuestions({ world, workspaceId });
  await ada.put("/model/settings", { ...modelSettings, monthlyCap: 100 });
});

/** Runs a job here, as the worker would. */
async function run(jobId: string) {
  const handlers = new Map([
    ["label-training", trainingJob(world.lent)],
    ["model-measure", measureJob(world.lent)],
  ]);
  const bugs: unknown[] = [];
  await runJob(world.lent.store, handlers, { workspaceId, jobId }, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
  return await untilJobEnds(ada, jobId, 1);
}

type Asked = {
  topics: { id: string; name: string }[];
  labelledBefore: { text: string }[];
  texts: { n: number; text: string }[];
};
const dataOf = ({ user }: ChatAsk) => JSON.parse(/\n([\s\S]*)\nDATA/.exec(user)![1]) as Asked;
const themeOf = (text: string) => told.find((each) => each.text === text)!.theme;

/** A model that knows every text's theme from its words. */
function reader(ask: ChatAsk): string {
  const { topics: offered, texts } = dataOf(ask);
  return JSON.stringify({
    texts: texts.map(({ n, text }) => ({
      n,
      topics: [
        {
          id: offered.find(({ name }) => name === themeOf(text))!.id,
          confidence: 0.9,
          words: text.slice(0, 9),
        },
      ],
    })),
  });
}

const wish = { version: 1, texts: 60 };
const start = () => ada.post<{ id: string; jobId: string; code: string }>("/model/measures", wish);
const look = async (id: string) => (await ada.get<Measure>(`/model/measures/${id}`)).body;

describe("a measurement of the model", () => {
  it("tells what it will take before anything is asked", async () => {
    const { body } = await ada.get<MeasureEstimate>("/model/measures/estimate?version=1&texts=60");
    expect(body).toMatchObject({ texts: 60, left: 100, currency: "RUB" });
    expect(body.questions).toBeGreaterThanOrEqual(3);
    expect(body.likely).toBeGreaterThan(0);
    expect(body.most).toBeGreaterThan(body.likely);
    expect(lent.model.asked).toHaveLength(0);
    const none = await ada.get<{ code: string }>("/model/measures/estimate?version=9&texts=60");
    expect([none.status, none.body.code]).toEqual([404, "measure.no-version"]);
  });

  it("puts both side by side on the same texts, with the honest difference and the price", async () => {
    const begun = await start();
    expect(begun.status).toBe(202);
    const second = await start();
    expect([second.status, second.body.code]).toEqual([409, "measure.running"]);
    expect(await run(begun.body.jobId)).toMatchObject({
      status: "done",
      result: { measureId: begun.body.id },
    });
    const { result, status, model } = await look(begun.body.id);
    expect([status, model]).toEqual(["done", "small"]);
    expect(result!.model.heldOut).toBe(60);
    expect(result!.classifier.heldOut).toBe(60);
    // 48 labels follow the words, 12 do not.
    expect(result!.model.accuracy.value).toBeCloseTo(0.8, 10);
    expect(result!.model.topics).toHaveLength(4);
    const { comparison } = result!;
    if (!comparison.known) throw new Error("sixty texts can be compared");
    const { both, firstOnly, secondOnly, neither, n, value, low, high } = comparison.value;
    expect(both + firstOnly + secondOnly + neither).toBe(n);
    expect(value).toBeCloseTo(result!.model.accuracy.value - result!.classifier.accuracy.value, 10);
    expect(low <= value && value <= high).toBe(true);
    expect(result!.costPerThousand).toBeCloseTo((result!.cost / 60) * 1000, 6);
    expect(result!.cost).toBeGreaterThan(0);
    const { body: listed } = await ada.get<{ measures: MeasureHead[] }>("/model/measures");
    expect(listed.measures[0]).toMatchObject({ id: begun.body.id, status: "done", version: 1, texts: 60 });
    const [pair] = result!.model.confusions;
    const texts = await ada.get<{ texts: { text: string }[] }>(
      `/model/measures/${begun.body.id}/confusions?by=model&actual=${pair.actualId}&predicted=${pair.predictedId}`,
    );
    expect(texts.body.texts).toHaveLength(pair.n);
  });

  it("agrees with the version's own quality, being on all of its texts", async () => {
    const { id, jobId } = (await start()).body;
    await run(jobId);
    const { body } = await ada.get<{ quality: { accuracy: { value: number } } }>("/classifiers/1");
    expect((await look(id)).result!.classifier.accuracy).toEqual(body.quality.accuracy);
  });

  it("shows the model no text it is asked about, nor one in the same words", async () => {
    const { jobId } = (await start()).body;
    await run(jobId);
    for (const ask of lent.model.asked) {
      const { texts, labelledBefore } = dataOf(ask);
      const shown = new Set(labelledBefore.map(({ text }) => text.toLowerCase()));
      expect(labelledBefore.length).toBeGreaterThan(0);
      expect(texts.filter(({ text }) => shown.has(text.toLowerCase()))).toEqual([]);
    }
  });

  it("chooses what the model is shown by meaning where there are vectors, and by words where they fail", async () => {
    const { id, jobId } = (await start()).body;
    await run(jobId);
    expect((await look(id)).result).toMatchObject({ examplesBy: "vectors", examplesFault: null });
    // By vectors of the theme alone, a question's examples are all of its texts' themes, for there are enough of each.
    const embed = (text: string) =>
      ["card", "app", "credit", "queue"].map((each) => (each === themeOf(text) ? 1 : 0));
    lent.model = fakeModel((ask) => answer(ask), embed);
    await forgetQuestions({ world, workspaceId });
    await run((await start()).body.jobId);
    for (const ask of lent.model.asked) {
      const { texts, labelledBefore } = dataOf(ask);
      const [first] = texts;
      expect(themeOf(labelledBefore[0].text)).toBe(themeOf(first.text));
    }
    lent.model.embed = () => Promise.reject(modelFault("model.key-refused", { status: 403 }));
    await forgetQuestions({ world, workspaceId });
    const failed = (await start()).body;
    expect(await run(failed.jobId)).toMatchObject({ status: "done" });
    const { result } = await look(failed.id);
    expect(result!.examplesBy).toBe("words");
    expect(result!.examplesFault!.en).toContain("403");
  });

  it("begins only where the cap leaves room, and stops where it is reached", async () => {
    await ada.put("/model/settings", { ...modelSettings, monthlyCap: 1 });
    const refused = await start();
    expect([refused.status, refused.body.code]).toEqual([429, "measure.over-cap"]);
    const { body } = await ada.get<MeasureEstimate>("/model/measures/estimate?version=1&texts=60");
    // Room for what it likely takes, but the model is wordier than that.
    await ada.put("/model/settings", { ...modelSettings, monthlyCap: body.needed + 1 });
    answer = (ask) => reader(ask) + " ".repeat(12_000);
    const { id, jobId } = (await start()).body;
    expect(await run(jobId)).toMatchObject({ status: "failed", fault: { code: "model.over-cap" } });
    const stopped = await look(id);
    expect([stopped.status, stopped.result]).toEqual(["failed", null]);
    expect(stopped.fault).toContain("monthly cap");
  });

  it("cancelled keeps the answers that came: the next one asks only for the others", async () => {
    const first = (await start()).body;
    let asked = 0;
    answer = (ask) => {
      asked++;
      return reader(ask);
    };
    const before = lent.model.chat;
    lent.model.chat = async (ask) => {
      const reply = await before(ask);
      if (asked === 2) {
        await ada.post(`/jobs/${first.jobId}/cancel`);
        // A job looks whether it goes on some three times a second; a model takes longer to answer.
        await setTimeout(400);
      }
      return reply;
    };
    expect(await run(first.jobId)).toMatchObject({ status: "cancelled" });
    expect((await look(first.id)).status).toBe("cancelled");
    const half = asked;
    const second = (await start()).body;
    expect(await run(second.jobId)).toMatchObject({ status: "done" });
    const all = (await look(second.id)).result!;
    expect(all.model.heldOut).toBe(60);
    const whole = asked;
    const third = (await start()).body;
    await run(third.jobId);
    expect(asked).toBe(whole);
    expect(half).toBeLessThan(whole);
    // What was kept costs nothing, but the price is told as if it had been asked.
    expect((await look(third.id)).result!.cost).toBeCloseTo(all.cost, 6);
  });

  it("counts answers of no use as silence, and ends on a fault of the connection", async () => {
    answer = () => "I would rather not";
    const useless = (await start()).body;
    expect(await run(useless.jobId)).toMatchObject({ status: "done" });
    expect((await look(useless.id)).result).toMatchObject({
      unanswered: 60,
      model: { accuracy: { value: 0 } },
    });
    answer = () => {
      throw modelFault("model.key-refused", { status: 401 });
    };
    const refused = (await start()).body;
    expect(await run(refused.jobId)).toMatchObject({
      status: "failed",
      fault: { code: "model.key-refused" },
    });
    expect((await look(refused.id)).fault).toContain("401");
  });

  it("is for those who may write topics; others look, and no other company sees it", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.post("/model/measures", wish)).status).toBe(403);
    expect((await viewer.get("/model/measures")).status).toBe(200);
    const { measures } = (await ada.get<{ measures: MeasureHead[] }>("/model/measures")).body;
    const other = await secondWorkspace(world, ada);
    expect((await other.get<{ measures: unknown[] }>("/model/measures")).body.measures).toEqual([]);
    expect((await other.get(`/model/measures/${measures[0].id}`)).status).toBe(404);
    await ada.delete("/model/settings");
    expect((await start()).body.code).toBe("model.none");
  });
});
