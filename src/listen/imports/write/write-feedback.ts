import type { WorkspaceTx } from "../../../store/transaction.ts";
import type { FeedbackFact } from "../../facts.ts";
import {
  countStagedFeedback,
  insertStagedFeedback,
  keepFeedbackBefore,
  keepOriginals,
  removeMovedFeedback,
  stageFeedback,
  updateStagedFeedback,
} from "./feedback-statements.ts";
import { lastOfEach } from "./last-of-each.ts";
import { lockSource, noCounts, type Origin, type WriteCounts } from "./origin.ts";
import { type FeedbackRow, prepareFeedback } from "./prepare-feedback.ts";
import { putCustomers } from "./write-customers.ts";

/**
 * Writes a batch of feedback, each row once: known by the source's own id, else by what it says. A row that stands
 * there unchanged is left alone, a changed one is updated and its earlier form kept for undo.
 * Batches of one import must come in the order of the file with one `origin`; some 2,000 rows at a time are best.
 */
export async function writeFeedback(
  tx: WorkspaceTx,
  origin: Origin,
  facts: readonly FeedbackFact[],
): Promise<WriteCounts> {
  return await putFeedback(
    tx,
    origin,
    facts.map((fact) => prepareFeedback(tx.workspaceId, origin, fact)),
  );
}

/** The second half of writeFeedback: rows are prepared already, so that it may be tried again as it is. */
export async function putFeedback(
  tx: WorkspaceTx,
  origin: Origin,
  rows: readonly FeedbackRow[],
): Promise<WriteCounts> {
  if (rows.length === 0) return noCounts;
  const { kept, superseded } = lastOfEach(rows);
  await lockSource(tx, origin.sourceId);
  await stageFeedback(tx, origin.sourceId, kept);
  const counts = await countStagedFeedback(tx);
  if (!origin.dryRun) {
    const customers = new Map(kept.map(({ customer }) => [customer.id, customer]));
    await putCustomers(tx, origin, [...customers.values()], "met");
    if (counts.updated > 0) {
      await keepFeedbackBefore(tx, origin.importId);
      await removeMovedFeedback(tx);
      await updateStagedFeedback(tx);
    }
    if (counts.inserted > 0 || counts.updated > 0) {
      await insertStagedFeedback(tx, origin);
      await keepOriginals(tx);
      await origin.words.remember(tx, kept);
    }
  }
  return { ...counts, unchanged: counts.unchanged + superseded };
}
