import { afterAll, beforeAll, expect } from "vitest";
import { runJob } from "../../src/store/run-job.ts";
import type { Labels, QueueText } from "../../src/understand/labels/contract.ts";
import { guessingJob, trainingJob } from "../../src/understand/labels/jobs.ts";
import { fewTopics } from "./few-topics.ts";
import { untilJobEnds } from "./job-end.ts";
import { putTopics } from "./put-topics.ts";
import { tell } from "./told.ts";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "./world.ts";

/** A bank with 240 contacts on four topics, and two people who label them. */
export const labelsTold = fewTopics(240);

export type LabelWorld = {
  world: World;
  ada: Caller;
  boris: Caller;
  workspaceId: string;
  /** Topic ids by theme. */
  topics: Map<string, string>;
  /** Contact ids, in the order of labelsTold. */
  ids: string[];
};

/** Made once a file. */
export function labelWorld(): LabelWorld {
  const made = {} as LabelWorld;
  beforeAll(async () => {
    made.world = await createWorld();
    made.ada = await firstOwner(made.world, "Северный банк", "ru");
    made.boris = await joinAs(made.world, made.ada, "analyst");
    const row = await made.world.lent.store.db
      .selectFrom("workspaces")
      .select("id")
      .executeTakeFirstOrThrow();
    made.workspaceId = row.id;
    made.ids = await tell(made.world, made.ada.slug, labelsTold);
    made.topics = await putTopics(
      made.world,
      made.ada.slug,
      labelsTold.map(({ theme }, i) => ({ feedbackId: made.ids[i], topic: theme })),
    );
  });
  afterAll(() => made.world.end());
  return made;
}

/** What the tests of labels do in that world. */
export function labelHands(made: LabelWorld) {
  const id = (theme: string) => made.topics.get(theme)!;
  const themeOf = (textId: string) => labelsTold[made.ids.indexOf(textId)].theme;
  const answer = (caller: Caller, textId: string, topicIds: string[]) =>
    caller.put<{ today: number; labelled: number }>(`/labels/texts/${textId}`, { topicIds });
  /** Runs a job here, as the worker would. */
  const run = async (jobId: string) => {
    const bugs: unknown[] = [];
    const handlers = new Map([
      ["label-training", trainingJob(made.world.lent)],
      ["label-guessing", guessingJob(made.world.lent)],
    ]);
    const { workspaceId, world } = made;
    await runJob(world.lent.store, handlers, { workspaceId, jobId }, (error) => bugs.push(error));
    if (bugs.length > 0) throw bugs[0];
    return await untilJobEnds(made.ada, jobId, 1);
  };
  return {
    id,
    themeOf,
    answer,
    run,
    labels: async () => (await made.ada.get<Labels>("/labels")).body,
    queue: async (caller: Caller, query: string) =>
      (await caller.get<{ texts: QueueText[]; fallback: boolean }>(`/labels/queue?${query}`)).body,
    /** Labels these contacts with what they speak of. */
    async labelTruly(from: number, to: number) {
      for (const textId of made.ids.slice(from, to)) await answer(made.ada, textId, [id(themeOf(textId))]);
    },
    /** @returns the version that was trained */
    async train(): Promise<number> {
      const started = await made.ada.post<{ jobId: string }>("/classifiers");
      expect(started.status).toBe(202);
      const end = await run(started.body.jobId);
      expect(end).toMatchObject({ status: "done" });
      return Number(end.result?.["version"]);
    },
  };
}
