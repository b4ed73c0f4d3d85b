import { checkCount } from "../kit/check.ts";
import { checkChart, runningSum } from "./cusum.ts";

/** A chart of counts; `allowance` (k), `threshold` (h) and `headstart` in events. */
export type PoissonCusumInput = { allowance: number; threshold: number; headstart?: number };

/** The sum after each count, in events; `signal`: the first count (index from 0) that brings it to the threshold, and where the rise began. */
export type PoissonCusum = { sums: number[]; signal: { at: number; startedAt: number } | null };

/**
 * Cumulative-sum chart for counts: finds a lasting rise of something rare, such as complaints on one topic a day.
 * @formula C(i) = max(0, C(i-1) + count(i) - k); a signal when C reaches h
 * @use for small counts, where the scatter grows with the mean and cusum would alarm too often; poissonCusumDesign gives k and h for a wished false-alarm rate. For single busy days take spikeTest
 * @param counts one per period of equal length, oldest first
 * @param input  allowance k between the usual mean and the one to be found, 0 or more; threshold h above 0; headstart (0; h / 2 for a fast start); all in events
 * @returns the sums, and the first signal or null
 * @throws RangeError when a count is not whole, threshold is not above 0, allowance is negative or headstart lies outside 0..threshold
 * @convention a signal is a sum at or above h, as in Lucas (1985)
 * @source Lucas (1985), Technometrics 27:129-144
 * @example poissonCusum([1, 0, 2, 4, 3, 5], { allowance: 2, threshold: 5 }) // => { sums: [0, 0, 0, 2, 3, 6], signal: { at: 5, startedAt: 3 } }
 */
export function poissonCusum(counts: readonly number[], input: PoissonCusumInput): PoissonCusum {
  const { allowance, threshold, headstart = 0 } = input;
  counts.forEach((count, at) => checkCount(`counts[${at}]`, count));
  checkChart(allowance, threshold, headstart);
  const sums = runningSum(
    counts.map((count) => count - allowance),
    headstart,
  );
  const at = sums.findIndex((sum) => sum >= threshold);
  return { sums, signal: at < 0 ? null : { at, startedAt: sums.lastIndexOf(0, at) + 1 } };
}
