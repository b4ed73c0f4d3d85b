import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkClassChances, checkOutcomes, type ClassChances } from "./class-chances.ts";

/**
 * Brier score: the mean squared gap between the probabilities given and what happened. Less is better.
 * @formula  yes or no: (1 / n) sum (p - o)^2; several classes: (1 / n) sum sum_k (p_k - o_k)^2
 * @use to compare probabilities (of churn, of an escalation) on the same things; it rewards both sharpness and honesty, calibrationError only the latter
 * @param chances outcomes (1 or 0) with probabilities of 1; or actual labels with a row of probabilities each and labels
 * @returns 0 (perfect) to 1 for yes or no, to 2 for several classes; no answer ("no-data") for nothing at all
 * @throws RangeError when lengths differ, an outcome is neither 0 nor 1, a probability lies outside 0..1, a row does not sum to 1, or a label is not among labels
 * @convention Several classes by Brier's own sum over all classes: two classes give twice the yes-or-no score
 * @source Brier (1950), Monthly Weather Review 78:1-3
 * @example brierScore({ outcomes: [0, 1, 1, 0], probabilities: [0.1, 0.9, 0.8, 0.3] }) // => known 0.0375
 */
export function brierScore(chances: ClassChances): Answer<number> {
  const gaps = squaredGaps(chances);
  return gaps.length === 0
    ? unknown("no-data")
    : known(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length);
}

function squaredGaps(chances: ClassChances): number[] {
  if ("outcomes" in chances) {
    checkOutcomes(chances.outcomes, chances.probabilities);
    return chances.probabilities.map((chance, at) => (chance - chances.outcomes[at]!) ** 2);
  }
  return checkClassChances(chances).map((place, at) =>
    chances.probabilities[at]!.reduce((sum, chance, k) => sum + (chance - (k === place ? 1 : 0)) ** 2, 0),
  );
}
