import type { Lent } from "../../access/route.ts";
import { classifyDense } from "../../core/embeddings/classify-dense.ts";
import { denseFromBytes } from "../../core/embeddings/dense-bytes.ts";
import { emit } from "../../store/outbox.ts";
import { type RunningJob, storedFault } from "../../store/jobs.ts";
import type { StoredFault } from "../../store/tables/work-tables.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { companyAccess } from "../model/company-access.ts";
import { embedTexts } from "../model/embed-texts.ts";
import { isModelFault } from "../model/text-vectors.ts";
import { classifierInUseEvent } from "./classifier-in-use.ts";
import * as queries from "./dense-queries.ts";
import { countTexts } from "./label-queries.ts";

/** Contacts read with vectors in one go: what a small model takes minutes for. The latest come first. */
const mostContacts = 20_000;
const pageSize = 640;

/**
 * Asks for vectors of the contacts for a version that uses them, and keeps what they say of each label; the vectors themselves are not
 * kept. Safe to run again: a contact is asked for once a version. Where the model does not answer, or the cap is reached, the others
 * are read by their words, and that is told.
 */
export async function readDensely(lent: Lent, job: RunningJob, version: number): Promise<void> {
  const inTx = <T>(work: (tx: WorkspaceTx) => Promise<T>) => inWorkspace(lent.store, job.workspaceId, work);
  const bytes = await inTx((tx) => queries.readDense(tx, version));
  if (!bytes) return;
  const { model } = denseFromBytes(bytes);
  const contacts = await inTx(async (tx) => {
    await queries.dropOtherDense(tx, version);
    return await queries.listUnread(tx, version, mostContacts);
  });
  const access = await companyAccess(lent, job);
  let fault: StoredFault | null = null;
  for (let from = 0; from < contacts.length && !fault; from += pageSize) {
    const page = contacts.slice(from, from + pageSize);
    try {
      const texts = page.map(({ text }) => text);
      const { labels, values } = classifyDense(model, await embedTexts(access, texts, { keeps: false }));
      const rows = page.map(({ customer_id, id }, row) => ({
        customerId: customer_id,
        feedbackId: id,
        chances: Array.from(values.subarray(row * labels, (row + 1) * labels)),
      }));
      await inTx((tx) => queries.saveDense(tx, version, rows));
    } catch (problem) {
      if (!isModelFault(problem)) throw problem;
      fault = storedFault(problem);
    }
    await job.report({
      phase: "vectors",
      done: Math.min(from + pageSize, contacts.length),
      total: contacts.length,
    });
  }
  await inTx(async (tx) => {
    const read = await queries.countDense(tx, version);
    await queries.noteDenseReading(tx, version, { read, of: await countTexts(tx), fault });
    // The grouping that followed the version's use read by words alone: it is to read anew.
    if (read > 0 && contacts.length > 0) await emit(tx, classifierInUseEvent, { version });
  });
}
