import type { FactsKind } from "../../../../store/tables/listen-tables.ts";

/** Targets of columns, by kind of file; for all kinds there are also "attribute" (kept under the column's name) and "ignore". */
export const fieldsOf = {
  feedback: [
    "externalId",
    "kind",
    "occurredAt",
    "text",
    "channel",
    "touchpoint",
    "agent",
    "team",
    "score",
    "handleSeconds",
    "resolvedFirstContact",
    "compensation",
    "customer.externalId",
    "customer.email",
    "customer.phone",
    "customer.name",
  ],
  customers: ["customer.externalId", "customer.email", "customer.phone", "customer.name", "since"],
  events: [
    "externalId",
    "name",
    "occurredAt",
    "customer.externalId",
    "customer.email",
    "customer.phone",
    "customer.name",
  ],
} as const satisfies Record<FactsKind, readonly string[]>;

export type Field = (typeof fieldsOf)[FactsKind][number] | "attribute" | "ignore";

/** Whether a column of such a file may feed this field. */
export function isFieldOf(kind: FactsKind, field: string): field is Field {
  return field === "attribute" || field === "ignore" || (fieldsOf[kind] as readonly string[]).includes(field);
}
