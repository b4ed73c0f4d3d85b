import type { ArmMetric } from "./compare-by-delta.ts";
import { type JointMoments, jointOfLists, jointOfSums, type Sums } from "./joint-moments.ts";

/** A ratio metric of n users by sums over users: `sumProducts` is the sum of numerator x denominator. */
export type RatioSums = { n: number; numerator: Sums; denominator: Sums; sumProducts: number };
/** ... or by the users themselves: a numerator and a denominator each, in the same order. */
export type RatioLists = { numerators: readonly number[]; denominators: readonly number[] };
export type RatioArm = RatioSums | RatioLists;

export function readRatioArm(name: string, arm: RatioArm): JointMoments {
  if ("numerators" in arm)
    return jointOfLists([
      [`${name}.numerators`, arm.numerators],
      [`${name}.denominators`, arm.denominators],
    ]);
  const columns: [string, Sums][] = [
    [`${name}.numerator`, arm.numerator],
    [`${name}.denominator`, arm.denominator],
  ];
  return jointOfSums(arm.n, columns, () => arm.sumProducts);
}

/** The ratio of the means at two places, with its slopes there and 0 elsewhere. The denominator's mean is not 0. */
export function ratioOfMeans(moments: JointMoments, top = 0, bottom = 1): ArmMetric {
  const value = moments.means[top]! / moments.means[bottom]!;
  const gradient = moments.means.map(() => 0);
  gradient[top] = 1 / moments.means[bottom]!;
  gradient[bottom] = -value / moments.means[bottom]!;
  return { moments, value, gradient };
}
