import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { type ArmComparison, type ArmOptions, type ComparedArm, compareByDelta } from "./compare-by-delta.ts";
import { type JointMoments, jointOfLists, jointOfSums, type Sums } from "./joint-moments.ts";

/** One arm by sums over users: the outcome, the covariate measured before, and the sum of outcome x covariate. */
export type CupedSums = { n: number; outcome: Sums; covariate: Sums; sumProducts: number };
/** ... or by the users themselves, in the same order. */
export type CupedLists = { outcomes: readonly number[]; covariates: readonly number[] };
export type CupedArm = CupedSums | CupedLists;

/** As of arms, and theta where it is fixed beforehand. */
export type CupedOptions = ArmOptions & { theta?: number };

/** The comparison, the theta used, and which share (0..1) of the variance the covariate took away. */
export type CupedComparison = ArmComparison & { theta: number; varianceReduction: number };

/**
 * CUPED: two arms compared after what users did before the experiment is taken out, for narrower intervals.
 * @formula y - theta (x - mean x), theta = cov(y, x) / var(x) over both arms together; variance var(y) (1 - correlation^2)
 * @use when users are known from before (the same metric in the weeks before assignment is the best covariate); the covariate must be from before assignment, else it takes part of the effect away; new users get the covariate's mean
 * @param treatment n, sums and sums of squares of outcome and covariate over users, and sumProducts; or both lists by user
 * @param control   the same for the control
 * @param options   alternative: two-sided, greater, less; spread: separate (Welch) or pooled (Student); theta, if fixed beforehand
 * @param level     confidence, share in (0, 1); two-sided, or of the one bound
 * @returns difference of adjusted means (MeanTest), relative lift as a share of the control's plain mean ("undefined-ratio" when that is 0), theta, varianceReduction (below 0 when a fixed theta harms); one-sided tests have one endless side (Infinity); no answer: "no-data", "too-few", "no-variation" as in welch
 * @throws RangeError when lists differ in length or sums cannot belong together (the adjusted variance would be negative)
 * @convention theta over all users of both arms around their common means; 0 when the covariate does not vary (the plain test); the lift's denominator is not adjusted (GrowthBook)
 * @source Deng, Xu, Kohavi & Walker (2013), WSDM, eq. 4
 * @example cuped({ outcomes: [3, 5, 6, 9], covariates: [1, 2, 3, 4] }, { outcomes: [2, 4, 6, 7], covariates: [1, 2, 3, 4] }) // => known { theta: 1.8, difference: { value: 1, standardError: 0.3028 }, varianceReduction: 0.9672 }
 */
export function cuped(
  treatment: CupedArm,
  control: CupedArm,
  options: CupedOptions = {},
  level = 0.95,
): Answer<CupedComparison> {
  if (options.theta !== undefined) checkNumber("theta", options.theta);
  const one = readArm("treatment", treatment);
  const two = readArm("control", control);
  if (one.n === 0 || two.n === 0) return unknown("no-data");
  if (one.n === 1 || two.n === 1) return unknown("too-few");
  const theta = options.theta ?? commonSlope(one, two);
  // The arms' covariates differ by chance alone: for the lift the control leans on the treatment's plain mean.
  const plainGap = one.means[0]! - two.means[0]!;
  const [first, second] = [adjusted(one, theta), adjusted(two, theta)];
  const found = compareByDelta(first, second, options, level, plainGap);
  if (!found.known) return found;
  return known({ ...found.value, theta, varianceReduction: varianceReduction([one, two], theta) });
}

function readArm(name: string, arm: CupedArm): JointMoments {
  if ("outcomes" in arm)
    return jointOfLists([
      [`${name}.outcomes`, arm.outcomes],
      [`${name}.covariates`, arm.covariates],
    ]);
  const columns: [string, Sums][] = [
    [`${name}.outcome`, arm.outcome],
    [`${name}.covariate`, arm.covariate],
  ];
  return jointOfSums(arm.n, columns, () => arm.sumProducts);
}

/** Slope of the outcome over the covariate among all users of both arms. */
function commonSlope(one: JointMoments, two: JointMoments): number {
  const between = (one.n / (one.n + two.n)) * two.n;
  const [gapY, gapX] = [one.means[0]! - two.means[0]!, one.means[1]! - two.means[1]!];
  const together = (row: number, extra: number) =>
    (one.n - 1) * one.covariances[1]![row]! + (two.n - 1) * two.covariances[1]![row]! + between * extra;
  const square = together(1, gapX * gapX);
  return square === 0 ? 0 : together(0, gapX * gapY) / square;
}

function adjusted(moments: JointMoments, theta: number): ComparedArm {
  const [outcome, covariate] = moments.means as [number, number];
  return {
    adjusted: { moments, value: outcome - theta * covariate, gradient: [1, -theta] },
    plain: { moments, value: outcome, gradient: [1, 0] },
  };
}

function varianceReduction(arms: readonly JointMoments[], theta: number): number {
  const plain = arms.reduce((sum, { n, covariances }) => sum + covariances[0]![0]! / n, 0);
  const taken = arms.reduce(
    (sum, { n, covariances: c }) => sum + (theta * (2 * c[0]![1]! - theta * c[1]![1]!)) / n,
    0,
  );
  return plain === 0 ? 0 : taken / plain;
}
