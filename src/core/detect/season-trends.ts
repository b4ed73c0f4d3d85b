import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { studentCdf, studentQuantile } from "../stats/distributions.ts";
import { rateRatio } from "../stats/rate-ratio.ts";
import { totalOfPeriods } from "./total-of-periods.ts";
import type { TrendOptions, TrendPeriod } from "./trend-verdict.ts";
import { type JointTrend, trendVerdicts } from "./trend-verdicts.ts";

/**
 * What the season has to do with a trend. "explains": the topic moved, but no more than it did at this time in the years before;
 * "taken-out": the verdict compares with the same months of the years before; "untold": under two years of months.
 */
export type SeasonRole = "explains" | "taken-out" | "untold";
export type SeasonTrend = JointTrend & { season: SeasonRole };

const year = 12;
const leastMonths = 2 * year;

/**
 * Trends of many topics with the season taken out where two years of months are there: the recent months against the same months of the
 * years before, so that what comes back every year is never called growth. With less the trends are those of trendVerdicts, and the
 * season is said to be untold.
 * @formula ratio of rates over calendar months, Mantel-Haenszel: R = sum(x1 e0 / e) / sum(x0 e1 / e), Var ln R = d sum((x0 + x1) e1 e0 / e^2) / (sum(x1 e0 / e) sum(x0 e1 / e)); d = max(1, Pearson's statistic of the months outside the recent part around the rate of their calendar month / df), Student's with df
 * @use for topics over whole calendar months; months that were not looked at whole are left out before; for periods other than months trendVerdicts
 * @param series  months of each topic, oldest first, none left out; the same months for all
 * @param options recentPeriods: how many of the last months are "now" (a quarter of all, at most 12); alpha in (0, 1) (0.05)
 * @returns an answer per series as trendVerdicts gives it; `ratio` is to the same months of the years before where the season is taken
 * out (high is Infinity where it exceeds the range of numbers); "new" stays "new"; "too-few" where those months together hold under 8 contacts
 * @throws RangeError as trendVerdict does
 * @source Greenland & Robins (1985), Biometrics 41:55-68 (rate ratio over strata); McCullagh & Nelder (1989), 6.2 (dispersion); Benjamini & Hochberg (1995)
 * @example seasonTrends([Array.from({ length: 36 }, (_, month) => ({ count: month % 12 > 8 ? 40 : 10, exposure: 100 }))], { recentPeriods: 3 }) // => [{ known: true, value: { verdict: "steady", season: "explains", ratio: { value: 1.0 } } }]
 */
export function seasonTrends(
  series: readonly (readonly TrendPeriod[])[],
  options: TrendOptions = {},
): Answer<SeasonTrend>[] {
  const { alpha = 0.05 } = options;
  const plain = trendVerdicts(series, options);
  const single = series.map((months, at): Answer<SeasonTrend> => {
    const trend = plain[at]!;
    if (!trend.known || trend.value.ratio === null || months.length < leastMonths)
      return trend.known ? known({ ...trend.value, season: "untold" }) : trend;
    const recent = Math.min(year, trend.value.recentPeriods);
    return compareYears(months, recent, trend.value, alpha);
  });
  const qValues = adjustPValues(single.flatMap((one) => (one.known ? [one.value.pValue] : []))).values();
  return single.map((answer, at) => {
    if (!answer.known) return answer;
    const qValue = qValues.next().value ?? answer.value.pValue;
    const judged = answer.value;
    if (judged.season === "untold")
      return known({ ...judged, qValue, verdict: qValue > alpha ? "steady" : judged.verdict });
    if (judged.ratio === null) return answer;
    const verdict = qValue > alpha ? "steady" : judged.ratio.value > 1 ? "growing" : "fading";
    const wasMoved = plain[at]!.known && plain[at].value.verdict;
    const isSeason =
      verdict === "steady" &&
      (wasMoved === "growing" || wasMoved === "fading") &&
      cameBefore(series[at]!, Math.min(year, judged.recentPeriods), wasMoved);
    return known({ ...judged, qValue, verdict, season: isSeason ? "explains" : "taken-out" });
  });
}

/** Recent months against the same calendar months before them. */
function compareYears(
  months: readonly TrendPeriod[],
  recent: number,
  trend: JointTrend,
  alpha: number,
): Answer<SeasonTrend> {
  const strata = calendarMonths(months, recent);
  const { dispersion, freedom } = scatterOf(strata.map(({ before }) => before));
  let [over, under, variance, count] = [0, 0, 0, 0];
  for (const { now, before } of strata) {
    if (now === null) continue;
    const then = totalOfPeriods(before);
    const exposure = now.exposure + then.exposure;
    if (now.exposure === 0 || then.exposure === 0) continue;
    over += (now.count * then.exposure) / exposure;
    under += (then.count * now.exposure) / exposure;
    variance += ((now.count + then.count) * now.exposure * then.exposure) / exposure ** 2;
    count += now.count + then.count;
  }
  if (count < leastCount || freedom < 1) return unknown("too-few");
  // Half an event where one side has none, so that the logarithm exists.
  const half = over === 0 || under === 0 ? 0.5 : 0;
  const log = Math.log((over + half) / (under + half));
  const error = Math.sqrt((dispersion * (variance + half)) / ((over + half) * (under + half)));
  const reach = studentQuantile(1 - alpha / 2, freedom) * error;
  const ratio: Estimate = {
    value: Math.exp(log),
    low: over === 0 ? 0 : Math.exp(log - reach),
    high: Math.exp(log + reach),
  };
  const pValue = 2 * studentCdf(-Math.abs(log / error), freedom);
  return known({ ...trend, ratio, pValue, dispersion, recentPeriods: recent, season: "taken-out" });
}

const leastCount = 8;

type CalendarMonth = { now: TrendPeriod | null; before: TrendPeriod[] };

/** The twelve months of a year: the recent one, if it is among them, and the same of the years before. */
function calendarMonths(months: readonly TrendPeriod[], recent: number): CalendarMonth[] {
  return Array.from({ length: year }, (_, back) => {
    const same = months.filter((_, at) => (months.length - 1 - at) % year === back);
    return back < recent ? { now: same.at(-1)!, before: same.slice(0, -1) } : { now: null, before: same };
  });
}

/** Scatter of the same calendar month over the years before, over what pure chance gives; not below 1. */
function scatterOf(sames: readonly (readonly TrendPeriod[])[]): { dispersion: number; freedom: number } {
  let [pearson, freedom] = [0, 0];
  for (const same of sames) {
    const filled = same.filter(({ exposure }) => exposure > 0);
    const { count, exposure } = totalOfPeriods(filled);
    if (filled.length < 2 || count === 0) continue;
    freedom += filled.length - 1;
    for (const month of filled) {
      const expected = (count / exposure) * month.exposure;
      pearson += (month.count - expected) ** 2 / expected;
    }
  }
  return { dispersion: freedom > 0 ? Math.max(1, pearson / freedom) : 1, freedom };
}

/** Whether the same part of the years before stood out from the rest of them in the same direction, beyond chance. */
function cameBefore(months: readonly TrendPeriod[], recent: number, moved: "growing" | "fading"): boolean {
  const former = months.slice(0, -recent);
  const isSame = (at: number) => (months.length - 1 - at) % year < recent;
  const then = totalOfPeriods(former.filter((_, at) => isSame(at)));
  const rest = totalOfPeriods(former.filter((_, at) => !isSame(at)));
  const ratio = rateRatio(
    { events: then.count, exposure: then.exposure },
    { events: rest.count, exposure: rest.exposure },
  );
  if (!ratio.known) return false;
  return moved === "growing" ? ratio.value.low > 1 : ratio.value.high < 1;
}
