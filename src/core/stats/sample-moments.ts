import { checkCount, checkNumber, refuse } from "../kit/check.ts";
import type { Moments } from "./mean-interval.ts";
import { checkProportion, type Proportion } from "./proportion.ts";

/** Mean and variance (divided by n - 1) of n numbers: keeps its digits where sums of large numbers lose them. */
export type CentredMoments = { n: number; mean: number; variance: number };

/**
 * A sample in short: sums as SQL gives them (n, sum, sumSquares), centred moments (n, mean, variance), or a share (hits, trials), whose
 * variance is p(1 - p).
 */
export type SampleMoments = Moments | CentredMoments | Proportion;

/**
 * Any short form of a sample as centred moments; a sample of 0 or 1 has variance 0.
 * @throws OutOfRange for sums that no numbers can have
 * @example centredMoments("control", { n: 3, sum: 6, sumSquares: 14 }) // => { n: 3, mean: 2, variance: 1 }
 */
export function centredMoments(name: string, sample: SampleMoments): CentredMoments {
  if ("hits" in sample) return ofShare(name, sample);
  checkCount(`${name}.n`, sample.n);
  if ("sum" in sample) return ofSums(name, sample);
  checkNumber(`${name}.mean`, sample.mean);
  checkNumber(`${name}.variance`, sample.variance, 0);
  return sample;
}

/**
 * The same with the variance divided by n - 1 also for a share, as of a sample of 0s and 1s.
 * @throws OutOfRange for sums that no numbers can have
 * @example sampledMoments("control", { hits: 1, trials: 2 }) // => { n: 2, mean: 0.5, variance: 0.5 }
 */
export function sampledMoments(name: string, sample: SampleMoments): CentredMoments {
  const moments = centredMoments(name, sample);
  const { n, mean, variance } = moments;
  return "hits" in sample && n > 1 ? { n, mean, variance: (variance * n) / (n - 1) } : moments;
}

function ofShare(name: string, side: Proportion): CentredMoments {
  checkProportion(side, name);
  const { hits, trials } = side;
  const mean = trials === 0 ? 0 : hits / trials;
  return { n: trials, mean, variance: mean * (1 - mean) };
}

function ofSums(name: string, { n, sum, sumSquares }: Moments): CentredMoments {
  checkNumber(`${name}.sum`, sum);
  checkNumber(`${name}.sumSquares`, sumSquares, 0);
  if (n === 0) return { n, mean: 0, variance: 0 };
  const mean = sum / n;
  const centred = sumSquares - sum * mean;
  // Rounding leaves a hair below zero; more than a hair is a sum of squares that cannot be.
  if (centred < -1e-9 * sumSquares - Number.MIN_VALUE) {
    refuse(
      `${name}.sumSquares is less than sum^2 / n: no numbers have such sums`,
      `${name}.sumSquares меньше sum^2 / n: таких сумм не бывает`,
    );
  }
  return { n, mean, variance: n < 2 ? 0 : Math.max(0, centred) / (n - 1) };
}
