import { type Answer, known, unknown } from "../kit/answer.ts";
import { twoSidedP } from "./distributions.ts";

/** Successes out of trials. */
export type Proportion = { hits: number; trials: number };

/**
 * Pooled z test of two shares: are they the same but for chance? Positive z: the first share is greater.
 * @param first  hits out of trials, whole numbers
 * @param second hits out of trials, whole numbers
 * @returns z and two-sided p in [0, 1]; no answer ("no-data") when a side has no trials, ("no-variation") when all or none hit
 * @throws RangeError when hits exceed trials or a count is not whole
 * @source Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, eq. 3.1 without correction
 * @example twoProportions({ hits: 5, trials: 83 }, { hits: 12, trials: 99 }) // => known { z: -1.4078, p: 0.1592 }
 */
export function twoProportions(first: Proportion, second: Proportion): Answer<{ z: number; p: number }> {
  check(first);
  check(second);
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  const pooled = (first.hits + second.hits) / (first.trials + second.trials);
  const variance = pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials);
  if (variance === 0) return unknown("no-variation");
  const z = (first.hits / first.trials - second.hits / second.trials) / Math.sqrt(variance);
  return known({ z, p: twoSidedP(z) });
}

function check({ hits, trials }: Proportion): void {
  if (!Number.isInteger(hits) || !Number.isInteger(trials) || hits < 0 || hits > trials) {
    throw new RangeError(`hits must be a whole number of 0..trials, not ${hits} of ${trials}`);
  }
}
