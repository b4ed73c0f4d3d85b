import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { runJob } from "../../store/run-job.ts";
import type { Proposals, TopicChangeReply } from "./contract.ts";
import { proposalsJob } from "./propose-topics.ts";
import { proposalsKind } from "./proposals-kind.ts";

// A grouping thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let world: World;
let ada: Caller;
const told = fewTopics(160);
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
});
afterAll(() => world.end());

/** Only the credits are taken by a topic; all else is left over. */
async function leaveOver(caller: Caller): Promise<void> {
  const ids = await tell(world, caller.slug, told);
  const topicOf = (theme: string) => (theme === "credit" ? theme : null);
  await putTopics(
    world,
    caller.slug,
    told.map(({ theme }, i) => ({ feedbackId: ids[i]!, topic: topicOf(theme) })),
  );
}

async function look(caller: Caller): Promise<Record<string, unknown>> {
  const started = await caller.post<{ jobId: string }>("/topics/proposals");
  expect(started.status).toBe(202);
  const { rows } = await world.lent.store.pool.query("select workspace_id from jobs where id = $1", [
    started.body.jobId,
  ]);
  const handlers = new Map([[proposalsKind, proposalsJob(world.lent)]]);
  const bugs: unknown[] = [];
  const job = { workspaceId: rows[0].workspace_id, jobId: started.body.jobId };
  await runJob(world.lent.store, handlers, job, (error) => bugs.push(error));
  if (bugs.length > 0) throw bugs[0];
  return (await untilJobEnds(caller, started.body.jobId, 1)) as unknown as Record<string, unknown>;
}

const proposals = async (caller: Caller) =>
  (await caller.get<Proposals>("/topics/proposals")).body.proposals.filter(
    ({ origin }) => origin === "other",
  );

it("groups only what no topic took, the same each time, and waits for a person's word", async () => {
  await leaveOver(ada);
  const harbor = await secondWorkspace(world, ada);
  await leaveOver(harbor);
  expect(await look(ada)).toMatchObject({ status: "done" });
  expect(await look(harbor)).toMatchObject({ status: "done" });
  const [here, there] = [await proposals(ada), await proposals(harbor)];
  expect(here.length).toBeGreaterThan(1);
  const told = (each: Proposals["proposals"][number]) => [
    each.name,
    each.count,
    each.words,
    each.quotes.map(({ text }) => text),
  ];
  expect(here.map(told)).toEqual(there.map(told));
  for (const proposal of here) {
    expect(proposal.count).toBeGreaterThanOrEqual(5);
    expect(proposal.quotes.length).toBeGreaterThan(1);
    expect(proposal.share.known).toBe(true);
    expect(proposal.status).toBe("proposed");
  }
  const { body } = await ada.get<Proposals>("/topics/proposals");
  const credit = body.proposals.find(({ name }) => name === "credit")!;
  const taken = here.reduce((sum, { count }) => sum + count, 0);
  expect(credit.count + taken + body.other.count).toBe(160);
  const { body: history } = await ada.get<{ items: TopicChangeReply[] }>("/topics/changes");
  expect(history.items[0]).toMatchObject({ kind: "found", by: "machine", retagged: taken, canUndo: false });
  const undone = await ada.post<{ code: string }>(`/topics/changes/${history.items[0]!.id}/undo`);
  expect([undone.status, undone.body.code]).toEqual([409, "topic.not-undoable"]);
});

it("is not asked for twice at once, nor where little is left over", async () => {
  const empty = await secondWorkspace(world, ada, "Empty Shop");
  const few = await empty.post<{ code: string }>("/topics/proposals");
  expect([few.status, few.body.code]).toEqual([409, "proposals.no-texts"]);
  await leaveOver(empty);
  expect((await empty.post("/topics/proposals")).status).toBe(202);
  const second = await empty.post<{ code: string }>("/topics/proposals");
  expect([second.status, second.body.code]).toEqual([409, "proposals.running"]);
});
