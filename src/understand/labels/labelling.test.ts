import { describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { labelHands, labelsTold, labelWorld } from "../../../test/worlds/label-world.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import { joinAs, secondWorkspace } from "../../../test/worlds/world.ts";
import type { Agreement, Labels, QueueText } from "./contract.ts";

// A training thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const made = labelWorld();
const { id, themeOf, answer, labels, queue } = labelHands(made);

describe("labelling", () => {
  it("starts with nothing, says so, and refuses to train on nothing", async () => {
    expect(await labels()).toMatchObject({ labelled: 0, today: 0, texts: 240, inUse: null, latest: null });
    expect((await labels()).topics).toHaveLength(4);
    const refused = await made.ada.post<{ code: string }>("/classifiers");
    expect([refused.status, refused.body.code]).toEqual([409, "classifier.too-few"]);
  });

  it("brings texts, keeps answers and takes them back; a skipped text waits for others", async () => {
    const first = await queue(made.ada, "by=uncertainty&limit=3");
    expect(first.fallback).toBe(true);
    expect(first.texts).toHaveLength(3);
    const [one, two] = first.texts;
    expect(one).toMatchObject({ mine: null, suggestions: [], channel: expect.stringMatching(/phone|chat/) });
    const saved = await answer(made.ada, one.id, [id(themeOf(one.id))]);
    expect(saved.body).toEqual({ today: 1, labelled: 1 });
    const next = await queue(made.ada, `by=random&limit=3&without=${two.id}`);
    expect(next.texts.map((text) => text.id)).not.toContain(one.id);
    expect(next.texts.map((text) => text.id)).not.toContain(two.id);
    const shown = await made.ada.get<QueueText>(`/labels/texts/${one.id}`);
    expect(shown.body.mine).toEqual({ topicIds: [id(themeOf(one.id))] });
    const back = await made.ada.delete<{ labelled: number }>(`/labels/texts/${one.id}`);
    expect(back.body.labelled).toBe(0);
    const again = await made.ada.delete<{ code: string }>(`/labels/texts/${one.id}`);
    expect([again.status, again.body.code]).toEqual([404, "label.not-labelled"]);
  });

  it("brings texts of one topic first when asked for", async () => {
    const { texts } = await queue(made.ada, `by=topic&topic=${id("queue")}&limit=10`);
    expect(texts.map((text) => themeOf(text.id))).toEqual(new Array(10).fill("queue"));
  });

  it("refuses texts and made.topics that are not there", async () => {
    const nowhere = "01900000-0000-7000-8000-000000000000";
    expect((await answer(made.ada, nowhere, [])).status).toBe(404);
    const gone = await made.ada.put<{ code: string }>(`/labels/texts/${made.ids[0]}`, {
      topicIds: [nowhere],
    });
    expect([gone.status, gone.body.code]).toEqual([404, "label.topic-missing"]);
  });
});

describe("several people", () => {
  it("agree as far as a hand reckons: kappa 0.4 of three texts, with its interval; settled, the answer holds", async () => {
    const [a, b, c] = made.ids;
    const [card, queueTopic] = [id("card"), id("queue")];
    await answer(made.ada, a, [card]);
    await answer(made.ada, b, [card]);
    await answer(made.ada, c, [queueTopic]);
    await answer(made.boris, a, [card]);
    await answer(made.boris, b, [queueTopic]);
    await answer(made.boris, c, [queueTopic]);
    const { body } = await made.ada.get<Agreement>("/labels/agreement");
    expect(body.common).toBe(3);
    // Seen 2/3; by chance (2/3 x 1/3) + (1/3 x 2/3) = 4/9; kappa = (2/3 - 4/9) / (5/9) = 0.4.
    const [pair] = body.pairs;
    expect(pair.kappa.known && pair.kappa.value.value).toBeCloseTo(0.4, 10);
    expect(pair.kappa.known && pair.kappa.value.low < 0.4 && pair.kappa.value.high > 0.4).toBe(true);
    expect(body.alpha.known).toBe(true);
    // One of the two texts that somebody gave each topic was given it by both; the made.topics mirror each other.
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
    const carol = await joinAs(made.world, made.ada, "analyst");
    expect((await queue(carol, "by=disagreement")).texts.map((text) => text.id)).toEqual([b]);
    expect((await made.ada.put(`/labels/settled/${b}`, { topicIds: [queueTopic] })).status).toBe(204);
    expect((await labels()).unsettled).toBe(0);
    const after = (await made.ada.get<Agreement>("/labels/agreement")).body.disagreements[0];
    expect(after.settled).toMatchObject({ topicIds: [queueTopic], by: "Ada" });
    const alone = await made.ada.put<{ code: string }>(`/labels/settled/${made.ids[9]}`, { topicIds: [] });
    expect([alone.status, alone.body.code]).toEqual([409, "label.not-disputed"]);
  });

  it("get the share of texts in common that the company wishes", async () => {
    await made.ada.put("/labels/settings", { overlapShare: 1 });
    await answer(made.ada, made.ids[20], [id(labelsTold[20].theme)]);
    const shared = await queue(made.boris, "by=random&limit=10");
    expect(shared.texts.map((text) => text.id)).toContain(made.ids[20]);
    await made.ada.put("/labels/settings", { overlapShare: 0 });
    const apart = await queue(made.boris, "by=random&limit=10");
    expect(apart.texts.map((text) => text.id)).not.toContain(made.ids[20]);
    await made.ada.put("/labels/settings", { overlapShare: 0.1 });
    expect((await labels()).overlapShare).toBeCloseTo(0.1, 6);
  });
});

describe("a training that cannot begin", () => {
  it("refuses one topic alone and one example a topic, in words", async () => {
    const code = async () => (await made.ada.post<{ code: string }>("/classifiers")).body.code;
    const others = await secondWorkspace(made.world, made.ada);
    const said = await tell(
      made.world,
      others.slug,
      fewTopics(12).map((each) => ({ ...each, text: `${each.text} ещё раз` })),
    );
    const two = await putTopics(made.world, others.slug, [
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
});

describe("rights and walls", () => {
  it("a viewer looks and labels nothing", async () => {
    const viewer = await joinAs(made.world, made.ada, "viewer");
    expect((await viewer.get("/labels")).status).toBe(200);
    expect((await viewer.get("/classifiers")).status).toBe(200);
    expect((await viewer.put(`/labels/texts/${made.ids[0]}`, { topicIds: [] })).status).toBe(403);
    expect((await viewer.post("/classifiers")).status).toBe(403);
    expect((await viewer.post("/classifiers/1/use")).status).toBe(403);
  });

  it("another company sees none of it", async () => {
    const other = await secondWorkspace(made.world, made.ada, "Harbor Two");
    expect((await other.get<Labels>("/labels")).body).toMatchObject({ labelled: 0, topics: [] });
    expect((await other.get("/classifiers/1")).status).toBe(404);
    expect((await other.put(`/labels/texts/${made.ids[0]}`, { topicIds: [] })).status).toBe(404);
  });
});
