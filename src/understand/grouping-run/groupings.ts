import type { Actor } from "../../access/actor.ts";
import { createJob } from "../../store/jobs.ts";
import { noteInJob } from "../../store/open-jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { understandFault } from "../contract.ts";
import { groupingKind, lockGroupings, lockOpenGroupings } from "./open-groupings.ts";
import { allTexts, countTexts } from "./text-pages.ts";

/** Asks for a grouping of everything said so far, from nothing: what is proposed now is not looked at. */
export async function startGrouping(tx: WorkspaceTx, actor: Actor): Promise<{ jobId: string }> {
  await lockGroupings(tx);
  const open = await lockOpenGroupings(tx);
  if (open.some((job) => job.input["closing"] !== true)) throw understandFault("grouping.running");
  if ((await countTexts(tx, allTexts)) === 0) throw understandFault("grouping.no-texts");
  return { jobId: await createJob(tx, { kind: groupingKind, input: { anew: true }, createdBy: actor.name }) };
}

/**
 * After an import: a grouping, unless one waits already; one that runs is told to be followed by another. Grouping anew rather
 * than only placing new texts on old topics: it is one path instead of two, finds what is new in the new texts, and what people
 * decided stays by the fixed signatures; what was proposed stays where little is new (whereToBegin). Several imports in a row cost at most one grouping in hand and one behind it.
 */
export async function groupAfterImport(tx: WorkspaceTx): Promise<void> {
  await lockGroupings(tx);
  const open = await lockOpenGroupings(tx);
  if (open.some(({ status }) => status === "queued")) return;
  const running = open.find(({ input }) => input["closing"] !== true);
  if (running) await noteInJob(tx, running.id, { again: true });
  else if ((await countTexts(tx, allTexts)) > 0) {
    await createJob(tx, { kind: groupingKind, input: {}, createdBy: "Otklik" });
  }
}
