import type { Estimate } from "../kit/answer.ts";
import { checkNumber, refuse } from "../kit/check.ts";

/**
 * Difference of any two independent estimates (first minus second), its interval recovered from the intervals of the two.
 * @formula d - sqrt((a - l1)^2 + (u2 - b)^2) .. d + sqrt((u1 - a)^2 + (b - l2)^2), where a in l1..u1 and b in l2..u2
 * @use for estimates that have no test of their own: weighted scores, rates per customer; compareNps, compareProportions and welch where they fit
 * @param first  value, low and high, in any unit
 * @param second the same, in the same unit and of the same confidence: what is compared with
 * @returns value, low and high of the difference, in that unit and of that confidence
 * @throws RangeError when a number is not finite or a value lies outside its interval
 * @convention the method of variance estimates recovery (MOVER); for shares with Wilson's intervals it is newcombeDifference
 * @source Zou & Donner (2008), Statistics in Medicine 27:1693-1702
 * @example differenceOfEstimates({ value: 0.8, low: 0.692, high: 0.877 }, { value: 0.6, low: 0.4903, high: 0.7003 })
 *   // => { value: 0.2, low: 0.0526, high: 0.334 }
 */
export function differenceOfEstimates(first: Estimate, second: Estimate): Estimate {
  checkEstimate("first", first);
  checkEstimate("second", second);
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}

function checkEstimate(name: string, { value, low, high }: Estimate): void {
  checkNumber(`${name}.value`, value, -1e150, 1e150);
  checkNumber(`${name}.low`, low, -1e150, 1e150);
  checkNumber(`${name}.high`, high, -1e150, 1e150);
  if (low > value || value > high)
    refuse(`${name}: the value must lie within low..high`, `${name}: value должно лежать между low и high`);
}
