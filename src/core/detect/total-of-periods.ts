import type { TrendPeriod } from "./trend-verdict.ts";

/** Several periods as one. */
export function totalOfPeriods(periods: readonly TrendPeriod[]): TrendPeriod {
  return {
    count: periods.reduce((sum, { count }) => sum + count, 0),
    exposure: periods.reduce((sum, { exposure }) => sum + exposure, 0),
  };
}
