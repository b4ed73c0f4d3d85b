import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { type ArmComparison, type ComparedArm, compareByDelta } from "./compare-by-delta.ts";
import type { CupedOptions } from "./cuped.ts";
import { type JointMoments, jointOfLists, jointOfSums, quadraticForm, type Sums } from "./joint-moments.ts";
import { ratioOfMeans } from "./ratio-arm.ts";

/** Sums over users of the products of two columns. */
export type RatioProducts = {
  numeratorDenominator: number;
  numeratorNumeratorBefore: number;
  numeratorDenominatorBefore: number;
  denominatorNumeratorBefore: number;
  denominatorDenominatorBefore: number;
  numeratorBeforeDenominatorBefore: number;
};
/** One arm by sums over users: the ratio's two parts in the experiment and before it, and the products of each two. */
export type CupedRatioSums = {
  n: number;
  numerator: Sums;
  denominator: Sums;
  numeratorBefore: Sums;
  denominatorBefore: Sums;
  sumProducts: RatioProducts;
};
/** ... or by the users themselves, in the same order. */
export type CupedRatioLists = {
  numerators: readonly number[];
  denominators: readonly number[];
  numeratorsBefore: readonly number[];
  denominatorsBefore: readonly number[];
};
export type CupedRatioArm = CupedRatioSums | CupedRatioLists;

/** The comparison and the theta used. */
export type CupedRatioComparison = ArmComparison & { theta: number };

/**
 * CUPED for a ratio metric: orders per session of two arms, after the same users' orders per session before are taken out.
 * @formula (x/y) - theta (x'/y'), x' and y' from before; variances by the delta method on the four means; theta = (cov_t + cov_c) / (var_t + var_c) of the two ratios
 * @use as cuped, when the metric is per session, contact or order while users were assigned
 * @param treatment n, sums of the four columns over users and of their products; or four lists by user
 * @param control   the same for the control
 * @param options   alternative: two-sided, greater, less; spread: separate (Welch) or pooled (Student); theta, if fixed beforehand
 * @param level     confidence, share in (0, 1); two-sided, or of the one bound
 * @returns difference of adjusted ratios (MeanTest), relative lift as a share of the control's plain ratio, theta; one-sided tests have one endless side (Infinity); no answer: "no-data", "too-few", "no-variation" as in welch, "undefined-ratio" when denominators sum to 0
 * @throws RangeError when lists differ in length or sums cannot belong together
 * @convention theta 0 when the earlier ratio does not vary; the lift's denominator is not adjusted (GrowthBook)
 * @source Deng, Xu, Kohavi & Walker (2013), WSDM, appendix B (ratio metrics); Deng, Knoblich & Lu (2018), KDD
 * @example cupedRatio({ numerators: [3, 5, 6, 9], denominators: [2, 2, 3, 3], numeratorsBefore: [1, 2, 3, 4], denominatorsBefore: [1, 1, 2, 2] }, { numerators: [2, 4, 6, 7], denominators: [2, 2, 3, 3], numeratorsBefore: [1, 2, 3, 5], denominatorsBefore: [1, 1, 2, 2] }, { theta: 0.5 }).value.difference // => { value: 0.4833 }
 * @example cupedRatio({ numerators: [3, 5, 6, 9], denominators: [2, 2, 3, 3], numeratorsBefore: [1, 2, 3, 4], denominatorsBefore: [1, 1, 2, 2] }, { numerators: [2, 4, 6, 7], denominators: [2, 2, 3, 3], numeratorsBefore: [1, 2, 3, 5], denominatorsBefore: [1, 1, 2, 2] }) // => known { relative: { known: true } }
 */
export function cupedRatio(
  treatment: CupedRatioArm,
  control: CupedRatioArm,
  options: CupedOptions = {},
  level = 0.95,
): Answer<CupedRatioComparison> {
  if (options.theta !== undefined) checkNumber("theta", options.theta);
  const arms = [readArm("treatment", treatment), readArm("control", control)] as const;
  if (arms.some(({ n }) => n === 0)) return unknown("no-data");
  if (arms.some(({ n }) => n === 1)) return unknown("too-few");
  if (arms.some(({ means }) => means[1] === 0 || means[3] === 0)) return unknown("undefined-ratio");
  const theta = options.theta ?? commonSlope(arms);
  const [first, second] = arms.map((arm) => adjusted(arm, theta));
  const found = compareByDelta(first!, second!, options, level);
  return found.known ? known({ ...found.value, theta }) : found;
}

function commonSlope(arms: readonly JointMoments[]): number {
  let [covariance, variance] = [0, 0];
  for (const arm of arms) {
    const now = ratioOfMeans(arm, 0, 1).gradient;
    const before = ratioOfMeans(arm, 2, 3).gradient;
    covariance += quadraticForm(now, arm.covariances, before);
    variance += quadraticForm(before, arm.covariances, before);
  }
  return variance > 0 ? covariance / variance : 0;
}

function adjusted(arm: JointMoments, theta: number): ComparedArm {
  const plain = ratioOfMeans(arm, 0, 1);
  const before = ratioOfMeans(arm, 2, 3);
  const gradient = plain.gradient.map((slope, at) => slope - theta * before.gradient[at]!);
  return { plain, adjusted: { moments: arm, value: plain.value - theta * before.value, gradient } };
}

function readArm(name: string, arm: CupedRatioArm): JointMoments {
  if ("numerators" in arm)
    return jointOfLists([
      [`${name}.numerators`, arm.numerators],
      [`${name}.denominators`, arm.denominators],
      [`${name}.numeratorsBefore`, arm.numeratorsBefore],
      [`${name}.denominatorsBefore`, arm.denominatorsBefore],
    ]);
  const columns = ["numerator", "denominator", "numeratorBefore", "denominatorBefore"] as const;
  const products: Record<string, number> = {
    "0,1": arm.sumProducts.numeratorDenominator,
    "0,2": arm.sumProducts.numeratorNumeratorBefore,
    "0,3": arm.sumProducts.numeratorDenominatorBefore,
    "1,2": arm.sumProducts.denominatorNumeratorBefore,
    "1,3": arm.sumProducts.denominatorDenominatorBefore,
    "2,3": arm.sumProducts.numeratorBeforeDenominatorBefore,
  };
  return jointOfSums(
    arm.n,
    columns.map((column) => [`${name}.${column}`, arm[column]]),
    (i, j) => products[`${i},${j}`]!,
  );
}
