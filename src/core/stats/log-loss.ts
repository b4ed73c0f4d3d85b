import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkClassChances, checkOutcomes, type ClassChances } from "./class-chances.ts";

/**
 * Log loss: the mean of minus the logarithm of the probability that was given to what happened. Less is better.
 * @formula  -(1 / n) sum ln p(what happened)
 * @use to compare probabilities of a model, where a confident error must cost much; brierScore is milder. Compare with the loss of always giving the overall shares, -sum s ln s
 * @param chances outcomes (1 or 0) with probabilities of 1; or actual labels with a row of probabilities each and labels
 * @returns nats, 0 (perfect) or more; no answer ("no-data") for nothing at all
 * @throws RangeError when lengths differ, an outcome is neither 0 nor 1, a probability lies outside 0..1, a row does not sum to 1, or a label is not among labels
 * @convention A probability of 0 for what happened counts as 2.2e-16 (as scikit-learn), so that one such error costs 36 and not everything
 * @source Good (1952), J Royal Statistical Society B 14:107-114
 * @example logLoss({ outcomes: [1, 0, 0, 1], probabilities: [0.9, 0.1, 0.2, 0.65] }) // => known 0.21616
 * @example logLoss({ actual: ["a", "c"], labels: ["a", "b", "c"], probabilities: [[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]] }) // => known 0.4581
 */
export function logLoss(chances: ClassChances): Answer<number> {
  const given = chancesOfTruth(chances);
  if (given.length === 0) return unknown("no-data");
  return known(
    given.reduce((sum, chance) => sum - Math.log(Math.max(chance, Number.EPSILON)), 0) / given.length,
  );
}

function chancesOfTruth(chances: ClassChances): number[] {
  if ("outcomes" in chances) {
    checkOutcomes(chances.outcomes, chances.probabilities);
    return chances.probabilities.map((chance, at) => (chances.outcomes[at] === 1 ? chance : 1 - chance));
  }
  return checkClassChances(chances).map((place, at) => chances.probabilities[at]![place]!);
}
