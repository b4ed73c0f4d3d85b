import { sql, type RawBuilder } from "kysely";
import { feedbackFault } from "./contract.ts";

/**
 * A bound of a period as an instant: a calendar day means its midnight in the workspace's zone (PostgreSQL knows the zones' history).
 */
export function instantOf(bound: string, timeZone: string): RawBuilder<Date> {
  return /^\d{4}-\d{2}-\d{2}$/.test(bound)
    ? sql<Date>`(${bound}::timestamp at time zone ${timeZone})`
    : sql<Date>`${bound}::timestamptz`;
}

/** @throws the fault feedback.bad-period when it starts after it ends */
export function requirePeriod(from: string | undefined, to: string | undefined): void {
  if (from !== undefined && to !== undefined && Date.parse(from) > Date.parse(to)) {
    throw feedbackFault("feedback.bad-period");
  }
}
