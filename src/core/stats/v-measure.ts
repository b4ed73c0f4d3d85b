import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { contingency } from "./contingency.ts";
import { entropyOf } from "./entropy.ts";
import type { Label } from "./labels.ts";
import { informationIn } from "./mutual-information.ts";

/** All three in 0..1. Homogeneity: a cluster holds one label. Completeness: a label lies in one cluster. */
export type VMeasure = { homogeneity: number; completeness: number; vMeasure: number };

/**
 * V-measure of a grouping against known labels: the harmonic mean of homogeneity and completeness.
 * Renaming labels or clusters changes nothing.
 * @formula  h = I / H(labels), c = I / H(clusters), V = (1 + beta) h c / (beta h + c)
 * @use to see on which side a grouping errs: too many clusters cost completeness, too few homogeneity. It grows with the number of clusters by chance: to rank groupings add adjustedMutualInformation or adjustedRand
 * @param labels   the true label of each thing
 * @param clusters the cluster given to each thing, in the same order
 * @param beta     weight of completeness beside homogeneity, 0 or more, 1 if left out
 * @returns all three in 0..1; no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length, a label is neither a string nor a finite number, or beta is negative
 * @convention Where labels (or clusters) are all one, homogeneity (or completeness) is 1
 * @source Rosenberg & Hirschberg (2007), EMNLP-CoNLL, 410-420
 * @example vMeasure([0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 2, 2]) // => known { homogeneity: 1, completeness: 0.6853, vMeasure: 0.8133 }
 */
export function vMeasure(labels: ArrayLike<Label>, clusters: ArrayLike<Label>, beta = 1): Answer<VMeasure> {
  checkNumber("beta", beta, 0);
  const table = contingency(labels, clusters);
  if (table.total === 0) return unknown("no-data");
  const information = informationIn(table);
  const homogeneity = shareOf(information, entropyOf(table.labelSizes, table.total));
  const completeness = shareOf(information, entropyOf(table.clusterSizes, table.total));
  return known({ homogeneity, completeness, vMeasure: weightedHarmonic(homogeneity, completeness, beta) });
}

const shareOf = (information: number, entropy: number) =>
  entropy > 0 ? Math.min(1, information / entropy) : 1;

function weightedHarmonic(homogeneity: number, completeness: number, beta: number): number {
  if (homogeneity === 0 || completeness === 0) return 0;
  return 1 / (1 / (1 + beta) / homogeneity + beta / (1 + beta) / completeness);
}
