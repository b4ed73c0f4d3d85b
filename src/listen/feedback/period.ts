import { sql, type RawBuilder } from "kysely";
import { dayStart } from "../segments/calendar-day.ts";
import { feedbackFault } from "./contract.ts";

/** A bound of a period as an instant: a calendar day means its midnight in the workspace's zone. */
export function instantAt(bound: string, timeZone: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(bound) ? dayStart(bound, timeZone) : new Date(bound);
}

/** The same for a statement that cannot tell by itself what it is. */
export function instantOf(bound: string, timeZone: string): RawBuilder<Date> {
  return sql<Date>`${instantAt(bound, timeZone)}::timestamptz`;
}

/** @throws the fault feedback.bad-period when it starts after it ends */
export function requirePeriod(from: string | undefined, to: string | undefined): void {
  if (from !== undefined && to !== undefined && Date.parse(from) > Date.parse(to)) {
    throw feedbackFault("feedback.bad-period");
  }
}
