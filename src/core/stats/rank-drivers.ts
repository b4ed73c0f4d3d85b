import type { Estimate } from "../kit/answer.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { totalOf } from "./total-of.ts";

/**
 * One driver: its correlation with the outcome (-1..1), its part of R2 and that part as a share of R2 with bootstrap intervals (0..1),
 * and in which share of the resamples it came out first.
 */
export type RankedDriver = {
  name: string;
  correlation: number;
  importance: Estimate;
  share: Estimate;
  firstShare: number;
};

/** R2 with its bootstrap interval, customers used and left out, and the drivers in falling order of importance. */
export type DriverRanking = { r2: Estimate; n: number; dropped: number; drivers: RankedDriver[] };

/** Drivers in falling order of importance. @param parts parts of R2 by driver @param draws the same of each resample */
export function rankDrivers(
  names: readonly string[],
  withOutcome: readonly number[],
  parts: readonly number[],
  draws: readonly number[][],
  level: number,
): RankedDriver[] {
  const r2 = totalOf(parts);
  const shares = draws.map((draw) => draw.map((part) => part / Math.max(totalOf(draw), Number.MIN_VALUE)));
  const firsts = draws.map((draw) => draw.indexOf(Math.max(...draw)));
  const ranked = parts.map((part, at) => ({
    name: names[at]!,
    correlation: withOutcome[at]!,
    importance: {
      value: part,
      ...percentileInterval(
        draws.map((draw) => draw[at]!),
        level,
      ),
    },
    share: {
      value: part / r2,
      ...percentileInterval(
        shares.map((draw) => draw[at]!),
        level,
      ),
    },
    firstShare: firsts.filter((first) => first === at).length / draws.length,
  }));
  return ranked.sort((a, b) => b.importance.value - a.importance.value);
}
