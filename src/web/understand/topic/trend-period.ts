import type { TopicPage } from "../../../understand/topics/page-contract.ts";

/**
 * The stretch of days a point of the trend stands for, half open, as the filter takes it.
 * @throws RangeError when the day is not a calendar date
 * @example trendPeriod("2026-01-05", "week") // => { from: "2026-01-05", to: "2026-01-12" }
 * @example trendPeriod("2026-12-01", "month") // => { from: "2026-12-01", to: "2027-01-01" }
 */
export function trendPeriod(day: string, step: TopicPage["step"]): { from: string; to: string } {
  const end = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(end.getTime())) throw new RangeError(`not a calendar date: ${day}`);
  if (step === "week") end.setUTCDate(end.getUTCDate() + 7);
  else end.setUTCMonth(end.getUTCMonth() + 1);
  return { from: day, to: end.toISOString().slice(0, 10) };
}
