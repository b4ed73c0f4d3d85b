import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { newId } from "../../store/new-id.ts";
import { createJob, type RunningJob } from "../../store/jobs.ts";
import type { JobHandler } from "../../store/run-job.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { startGroupingThread } from "../grouping-run/group-in-thread.ts";
import { feedThread } from "../grouping-run/jobs.ts";
import { createDrafts, insertMentions } from "../grouping-run/mention-queries.ts";
import { lockGroupings, lockOpenGroupings } from "../grouping-run/open-groupings.ts";
import { machineName, writeDrafts } from "../grouping-run/save-grouping.ts";
import { countTexts, leftOver, readTexts } from "../grouping-run/text-pages.ts";
import { findChange, lockTree } from "./change-queries.ts";
import { topicFault } from "./contract.ts";
import * as queries from "./proposal-queries.ts";
import { proposalsKind } from "./proposals-kind.ts";
import { recordChange } from "./record-change.ts";

/** With fewer contacts left over there is nothing to group. */
const leastLeftOver = 12;
/** A group with fewer contacts is no topic worth a person's time. */
const leastContacts = 5;
const pageSize = 5_000;

/** Asks for a look into what no topic took. @throws proposals.running, proposals.no-texts */
export async function startProposals(tx: WorkspaceTx, actor: Actor): Promise<{ jobId: string }> {
  await lockGroupings(tx);
  if (await queries.findOpenWork(tx)) throw topicFault("proposals.running");
  const count = await countTexts(tx, leftOver);
  if (count < leastLeftOver) throw topicFault("proposals.no-texts", { count, needed: leastLeftOver });
  return { jobId: await createJob(tx, { kind: proposalsKind, input: {}, createdBy: actor.name }) };
}

/** What the job tells when it is done. `putOff`: a grouping of all texts began meanwhile, and will be followed by another look. */
export type ProposalFacts = { texts: number; proposed: number; taken: number; putOff: boolean };

/**
 * Groups only the contacts that no topic took, in a thread of its own, and proposes what it finds. The same texts give the same
 * proposals. Safe to run again after a crash: the change that it writes has the job's id.
 */
export function proposalsJob(lent: Lent): JobHandler {
  return async (job) => {
    const done = await inTx(lent, job, (tx) => findChange(tx, job.id));
    if (done)
      return { texts: done.retagged, proposed: done.topic_ids.length, taken: done.retagged, putOff: false };
    const total = await inTx(lent, job, (tx) => countTexts(tx, leftOver));
    if (total < leastLeftOver) return { texts: total, proposed: 0, taken: 0, putOff: false };
    const thread = startGroupingThread();
    try {
      const pages = readTexts(lent.store, job.workspaceId, pageSize, leftOver);
      const contacts = await feedThread(job, thread, pages, total);
      const reading = await thread.group({ fixed: [] }, (progress) => job.report(progress));
      return await inTx(lent, job, (tx) => saveProposals(tx, job, { contacts, ...reading }, lent.now()));
    } finally {
      await thread.stop();
    }
  };
}

async function saveProposals(
  tx: WorkspaceTx,
  job: RunningJob,
  found: Parameters<typeof writeDrafts>[1],
  now: Date,
): Promise<ProposalFacts> {
  const texts = found.contacts.ids.length;
  await lockGroupings(tx);
  const groupings = await lockOpenGroupings(tx);
  if (groupings.some(({ input }) => input["closing"] !== true))
    return { texts, proposed: 0, taken: 0, putOff: true };
  await lockTree(tx);
  const { topics } = found.result;
  const places = [...topics.keys()].filter((place) => topics[place]!.size >= leastContacts);
  if (places.length === 0) return { texts, proposed: 0, taken: 0, putOff: false };
  const topicIds = topics.map(() => newId());
  const made = places.map((place) => {
    const { name, words, language, signature } = topics[place]!;
    return { id: topicIds[place]!, name, words, language, signature: JSON.stringify(signature) };
  });
  const madeIds = made.map(({ id }) => id);
  const taken = places.reduce((sum, place) => sum + topics[place]!.size, 0);
  await recordChange(
    tx,
    { id: machineName, name: "Otklik" },
    { kind: "found", topicId: madeIds[0]!, topicIds: [], id: job.id },
    now,
    async () => {
      await queries.insertFoundTopics(tx, made, now);
      await createDrafts(tx);
      await writeDrafts(tx, found, (saved) => job.report({ phase: "save", done: saved, total: texts }));
      await queries.dropDrafts(tx, places);
      await insertMentions(tx, topicIds, machineName);
      return { retagged: taken, madeIds };
    },
  );
  return { texts, proposed: made.length, taken, putOff: false };
}

function inTx<T>({ store }: Lent, job: RunningJob, work: (tx: WorkspaceTx) => Promise<T>): Promise<T> {
  return inWorkspace(store, job.workspaceId, work);
}
