import { negativeBinomialLogChance, poissonLogChance } from "../stats/distributions.ts";

/** Beyond so many standard deviations a count practically never lies. */
const reach = 12;

/**
 * Draws counts of a given mean and variance-to-mean ratio: Poisson for 1, negative binomial above, by looking a random number up in
 * the summed chances.
 * @param dispersion variance over mean, 1 or more
 * @param random a stream of numbers in [0, 1)
 */
export function countSampler(mean: number, dispersion: number, random: () => number): () => number {
  const size = mean / (dispersion - 1);
  const logChance = (count: number) =>
    dispersion > 1 ? negativeBinomialLogChance(count, mean, size) : poissonLogChance(count, mean);
  const spread = reach * Math.sqrt(dispersion * mean) + reach * dispersion;
  const least = Math.max(0, Math.floor(mean - spread));
  const sums = new Float64Array(Math.ceil(mean + spread) - least + 1);
  let sum = 0;
  for (let at = 0; at < sums.length; at++) sums[at] = sum += Math.exp(logChance(least + at));
  return () => least + firstAbove(sums, random() * sum);
}

function firstAbove(sums: Float64Array, level: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > level) high = middle;
    else low = middle + 1;
  }
  return low;
}
