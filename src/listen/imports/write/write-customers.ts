import type { Attributes, CustomerFact, CustomerKeys } from "../../facts.ts";
import { customerId } from "../../customer-id.ts";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import {
  compareCustomers,
  countStagedCustomers,
  insertStagedCustomers,
  keepCustomersBefore,
  lockChangingCustomers,
  stageCustomers,
  updateStagedCustomers,
} from "./customer-statements.ts";
import type { Origin, WriteCounts } from "./origin.ts";

/** A customer as a row to stage. */
export type CustomerRow = CustomerKeys & {
  id: string;
  anonymous: boolean;
  since?: Date;
  attributes: Attributes;
};

/**
 * Writes customers: new ones are added, known ones get what the file tells (attributes it does not name stay).
 * Two rows about one customer count as one insert and updates.
 */
export async function writeCustomers(
  tx: WorkspaceTx,
  origin: Origin,
  facts: readonly CustomerFact[],
): Promise<WriteCounts> {
  const rows = new Map<string, CustomerRow>();
  for (const fact of facts) {
    const { id, anonymous } = customerId(tx.workspaceId, fact, "");
    if (anonymous)
      throw new RangeError("a customer without an id, an e-mail or a telephone cannot be written");
    const before = rows.get(id);
    rows.set(id, {
      ...before,
      ...fact,
      id,
      anonymous,
      attributes: { ...before?.attributes, ...fact.attributes },
    });
  }
  const counts = await putCustomers(tx, origin, [...rows.values()], "told");
  return { ...counts, unchanged: counts.unchanged + facts.length - rows.size };
}

/**
 * Puts customers in: `told` by a file about customers (its word wins), or `met` in feedback and events (only blanks
 * are filled in).
 */
export async function putCustomers(
  tx: WorkspaceTx,
  origin: Origin,
  rows: readonly CustomerRow[],
  how: "told" | "met",
): Promise<WriteCounts> {
  await stageCustomers(tx, rows);
  await compareCustomers(tx, how);
  const counts = await countStagedCustomers(tx);
  if (origin.dryRun) return counts;
  if (counts.updated > 0) {
    await lockChangingCustomers(tx);
    await compareCustomers(tx, how);
    await keepCustomersBefore(tx, origin.importId);
    await updateStagedCustomers(tx, how);
  }
  if (counts.inserted > 0) await insertStagedCustomers(tx, origin.importId);
  return counts;
}
