import { setImmediate } from "node:timers/promises";
import type { FactsKind } from "../../../store/tables/listen-tables.ts";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import type { CustomerFact, EventFact, FeedbackFact } from "../../facts.ts";
import type { FactOf } from "../read/facts/make-fact.ts";
import type { Origin, WriteCounts } from "./origin.ts";
import { prepareEvent, prepareFeedback } from "./prepare-feedback.ts";
import { writeCustomers } from "./write-customers.ts";
import { putEvents } from "./write-events.ts";
import { putFeedback } from "./write-feedback.ts";

/** Facts made ready to be written; `write` may be called again when its transaction failed. */
export type PreparedBatch = { write(tx: WorkspaceTx): Promise<WriteCounts> };

/** So many facts are prepared in one go: some milliseconds, after which the database's answers are heard. */
const atOnce = 50;

/**
 * Prepares a batch in small steps, so that it can go on while the database works on the batch before, and the server
 * answers people meanwhile. Batches must come in the order of the file.
 */
export async function prepareBatch<K extends FactsKind>(
  kind: K,
  workspaceId: string,
  origin: Origin,
  facts: readonly FactOf[K][],
): Promise<PreparedBatch> {
  if (kind === "feedback") {
    const rows = await inSteps(facts as readonly FeedbackFact[], (fact) =>
      prepareFeedback(workspaceId, origin, fact),
    );
    return { write: (tx) => putFeedback(tx, origin, rows) };
  }
  if (kind === "events") {
    const rows = await inSteps(facts as readonly EventFact[], (fact) =>
      prepareEvent(workspaceId, origin, fact),
    );
    return { write: (tx) => putEvents(tx, origin, rows) };
  }
  return { write: (tx) => writeCustomers(tx, origin, facts as readonly CustomerFact[]) };
}

async function inSteps<F, R>(facts: readonly F[], prepare: (fact: F) => R): Promise<R[]> {
  const rows: R[] = [];
  for (const fact of facts) {
    rows.push(prepare(fact));
    if (rows.length % atOnce === 0) await setImmediate();
  }
  return rows;
}
