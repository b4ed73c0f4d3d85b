import { hashUuid } from "../customer-id.ts";
import type { RunningJob } from "../../store/jobs.ts";
import type { Store } from "../../store/connect.ts";
import { emit } from "../../store/outbox.ts";
import type { FactsKind } from "../../store/tables/listen-tables.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { makeDemo } from "../demo/make-demo.ts";
import type { DemoIndustry, DemoLanguage } from "../demo/material.ts";
import type { FactOf } from "../imports/read/facts/make-fact.ts";
import { feedbackImportedEvent } from "../imports/job-kinds.ts";
import { makeOrigin } from "../imports/write/origin.ts";
import { writeFacts } from "../imports/write/write-facts.ts";
import { addImportCounts, endDemoImport, startDemoImport } from "./queries.ts";

export const demoJobKind = "demo";

/** `until` is fixed when the job is asked for, so that a run after a crash makes the same rows. */
export type DemoInput = { industry: DemoIndustry; language: DemoLanguage; until: string; contacts?: number };

const batchRows = 2_000;
const usualContacts = 20_000;
/** Customers and product events beside each contact, about: for the progress bar. */
const rowsPerContact = 2.5;

/**
 * Writes the demo company's facts through the same writer as any file: one import each of customers, feedback and events,
 * so that they can be looked at and undone, and loaded again without doubling. Safe to run again after a crash.
 */
export async function loadDemo(store: Store, job: RunningJob): Promise<Record<string, unknown>> {
  const { industry, language, until, contacts = usualContacts } = job.input as unknown as DemoInput;
  const demo = makeDemo({ industry, language, contacts, until: new Date(until) });
  const progress = { done: 0, total: contacts * rowsPerContact };
  const customers = await loadKind(store, job, progress, "customers", demo.company.name, demo.customers);
  const feedback = await loadKind(store, job, progress, "feedback", demo.company.name, demo.feedback);
  const events = await loadKind(store, job, progress, "events", demo.company.name, demo.events);
  return { company: demo.company.name, customers, feedback, events };
}

async function loadKind<K extends FactsKind>(
  store: Store,
  job: RunningJob,
  progress: { done: number; total: number },
  kind: K,
  name: string,
  facts: Iterable<FactOf[K]>,
): Promise<number> {
  const write = writeFacts[kind];
  const importId = importIdOf(job.id, kind);
  const sourceId = await inWorkspace(store, job.workspaceId, (tx) =>
    startDemoImport(tx, { id: importId, kind, name, jobId: job.id, createdBy: job.createdBy }),
  );
  const origin = makeOrigin(sourceId, importId);
  let inserted = 0;
  for (const batch of batchesOf(facts)) {
    await job.report({
      phase: `demo-${kind}`,
      done: Math.min(progress.done, progress.total),
      total: progress.total,
    });
    await inWorkspace(store, job.workspaceId, async (tx) => {
      const counts = await write(tx, origin, batch);
      await addImportCounts(tx, importId, counts, batch.length);
      inserted += counts.inserted;
    });
    progress.done += batch.length;
  }
  await inWorkspace(store, job.workspaceId, async (tx) => {
    await endDemoImport(tx, importId);
    if (kind === "feedback") await emit(tx, feedbackImportedEvent, { importId, feedbackCount: inserted });
  });
  return inserted;
}

/** The same at every run of the job, and in order of time among other imports: the job's instant, then a hash. */
function importIdOf(jobId: string, kind: FactsKind): string {
  const hashed = hashUuid(`${jobId}\n${kind}`);
  return `${jobId.slice(0, 14)}7${hashed.slice(15)}`;
}

function* batchesOf<T>(all: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const each of all) {
    batch.push(each);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
