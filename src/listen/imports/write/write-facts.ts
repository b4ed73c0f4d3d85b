import type { FactsKind } from "../../../store/tables/listen-tables.ts";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import type { FactOf } from "../read/facts/make-fact.ts";
import type { Origin, WriteCounts } from "./origin.ts";
import { writeCustomers } from "./write-customers.ts";
import { writeEvents } from "./write-events.ts";
import { writeFeedback } from "./write-feedback.ts";

type Writer<K extends FactsKind> = (
  tx: WorkspaceTx,
  origin: Origin,
  facts: readonly FactOf[K][],
) => Promise<WriteCounts>;

/** The writer of each kind of facts; what a file, the demo and the API all go through. */
export const writeFacts: { [K in FactsKind]: Writer<K> } = {
  feedback: writeFeedback,
  customers: writeCustomers,
  events: writeEvents,
};
