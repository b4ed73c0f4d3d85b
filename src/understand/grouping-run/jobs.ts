import type { Lent } from "../../access/route.ts";
import { learnFeelings } from "../../core/feeling/learn-feelings.ts";
import { markOf } from "../../core/metrics/mark.ts";
import { takenOut } from "../../core/text/mask-offsets.ts";
import { createJob, type RunningJob } from "../../store/jobs.ts";
import { noteInJob } from "../../store/open-jobs.ts";
import type { JobHandler } from "../../store/run-job.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { listCorrections } from "../mentions/correct-reading.ts";
import { understandFault } from "../contract.ts";
import { proposalsKind } from "../topics/proposals-kind.ts";
import { withVectors } from "./dense-labels.ts";
import { startGroupingThread, type GroupingThread } from "./group-in-thread.ts";
import { groupingKind, lockOpenGroupings } from "./open-groupings.ts";
import * as queries from "./queries.ts";
import { type Grouped, type GroupingFacts, type ReadContacts, saveGrouping } from "./save-grouping.ts";
import { isSameStanding, readStanding, type Standing } from "./standing-topics.ts";
import { whereToBegin } from "./where-to-begin.ts";
import { allTexts, countTexts, readTexts, type TextRow } from "./text-pages.ts";

const pageSize = 5_000;
/** With fewer contacts left over nobody looks into them unasked. */
const leastOther = 50;

/**
 * Reads all texts, groups them in a thread of its own, and swaps the machine's mentions in one transaction.
 * Safe to run again after a crash: before the swap nothing is visible, after it the grouping's row says that it is done.
 */
export function groupingJob(lent: Lent): JobHandler {
  return async (job) => {
    const done = await inTx(lent, job, (tx) => queries.findGroupingOfJob(tx, job.id));
    if (done) {
      await closeJob(lent, job, null, done.other);
      return { texts: done.texts, other: done.other, duplicates: done.duplicates, topics: done.topics };
    }
    const thread = startGroupingThread();
    try {
      const { facts, standing } = await runGrouping(lent, job, thread);
      await lent.store.pool.query("vacuum (analyze) mentions, feelings");
      await closeJob(lent, job, standing, facts.other);
      return facts;
    } finally {
      await thread.stop();
    }
  };
}

async function runGrouping(
  lent: Lent,
  job: RunningJob,
  thread: GroupingThread,
): Promise<{ facts: GroupingFacts; standing: Standing }> {
  const { readAt, total, standing, corrections, latest } = await inTx(lent, job, async (tx) => ({
    readAt: await queries.readClock(tx),
    total: await countTexts(tx, allTexts),
    corrections: await listCorrections(tx),
    standing: await readStanding(tx),
    latest: await queries.findLatestGrouping(tx),
  }));
  if (total === 0) throw understandFault("grouping.no-texts");
  const pages = readTexts(lent.store, job.workspaceId, pageSize, allTexts);
  const contacts = await feedThread(job, thread, pages, total);
  const { fixed } = standing;
  const labels = await inTx(lent, job, (tx) => withVectors(tx, standing.labels, contacts.ids));
  const signatures = fixed.map(({ signature }) => signature);
  const learnt = corrections.length > 0 ? learnFeelings(corrections) : undefined;
  const texts = { now: total, before: latest?.texts ?? null };
  const near = whereToBegin(standing, texts, job.input["anew"] === true);
  const grouping = await thread.group({ fixed: signatures, near, labels, learnt }, (progress) =>
    job.report(progress),
  );
  const grouped: Grouped = { jobId: job.id, readAt, contacts, fixed, ...grouping };
  const facts = await inTx(lent, job, (tx) =>
    saveGrouping(tx, grouped, lent.now(), (saved) =>
      job.report({ phase: "save", done: saved, total: contacts.ids.length }),
    ),
  );
  return { facts, standing };
}

/** Feeds a thread with pages of contacts. @returns which contact each text is */
export async function feedThread(
  job: RunningJob,
  thread: GroupingThread,
  pages: AsyncIterable<TextRow[]>,
  total: number,
): Promise<ReadContacts> {
  const contacts: ReadContacts = { customerIds: [], ids: [], originals: new Map() };
  for await (const rows of pages) {
    for (const row of rows) {
      if (row.original !== null) {
        const taken = takenOut(row.original, row.text);
        contacts.originals.set(contacts.ids.length, { length: row.original.length, taken });
      }
      contacts.customerIds.push(row.customer_id);
      contacts.ids.push(row.id);
    }
    thread.add(
      rows.map((row) => row.text),
      rows.map((row) => markOf(row.score, row.scale)),
    );
    await job.report({ phase: "read", done: contacts.ids.length, total });
  }
  return contacts;
}

/**
 * The job's last word, under a lock on its row: when contacts came or people changed topics while it worked, another grouping is
 * queued; whoever comes later sees `closing` and queues one of their own. Where nothing has to be grouped anew, a look into what was
 * left over follows.
 * @param other contacts that no topic took
 */
async function closeJob(lent: Lent, job: RunningJob, read: Standing | null, other: number): Promise<void> {
  await inTx(lent, job, async (tx) => {
    const open = await lockOpenGroupings(tx);
    const own = open.find(({ id }) => id === job.id);
    const changed = read !== null && !isSameStanding(await readStanding(tx), read);
    await noteInJob(tx, job.id, { closing: true });
    const queued = open.some(({ status }) => status === "queued");
    if ((own?.input["again"] === true || changed) && !queued) {
      await createJob(tx, { kind: groupingKind, input: {}, createdBy: job.createdBy });
    } else if (!queued && other >= leastOther) {
      await createJob(tx, { kind: proposalsKind, input: {}, createdBy: "Otklik" });
    }
  });
}

function inTx<T>({ store }: Lent, job: RunningJob, work: (tx: WorkspaceTx) => Promise<T>): Promise<T> {
  return inWorkspace(store, job.workspaceId, work);
}
