import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { newId } from "../../store/new-id.ts";
import { runJob } from "../../store/run-job.ts";
import { groupingJob } from "../grouping-run/jobs.ts";
import type { TopicChangeReply, TopicTree } from "./contract.ts";

// A grouping thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let world: World;
let ada: Caller;
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
});
afterAll(() => world.end());

async function group(): Promise<void> {
  const { body } = await ada.post<{ jobId: string }>("/groupings");
  const { rows } = await world.lent.store.pool.query("select workspace_id from jobs where id = $1", [
    body.jobId,
  ]);
  const handlers = new Map([["grouping", groupingJob(world.lent)]]);
  const job = { workspaceId: rows[0].workspace_id, jobId: body.jobId };
  const bugs: unknown[] = [];
  await runJob(world.lent.store, handlers, job, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
  expect(await untilJobEnds(ada, body.jobId, 1)).toMatchObject({ status: "done" });
}

/** Contacts of a topic. */
async function contactsOf(topicId: string): Promise<string[]> {
  const { rows } = await world.lent.store.pool.query<{ feedback_id: string }>(
    "select feedback_id from mentions where topic_id = $1 order by 1",
    [topicId],
  );
  return rows.map(({ feedback_id }) => feedback_id);
}

it("a merge is taken back after all texts were grouped anew: each contact goes home, new ones stay", async () => {
  await tell(world, ada.slug, fewTopics(240));
  await group();
  const { nodes } = (await ada.get<TopicTree>("/topics/tree")).body;
  const [into, from] = nodes.toSorted((a, b) => b.count - a.count).map(({ topicId }) => topicId);
  const [shared] = await contactsOf(from!);
  await world.lent.store.pool.query(
    `insert into mentions select (jsonb_populate_record(m, $1::jsonb)).* from mentions m where m.feedback_id = $2 limit 1`,
    [JSON.stringify({ id: newId(), topic_id: into, quote_rank: null }), shared],
  );
  const before = { into: await contactsOf(into!), from: await contactsOf(from!) };
  expect(before.into).toContain(shared);

  expect((await ada.post("/topics/merge", { topicIds: [from], intoId: into })).status).toBe(204);
  const late = await tell(world, ada.slug, fewTopics(24, 240));
  await group();
  const joined = new Set(await contactsOf(into!));
  expect(await contactsOf(from!)).toEqual([]);
  const known = [...before.into, ...before.from];
  expect(known.filter((each) => joined.has(each)).length).toBeGreaterThan(0.9 * known.length);
  expect(late.some((each) => joined.has(each))).toBe(true);

  const { body } = await ada.get<{ items: TopicChangeReply[] }>("/topics/changes");
  const merge = body.items.find(({ kind }) => kind === "merged")!;
  expect(merge.canUndo).toBe(true);
  expect((await ada.post(`/topics/changes/${merge.id}/undo`)).status).toBe(204);
  const after = { into: new Set(await contactsOf(into!)), from: new Set(await contactsOf(from!)) };
  const stood = (ids: string[]) => ids.filter((each) => joined.has(each));
  // Whoever the new grouping still found in the joined topic is where they were before the merge, and nowhere else.
  expect([...after.from].sort()).toEqual([...new Set([...stood(before.from), shared!])].sort());
  expect(stood(before.into).every((each) => after.into.has(each))).toBe(true);
  expect([...after.into].filter((each) => each !== shared && before.from.includes(each))).toEqual([]);
  expect(late.filter((each) => joined.has(each)).every((each) => after.into.has(each))).toBe(true);
});
