import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { zOf } from "./distributions.ts";
import { pooledVariance } from "./pooled-variance.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { yatesCorrection } from "./yates-correction.ts";

/** Spread of each side by itself or of both together; "-corrected" widens by half a hit on either side (Yates). */
export type WaldSpread = "separate" | "pooled" | "separate-corrected" | "pooled-corrected";

/**
 * Difference of two independent shares (first minus second) with the plain normal interval.
 * @formula d +- z sqrt(p1 (1 - p1) / n1 + p2 (1 - p2) / n2); pooled: both p replaced by the common one; corrected: plus (1/n1 + 1/n2) / 2
 * @use to agree with other tools on large groups: "separate" is spotify/confidence and R's prop.test(correct = FALSE), "pooled" is tea-tasting; newcombeDifference is right in small groups, too
 * @param first  hits out of trials, whole
 * @param second hits out of trials, whole: what is compared with
 * @param spread separate, pooled, separate-corrected or pooled-corrected
 * @param level  two-sided confidence, share in (0, 1)
 * @returns difference of shares, may leave -1..1 in small groups; no answer: "no-data" when a side has no trials, "no-variation" when the spread is 0 (a width of nought would be a lie)
 * @throws RangeError when hits exceed trials or a count is not whole
 * @convention the correction is no greater than the difference itself, as in R
 * @source Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 3.2; R stats::prop.test
 * @example waldDifference({ hits: 50, trials: 100 }, { hits: 40, trials: 100 }) // => known { value: 0.1, low: -0.037197, high: 0.237197 }
 */
export function waldDifference(
  first: Proportion,
  second: Proportion,
  spread: WaldSpread = "separate",
  level = 0.95,
): Answer<Estimate> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  checkOneOf("spread", spread, ["separate", "pooled", "separate-corrected", "pooled-corrected"]);
  const z = zOf(level);
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  const [n, m] = [first.trials, second.trials];
  const value = first.hits / n - second.hits / m;
  const variance = spread.startsWith("pooled")
    ? pooledVariance(first, second)
    : ownVariance(first) + ownVariance(second);
  if (variance === 0) return unknown("no-variation");
  const correction = spread.endsWith("corrected") ? yatesCorrection(first, second) : 0;
  const half = z * Math.sqrt(variance) + correction;
  return known({ value, low: value - half, high: value + half });
}

const ownVariance = ({ hits, trials }: Proportion) => ((hits / trials) * (1 - hits / trials)) / trials;
