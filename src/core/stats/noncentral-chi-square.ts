import { checkNumber } from "../kit/check.ts";
import { chiSquareUpper, poissonLogChance } from "./distributions.ts";

/**
 * Share of the noncentral chi-square above a value: central ones with freedom + 2j degrees, weighted by Poisson chances of j around
 * noncentrality / 2, begun at the likeliest j so that nothing underflows.
 */
export function noncentralChiSquareUpper(value: number, freedom: number, noncentrality: number): number {
  checkNumber("value", value, 0);
  checkNumber("noncentrality", noncentrality, 0, Number.MAX_VALUE);
  if (noncentrality === 0) return chiSquareUpper(value, freedom);
  // What lies below is at most a normal's share below sqrt(value) - sqrt(noncentrality).
  if (Math.sqrt(noncentrality) - Math.sqrt(value) > 40) return 1;
  const mean = noncentrality / 2;
  const likeliest = Math.floor(mean);
  const start = Math.exp(poissonLogChance(likeliest, mean));
  let tail = start * chiSquareUpper(value, freedom + 2 * likeliest);
  for (let j = likeliest, weight = start; weight > 1e-18 * start; ) {
    weight *= mean / ++j;
    tail += weight * chiSquareUpper(value, freedom + 2 * j);
  }
  for (let j = likeliest, weight = start; j > 0 && weight > 1e-18 * start; ) {
    weight *= j-- / mean;
    tail += weight * chiSquareUpper(value, freedom + 2 * j);
  }
  return Math.min(1, tail);
}
