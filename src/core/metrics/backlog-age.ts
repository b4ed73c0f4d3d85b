import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers } from "../kit/check.ts";

/** A backlog by age, in the unit that the ages came in. */
export type BacklogAge = { open: number; mean: number; median: number; percentile90: number; oldest: number };

/**
 * How old the open cases are: the mean alone would hide the few that rot.
 * @formula percentiles by linear interpolation between ranks (type 7): rank 1 + (n - 1) share
 * @use every morning on what is open now; for how long closed cases took, take only closed ones, and know that open ones are missing there
 * @param ages how long each open case has been open, in hours or days, 0 or more
 * @returns number open, mean, median, 90th percentile and oldest, in the unit given; no answer ("no-data") when nothing is open
 * @throws RangeError when an age is negative or not finite
 * @convention type 7 of the nine ways to take a percentile, as R, Excel and NumPy
 * @source Hyndman & Fan (1996), American Statistician 50:361-365
 * @example backlogAge([1, 2, 3, 4, 30]) // => known { open: 5, mean: 8, median: 3, percentile90: 19.6, oldest: 30 }
 */
export function backlogAge(ages: readonly number[]): Answer<BacklogAge> {
  checkNumbers("ages", ages, 0);
  if (ages.length === 0) return unknown("no-data");
  const sorted = Float64Array.from(ages).sort();
  return known({
    open: sorted.length,
    mean: sorted.reduce((mean, age, at) => mean + (age - mean) / (at + 1), 0),
    median: rankedAt(sorted, 0.5),
    percentile90: rankedAt(sorted, 0.9),
    oldest: sorted.at(-1)!,
  });
}

function rankedAt(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
