import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { runJob } from "../../store/run-job.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { groupAfterImport } from "./groupings.ts";
import { groupingJob } from "./jobs.ts";
import { whereToBegin } from "./where-to-begin.ts";

// A grouping thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

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

async function runGrouping(): Promise<void> {
  const { rows } = await world.lent.store.pool.query<{ id: string }>(
    "select id from jobs where kind = 'grouping' and status = 'queued'",
  );
  const handlers = new Map([["grouping", groupingJob(world.lent)]]);
  const bugs: unknown[] = [];
  await runJob(world.lent.store, handlers, { workspaceId, jobId: rows[0]!.id }, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
}

/** Topic of each contact that the machine placed. */
async function topicOf(): Promise<Map<string, string>> {
  const { rows } = await world.lent.store.pool.query<{ feedback_id: string; topic_id: string }>(
    "select distinct on (feedback_id) feedback_id, topic_id from mentions order by feedback_id, confidence desc, topic_id",
  );
  return new Map(rows.map(({ feedback_id, topic_id }) => [feedback_id, topic_id]));
}

it("a small import leaves proposed topics and their contacts where they are", async () => {
  await tell(world, ada.slug, fewTopics(400));
  expect((await ada.post("/groupings")).status).toBe(202);
  await runGrouping();
  const before = await topicOf();
  await tell(world, ada.slug, fewTopics(4, 400));
  await inWorkspace(world.lent.store, workspaceId, groupAfterImport);
  await runGrouping();
  const after = await topicOf();
  const moved = [...before].filter(([contact, topic]) => after.get(contact) !== topic);
  expect(moved.length).toBeLessThan(0.05 * before.size);
  expect(new Set(after.values())).toEqual(new Set(before.values()));
});

describe("a grouping begins", () => {
  const near = [{ version: 1 as const, weights: [], threshold: 1 }];

  it("at what the last one proposed, while little is new", () => {
    expect(whereToBegin({ near }, { now: 101, before: 100 }, false)).toBe(near);
  });

  it("from nothing the first time, where much is new, and where a person asks for it", () => {
    expect(whereToBegin({ near }, { now: 100, before: null }, false)).toEqual([]);
    expect(whereToBegin({ near }, { now: 200, before: 100 }, false)).toEqual([]);
    expect(whereToBegin({ near }, { now: 101, before: 100 }, true)).toEqual([]);
  });
});
