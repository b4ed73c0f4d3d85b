import type { Proportion } from "./proportion.ts";

/** Variance of the difference of two shares when both are believed the same. Both sides have trials. */
export function pooledVariance(first: Proportion, second: Proportion): number {
  const common = (first.hits + second.hits) / (first.trials + second.trials);
  return common * (1 - common) * (1 / first.trials + 1 / second.trials);
}
