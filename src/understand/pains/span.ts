import { daysPerMonth } from "../../core/finance/topic-cost.ts";
import type { Span } from "../../listen/feedback/calendar.ts";

const dayMs = 86_400_000;
/** Up to so many months a period is cut into weeks, a longer one into months. */
const longestInWeeks = 9;

/** Length in mean calendar months. */
export function monthsOf({ from, to }: Span): number {
  return (to.getTime() - from.getTime()) / dayMs / daysPerMonth;
}

export function stepOf(months: number): "week" | "month" {
  return months <= longestInWeeks ? "week" : "month";
}
