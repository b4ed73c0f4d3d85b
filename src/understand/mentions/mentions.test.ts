import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics, say } from "../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "../../../test/worlds/world.ts";
import type { FeedbackDetail } from "../../listen/feedback/contract.ts";
import type { PeoplesTopics } from "./contract.ts";
import { runJob } from "../../store/run-job.ts";
import { groupingJob } from "../grouping-run/jobs.ts";

// A grouping thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const both = `${say("card", 7)}. А ещё ${say("app", 9).toLowerCase()}! Опять обманули.`;

let world: World;
let ada: Caller;
let workspaceId: string;
let bothId: string;
let htmlId: string;
let disputedId: string;
let feltId: string;
let alikeId: string;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  workspaceId = (await world.lent.store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow())
    .id;
  const many = fewTopics(120);
  const ids = await tell(world, ada.slug, [
    ...many,
    { text: both, at: "2025-02-01T09:00:00Z" },
    {
      text: `<p>${say("card", 11)}</p><blockquote>On Mon, Bank wrote: ${say("queue", 3)}</blockquote>`,
      at: "2025-02-02T09:00:00Z",
    },
    { text: say("credit", 13), at: "2025-02-03T09:00:00Z" },
    { text: "Вчера подключил быстрый платёж.", at: "2025-02-04T09:00:00Z" },
    { text: "В субботу подключила быстрый платёж.", at: "2025-02-05T09:00:00Z" },
  ]);
  [bothId, htmlId, disputedId, feltId, alikeId] = ids.slice(-5) as [string, string, string, string, string];
  await group();
});
afterAll(() => world.end());

async function group(): Promise<void> {
  const { body } = await ada.post<{ jobId: string }>("/groupings");
  const bugs: unknown[] = [];
  const handlers = new Map([["grouping", groupingJob(world.lent)]]);
  await runJob(world.lent.store, handlers, { workspaceId, jobId: body.jobId }, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
  expect(await untilJobEnds(ada, body.jobId, 1)).toMatchObject({ status: "done" });
}

const contact = async (id: string) => (await ada.get<FeedbackDetail>(`/feedback/${id}`)).body;
const shown = ({ text }: FeedbackDetail, { from, to }: { from: number; to: number }) => text.slice(from, to);

describe("reading a contact", () => {
  it("finds each topic it speaks of, with the words that tell of it", async () => {
    const read = await contact(bothId);
    expect(read.mentions).toHaveLength(2);
    const told = read.mentions.map(({ spans }) => spans.map((span) => shown(read, span)).join(" "));
    expect(told.some((words) => /карт/i.test(words) && !/приложени/i.test(words))).toBe(true);
    expect(told.some((words) => /приложени/i.test(words) && !/карт/i.test(words))).toBe(true);
  });

  it("shows the feeling of each clause, without swear words", async () => {
    const read = await contact(bothId);
    const angry = read.feelings.find((feeling) => shown(read, feeling).includes("обманули"));
    expect(angry).toMatchObject({ emotion: "anger" });
    expect(angry!.sentiment).toBeLessThan(-0.2);
    expect(angry!.saidBy).toMatch(/^machine\//);
  });

  it("points into the words as they came, past tags", async () => {
    const read = await contact(htmlId);
    const [mention] = read.mentions;
    expect(mention!.spans.map((span) => shown(read, span)).join(" ")).toMatch(/карт/i);
    expect(mention!.spans.map((span) => shown(read, span)).join(" ")).not.toMatch(/[<>]/);
  });
});

describe("people's word", () => {
  it("on topics stands, also after the next grouping, and teaches the classifier", async () => {
    const before = await contact(bothId);
    const kept = before.mentions[0]!.topicId;
    const put = await ada.put<PeoplesTopics>(`/feedback/${bothId}/topics`, { topicIds: [kept] });
    expect([put.status, put.body.standing]).toEqual([200, "agreed"]);
    const said = (await contact(bothId)).mentions;
    expect(said.map(({ topicId }) => topicId)).toEqual([kept]);
    expect(said[0]).toMatchObject({ confidence: 1 });
    expect(said[0]!.saidBy).toMatch(/^person\//);
    await group();
    const after = (await contact(bothId)).mentions;
    expect(after).toHaveLength(1);
    expect(after[0]!.saidBy).toMatch(/^person\//);
    const labels = await world.lent.store.pool.query(
      "select topic_ids from text_labels where feedback_id = $1",
      [bothId],
    );
    expect(labels.rows).toHaveLength(1);
  });

  it("that a contact speaks of nothing takes its mentions away", async () => {
    expect((await ada.put(`/feedback/${htmlId}/topics`, { topicIds: [] })).status).toBe(200);
    expect((await contact(htmlId)).mentions).toEqual([]);
    await group();
    expect((await contact(htmlId)).mentions).toEqual([]);
  });

  it("on a feeling stands, shows instead of the machine's, and outlives a grouping", async () => {
    const read = await contact(bothId);
    const feeling = read.feelings.find((each) => shown(read, each).includes("обманули"))!;
    const put = await ada.put(`/feedback/${bothId}/feelings/${feeling.id}`, { emotion: "disappointment" });
    expect(put.status).toBe(204);
    const of = async () =>
      (await contact(bothId)).feelings.filter(({ from, to }) => from === feeling.from && to === feeling.to);
    expect(await of()).toMatchObject([
      { emotion: "disappointment", sentiment: expect.closeTo(-0.7, 5), confidence: 1 },
    ]);
    await group();
    expect(await of()).toMatchObject([
      { emotion: "disappointment", saidBy: expect.stringMatching(/^person\//) },
    ]);
  });

  it("on a feeling is learnt: the next reading of a clause of the same words is another", async () => {
    const felt = async (id: string) => (await contact(id)).feelings.map(({ emotion }) => emotion);
    expect([await felt(feltId), await felt(alikeId)]).toEqual([["joy"], ["joy"]]);
    const [feeling] = (await contact(feltId)).feelings;
    const put = await ada.put(`/feedback/${feltId}/feelings/${feeling!.id}`, { emotion: "none" });
    expect(put.status).toBe(204);
    expect(await felt(alikeId)).toEqual(["joy"]);
    await group();
    expect(await felt(alikeId)).not.toContain("joy");
    expect(await felt(feltId)).toEqual(["none"]);
  });

  it("in dispute changes nothing until somebody settles it, and says so", async () => {
    const standing = async () =>
      (await ada.get<PeoplesTopics>(`/feedback/${disputedId}/topics`)).body as PeoplesTopics;
    expect(await standing()).toEqual({ standing: "nobody", settledBy: null, answers: [] });
    const analyst = await joinAs(world, ada, "analyst");
    const [own] = (await contact(disputedId)).mentions;
    const other = (await contact(bothId)).mentions[0]!.topicId;
    expect(own!.topicId).not.toBe(other);
    await ada.put(`/feedback/${disputedId}/topics`, { topicIds: [own!.topicId] });
    const put = await analyst.put<PeoplesTopics>(`/feedback/${disputedId}/topics`, { topicIds: [other] });
    expect([put.status, put.body.standing]).toEqual([200, "disputed"]);
    expect(put.body.answers.map(({ topics }) => topics.map(({ id }) => id)).sort()).toEqual(
      [[own!.topicId], [other]].sort(),
    );
    expect((await contact(disputedId)).mentions.map(({ topicId }) => topicId)).toEqual([own!.topicId]);
    await ada.put(`/labels/settled/${disputedId}`, { topicIds: [other] });
    expect(await standing()).toMatchObject({ standing: "settled", settledBy: expect.stringMatching(/./) });
    await group();
    expect((await contact(disputedId)).mentions.map(({ topicId }) => topicId)).toEqual([other]);
    const none = await ada.get<{ code: string }>("/feedback/01900000-0000-7000-8000-000000000000/topics");
    expect([none.status, none.body.code]).toEqual([404, "contact.missing"]);
  });

  it("says what is wrong with a feeling that is gone, and is not for those who only look", async () => {
    const missing = await ada.put<{ code: string }>(
      `/feedback/${bothId}/feelings/01900000-0000-7000-8000-000000000000`,
      {
        emotion: "joy",
      },
    );
    expect([missing.status, missing.body.code]).toEqual([404, "feeling.missing"]);
    const looker = await joinAs(world, ada, "viewer");
    const refused = await looker.put(`/feedback/${bothId}/topics`, { topicIds: [] });
    expect(refused.status).toBe(403);
  });
});
