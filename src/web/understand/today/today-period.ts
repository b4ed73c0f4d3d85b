import { addDays, todayIn } from "../../listen/feedback/filter/period.ts";

const yearDays = 366;
const fourWeeksDays = 28;

export type TodayPeriods = { year: URLSearchParams; fourWeeks: URLSearchParams };

/**
 * The filters that lead from Today's numbers to the contacts under them: pains are counted over a year, flow and marks over four weeks,
 * both up to the last day that is over, or to the last contact's day where the records end earlier.
 */
export function todayPeriods(lastFeedbackAt: string | null, timeZone: string, now: Date): TodayPeriods {
  const today = todayIn(timeZone, now);
  const afterLast = lastFeedbackAt ? addDays(todayIn(timeZone, new Date(lastFeedbackAt)), 1) : today;
  const to = afterLast < today ? afterLast : today;
  const back = (days: number) => new URLSearchParams({ from: addDays(to, -days), to });
  return { year: back(yearDays), fourWeeks: back(fourWeeksDays) };
}
