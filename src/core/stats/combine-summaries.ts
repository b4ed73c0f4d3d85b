import { type Answer, known, unknown } from "../kit/answer.ts";
import { readSample, type Sample, type Summary } from "./sample.ts";

/**
 * Count, mean and variance of several samples thrown together, from their own counts, means and variances.
 * @formula two at a time: n = n1 + n2; squares = squares1 + squares2 + (m1 - m2)^2 n1 n2 / n
 * @use to add up days, shards or segments without the raw numbers; not across stages of a rollout whose shares differ (Simpson)
 * @param samples lists of numbers, or n with sums, or n with mean and variance, in one unit
 * @returns n, mean, and variance (divisor n - 1); no answer: "no-data" for none, "too-few" for one number in all
 * @throws RangeError when a number is not finite or sums cannot belong together
 * @source Chan, Golub & LeVeque (1983), American Statistician 37:242-247
 * @example combineSummaries([{ n: 2, mean: 1.5, variance: 0.5 }, { n: 2, mean: 3.5, variance: 0.5 }]) // => known { n: 4, mean: 2.5, variance: 1.6667 }
 */
export function combineSummaries(samples: readonly Sample[]): Answer<Summary> {
  let whole = { n: 0, mean: 0, squares: 0 };
  for (const [at, sample] of samples.entries()) {
    const { n, mean, variance } = readSample(`samples[${at}]`, sample);
    if (n > 0) whole = together(whole, { n, mean, squares: variance * (n - 1) });
  }
  if (whole.n === 0) return unknown("no-data");
  if (whole.n === 1) return unknown("too-few");
  return known(
    readSample("samples", { n: whole.n, mean: whole.mean, variance: whole.squares / (whole.n - 1) }),
  );
}

type Centred = { n: number; mean: number; squares: number };

function together(one: Centred, other: Centred): Centred {
  const n = one.n + other.n;
  const gap = other.mean - one.mean;
  const squares = one.squares + other.squares + gap * gap * one.n * (other.n / n);
  return { n, mean: one.mean + gap * (other.n / n), squares };
}
