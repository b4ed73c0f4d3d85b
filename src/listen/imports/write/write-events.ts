import type { WorkspaceTx } from "../../../store/transaction.ts";
import type { EventFact } from "../../facts.ts";
import {
  countStagedEvents,
  insertStagedEvents,
  keepEventsBefore,
  stageEvents,
  updateStagedEvents,
} from "./event-statements.ts";
import { lastOfEach } from "./last-of-each.ts";
import { lockSource, noCounts, type Origin, type WriteCounts } from "./origin.ts";
import { type EventRow, prepareEvent } from "./prepare-feedback.ts";
import { putCustomers } from "./write-customers.ts";

/** Writes a batch of product events, each once; the same rules as writeFeedback. */
export async function writeEvents(
  tx: WorkspaceTx,
  origin: Origin,
  facts: readonly EventFact[],
): Promise<WriteCounts> {
  return await putEvents(
    tx,
    origin,
    facts.map((fact) => prepareEvent(tx.workspaceId, origin, fact)),
  );
}

/** The second half of writeEvents: rows are prepared already, so that it may be tried again as it is. */
export async function putEvents(
  tx: WorkspaceTx,
  origin: Origin,
  rows: readonly EventRow[],
): Promise<WriteCounts> {
  if (rows.length === 0) return noCounts;
  const { kept, superseded } = lastOfEach(rows);
  await lockSource(tx, origin.sourceId);
  await stageEvents(tx, origin.sourceId, kept);
  const counts = await countStagedEvents(tx);
  if (!origin.dryRun) {
    const customers = new Map(kept.map(({ customer }) => [customer.id, customer]));
    await putCustomers(tx, origin, [...customers.values()], "met");
    if (counts.updated > 0) {
      await keepEventsBefore(tx, origin.importId);
      await updateStagedEvents(tx);
    }
    if (counts.inserted > 0 || counts.updated > 0) await insertStagedEvents(tx, origin);
  }
  return { ...counts, unchanged: counts.unchanged + superseded };
}
