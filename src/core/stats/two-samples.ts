import { type Answer, known, unknown } from "../kit/answer.ts";
import { readSample, type Sample, type Summary } from "./sample.ts";

/** Two samples fit to be compared: two numbers or more in each, and some spread. */
export function readTwo(first: Sample, second: Sample): Answer<{ one: Summary; two: Summary }> {
  const one = readSample("first", first);
  const two = readSample("second", second);
  if (one.n === 0 || two.n === 0) return unknown("no-data");
  if (one.n === 1 || two.n === 1) return unknown("too-few");
  if (one.variance === 0 && two.variance === 0) return unknown("no-variation");
  return known({ one, two });
}

/** The variance of a mean's estimate, and on how many numbers it rests. */
export type Uncertainty = { n: number; variance: number };

/** Satterthwaite's degrees of freedom of a sum of two independent estimates; their variances are not both 0. */
export function satterthwaite(one: Uncertainty, two: Uncertainty): number {
  const share = one.variance / (one.variance + two.variance);
  return 1 / (share ** 2 / (one.n - 1) + (1 - share) ** 2 / (two.n - 1));
}

export const ofMean = ({ n, variance }: Summary): Uncertainty => ({ n, variance: variance / n });
