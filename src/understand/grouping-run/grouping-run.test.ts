import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics, say } from "../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { runJob } from "../../store/run-job.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { FeedbackDetail } from "../../listen/feedback/contract.ts";
import type { Pains } from "../pains/contract.ts";
import type { TopicPage } from "../topics/page-contract.ts";
import { feedbackImportedEvent } from "../../listen/imports/job-kinds.ts";
import { onFeedbackImported } from "./events.ts";
import { groupingJob } from "./jobs.ts";

// A grouping thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let ada: Caller;
let workspaceId: string;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  const row = await world.lent.store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  workspaceId = row.id;
});
afterAll(() => world.end());

const pains = async (query = "") => (await ada.get<Pains>(`/pains${query}`)).body;

/** Runs a job here, as the worker would. */
async function run(jobId: string): Promise<unknown> {
  const bugs: unknown[] = [];
  const handlers = new Map([["grouping", groupingJob(world.lent)]]);
  await runJob(world.lent.store, handlers, { workspaceId, jobId }, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
  return await untilJobEnds(ada, jobId, 1);
}

async function group(): Promise<string> {
  const started = await ada.post<{ jobId: string }>("/groupings");
  expect(started.status).toBe(202);
  expect(await run(started.body.jobId)).toMatchObject({ status: "done" });
  return started.body.jobId;
}

describe("a grouping", () => {
  it("has nothing to do without texts, and says so; an empty company has no pains", async () => {
    const refused = await ada.post<{ code: string }>("/groupings");
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe("grouping.no-texts");
    expect(await pains()).toMatchObject({ pains: [], total: 0, grouping: null, runningJobId: null });
  });

  it("turns texts into ranked pains that add up", async () => {
    await tell(world, ada.slug, fewTopics(240));
    expect(await pains()).toMatchObject({ pains: [], total: 240, unread: 240 });
    const jobId = await group();
    const found = await pains();
    expect(found).toMatchObject({ total: 240, unread: 0, grouping: { texts: 240, jobId } });
    const counted = found.pains.reduce((sum, { count }) => sum + count, 0);
    const { rows } = await world.lent.store.pool.query(
      "select count(distinct feedback_id) as n from mentions",
    );
    expect(rows[0].n + found.other.count).toBe(240);
    expect(counted).toBeGreaterThanOrEqual(rows[0].n);
    expect(found.pains.length).toBeGreaterThan(1);
    for (const { name, words, share, money } of found.pains) {
      expect(name.length).toBeGreaterThan(3);
      expect(words.length).toBeGreaterThan(0);
      expect(share.known && money.known).toBe(true);
    }
  });

  it("is refused while one waits or runs", async () => {
    const first = await ada.post<{ jobId: string }>("/groupings");
    const second = await ada.post<{ code: string }>("/groupings");
    expect(second.status).toBe(409);
    expect(second.body.code).toBe("grouping.running");
    expect((await pains()).runningJobId).toBe(first.body.jobId);
    await run(first.body.jobId);
  });

  it("keeps ids, and what people named, accepted and hid", async () => {
    const before = await pains();
    const [named, hidden, plain] = before.pains;
    expect((await ada.patch(`/topics/${named.topicId}`, { name: "Моё имя" })).status).toBe(204);
    expect((await ada.patch(`/topics/${hidden.topicId}`, { status: "hidden" })).status).toBe(204);
    await tell(world, ada.slug, fewTopics(120, 240));
    expect((await pains()).unread).toBe(120);
    await group();
    const after = await pains();
    const byId = new Map(after.pains.map((pain) => [pain.topicId, pain]));
    expect(byId.get(named.topicId)).toMatchObject({ name: "Моё имя", namedBy: "person" });
    expect(byId.get(named.topicId)!.count).toBeGreaterThan(named.count);
    expect(byId.has(hidden.topicId)).toBe(false);
    expect((await pains("?status=hidden")).pains[0]).toMatchObject({ topicId: hidden.topicId });
    expect(byId.has(plain.topicId)).toBe(true);
    await ada.patch(`/topics/${hidden.topicId}`, { status: "proposed" });
  });

  it("marks the passage that speaks of the topic, in the words as they came and in the masked ones", async () => {
    const words = say("queue", 5);
    const text = `Добрый день, пишу с ‹phone›. ${words}. Мой номер ‹phone›, спасибо.`;
    const original = text.replaceAll("‹phone›", "+7 916 123-45-67");
    const [id] = await tell(world, ada.slug, [{ text, original, at: "2025-12-30T10:00:00Z" }]);
    await group();
    const agent = await joinAs(world, ada, "agent");
    for (const [reader, shown] of [
      [ada, original],
      [agent, text],
    ] as const) {
      const { body } = await reader.get<FeedbackDetail>(`/feedback/${id}`);
      expect(body.text).toBe(shown);
      const [{ from, to }] = body.mentions;
      expect(body.text.slice(from, to)).toBe(`${words}.`);
    }
    const { rows } = await world.lent.store.pool.query(
      "select m.span_from, m.span_to, f.text from mentions m join feedback f on f.id = m.feedback_id where m.feedback_id <> $1",
      [id],
    );
    const parts = rows.filter((row) => row.span_from > 0 || row.span_to < row.text.length);
    expect(parts.length).toBeGreaterThan(rows.length / 3);
    expect(rows.every((row) => row.span_from < row.span_to && row.span_to <= row.text.length)).toBe(true);
    const [{ topicId }] = (await pains()).pains;
    const { quotes } = (await ada.get<TopicPage>(`/topics/${topicId}`)).body;
    expect(quotes.some(({ span }) => span !== null)).toBe(true);
  });

  it("run twice over the same texts changes nothing", async () => {
    await group();
    const before = await pains();
    await group();
    const after = await pains();
    expect(after.pains.map(({ topicId, count }) => [topicId, count])).toEqual(
      before.pains.map(({ topicId, count }) => [topicId, count]),
    );
  });

  it("started again after its process died does its work once", async () => {
    const started = await ada.post<{ jobId: string }>("/groupings");
    await run(started.body.jobId);
    const before = await pains();
    // As it stands when the process is killed between the swap and the job's end.
    await inWorkspace(world.lent.store, workspaceId, async ({ db }) => {
      await db
        .updateTable("jobs")
        .set({ status: "running" })
        .where("workspace_id", "=", workspaceId)
        .where("id", "=", started.body.jobId)
        .execute();
    });
    await run(started.body.jobId);
    expect(await pains()).toEqual(before);
  });

  it("stops when a person cancels, and leaves everything as it was", async () => {
    const before = await pains();
    const started = await ada.post<{ jobId: string }>("/groupings");
    await ada.post(`/jobs/${started.body.jobId}/cancel`);
    expect(await run(started.body.jobId)).toMatchObject({ status: "cancelled" });
    expect((await pains()).pains).toEqual(before.pains);
  });
});

describe("after an import", () => {
  const imported = (feedbackCount: number) =>
    onFeedbackImported(world.lent)({
      id: "e",
      workspaceId,
      type: feedbackImportedEvent,
      payload: { importId: "i", feedbackCount },
      createdAt: new Date(),
    });
  const openJobs = async () => {
    const { rows } = await world.lent.store.pool.query(
      "select id, status, input from jobs where kind = 'grouping' and status in ('queued', 'running') order by id",
    );
    return rows as { id: string; status: string; input: Record<string, unknown> }[];
  };

  it("one grouping is queued, however many imports end", async () => {
    await imported(0);
    expect(await openJobs()).toHaveLength(0);
    await imported(10);
    await imported(10);
    const open = await openJobs();
    expect(open).toHaveLength(1);
    await run(open[0].id);
  });

  it("while one runs, another follows it", async () => {
    await imported(10);
    const [job] = await openJobs();
    await world.lent.store.pool.query("update jobs set status = 'running' where id = $1", [job.id]);
    await imported(10);
    expect(await openJobs()).toMatchObject([{ id: job.id, input: { again: true } }]);
    await run(job.id);
    const after = await openJobs();
    expect(after).toHaveLength(1);
    expect(after[0].id).not.toBe(job.id);
    await run(after[0].id);
    expect(await openJobs()).toHaveLength(0);
  });
});

describe("rights and walls", () => {
  it("a viewer sees pains but starts no grouping", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.get("/pains")).status).toBe(200);
    expect((await viewer.post("/groupings")).status).toBe(403);
    const [pain] = (await pains()).pains;
    expect((await viewer.patch(`/topics/${pain.topicId}`, { name: "x" })).status).toBe(403);
  });

  it("another company sees none of it", async () => {
    const [pain] = (await pains()).pains;
    const other = await secondWorkspace(world, ada);
    expect((await other.get<Pains>("/pains")).body).toMatchObject({ pains: [], total: 0 });
    expect((await other.get<{ topics: unknown[] }>("/topics")).body.topics).toEqual([]);
    expect((await other.get(`/topics/${pain.topicId}`)).status).toBe(404);
    expect((await other.patch(`/topics/${pain.topicId}`, { name: "x" })).status).toBe(404);
    expect((await other.post(`/topics/${pain.topicId}/split`, { parts: 2 })).status).toBe(404);
    expect(
      (await other.post("/topics/merge", { topicIds: [pain.topicId], intoId: pain.topicId })).status,
    ).toBe(400);
    const theirs = await other.post<{ code: string }>("/groupings");
    expect(theirs.body.code).toBe("grouping.no-texts");
  });
});
