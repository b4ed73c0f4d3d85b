import { checkCount, checkNumber } from "../kit/check.ts";
import type { TrendPeriod } from "./trend-verdict.ts";

/** A period with less than this share of the usual exposure was not looked at whole. */
const stumpShare = 0.25;

/**
 * Joins a first or last period that lies in the time looked at only by its edge (a month of one day) to its neighbour, so that it
 * does not count as a period of its own.
 * @use before trendVerdict and trendVerdicts, when the time looked at does not begin and end with whole weeks or months
 * @param periods oldest first; counts whole, exposure >= count
 * @returns the same counts and exposures in sum: a first or last period with under a quarter of the median exposure is added to the next; periods inside are never touched
 * @throws RangeError for a count that is not whole or exceeds its exposure
 * @source a rule of Otklik: a rate from a quarter of a period scatters twice as much as the others
 * @example joinStumps([{ count: 9, exposure: 90 }, { count: 8, exposure: 95 }, { count: 1, exposure: 3 }]) // => [{ count: 9, exposure: 90 }, { count: 9, exposure: 98 }]
 */
export function joinStumps(periods: readonly TrendPeriod[]): TrendPeriod[] {
  periods.forEach(({ count, exposure }, at) => {
    checkCount(`periods[${at}].count`, count);
    checkNumber(`periods[${at}].exposure`, exposure, count);
  });
  const least = stumpShare * median(periods.map(({ exposure }) => exposure));
  const joined = [...periods];
  const isStump = (period: TrendPeriod | undefined) => joined.length > 2 && period && period.exposure < least;
  if (isStump(joined[0])) joined.splice(0, 2, sum(joined[0]!, joined[1]!));
  if (isStump(joined.at(-1))) joined.splice(-2, 2, sum(joined.at(-2)!, joined.at(-1)!));
  return joined;
}

const sum = (a: TrendPeriod, b: TrendPeriod): TrendPeriod => ({
  count: a.count + b.count,
  exposure: a.exposure + b.exposure,
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
