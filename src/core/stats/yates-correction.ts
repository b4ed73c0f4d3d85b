import type { Proportion } from "./proportion.ts";

/** Yates's correction of a difference of shares: half a hit on either side, but no more than the difference. */
export function yatesCorrection(first: Proportion, second: Proportion): number {
  const gap = Math.abs(first.hits / first.trials - second.hits / second.trials);
  return Math.min(gap, (1 / first.trials + 1 / second.trials) / 2);
}
