import { type Answer, known, unknown } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import type { Alternative } from "./alternative.ts";
import { type JointMoments, quadraticForm } from "./joint-moments.ts";
import { type MeanTest, studentTest } from "./student-test.ts";
import { satterthwaite } from "./two-samples.ts";

/** separate: each arm its own spread (Welch); pooled: one spread for both (Student). */
export type ArmSpread = "separate" | "pooled";

/** How arms are compared; "two-sided" and "separate" if not said. */
export type ArmOptions = { alternative?: Alternative; spread?: ArmSpread };

/** One arm's metric as a smooth function of the users' means: what it is worth and how it leans on each mean. */
export type ArmMetric = { moments: JointMoments; value: number; gradient: number[] };

/** An arm as compared (adjusted by a covariate or not), and the plain metric beside it, which relative lifts are shares of. */
export type ComparedArm = { adjusted: ArmMetric; plain: ArmMetric };

/** Difference in the metric's unit, and lift as a share of the control's size. */
export type ArmComparison = { difference: MeanTest; relative: Answer<MeanTest> };

/**
 * Both arms compared by the delta method; the arms have two users or more.
 * @param gapForLift the difference that the lift's slope in the control's plain metric is taken at
 */
export function compareByDelta(
  treatment: ComparedArm,
  control: ComparedArm,
  options: ArmOptions,
  level: number,
  gapForLift = treatment.adjusted.value - control.adjusted.value,
): Answer<ArmComparison> {
  const { alternative = "two-sided", spread = "separate" } = options;
  checkOneOf("spread", spread, ["separate", "pooled"]);
  const value = treatment.adjusted.value - control.adjusted.value;
  const own = [variancePerUser(treatment.adjusted), variancePerUser(control.adjusted)] as const;
  const sizes = [treatment.adjusted.moments.n, control.adjusted.moments.n] as const;
  const uncertainty = uncertaintyOf(own, sizes, spread);
  if (uncertainty.standardError === 0) return unknown("no-variation");
  const difference = studentTest({ value, ...uncertainty }, alternative, level);
  const base = control.plain.value;
  if (base === 0) return known({ difference, relative: unknown("undefined-ratio") });
  const leaning = control.adjusted.gradient.map(
    (slope, at) => slope + (gapForLift / base) * control.plain.gradient[at]!,
  );
  const perUser = [own[0], variancePerUser({ ...control.adjusted, gradient: leaning })] as const;
  const scaled = uncertaintyOf(perUser, sizes, spread);
  const lift = {
    value: value / Math.abs(base),
    standardError: scaled.standardError / Math.abs(base),
    freedom: uncertainty.freedom,
  };
  const relative: Answer<MeanTest> =
    lift.standardError === 0 ? unknown("no-variation") : known(studentTest(lift, alternative, level));
  return known({ difference, relative });
}

type Pair = readonly [treatment: number, control: number];

function uncertaintyOf([a, b]: Pair, [n, m]: Pair, spread: ArmSpread) {
  if (spread === "pooled") {
    const share = (n - 1) / (n + m - 2);
    const standardError = Math.sqrt((share * a + (1 - share) * b) * (1 / n + 1 / m));
    return { standardError, freedom: n + m - 2 };
  }
  const standardError = Math.sqrt(a / n + b / m);
  const freedom =
    standardError === 0 ? n + m - 2 : satterthwaite({ n, variance: a / n }, { n: m, variance: b / m });
  return { standardError, freedom };
}

/** Variance of the metric times the number of users. */
function variancePerUser({ moments, gradient }: ArmMetric): number {
  const found = quadraticForm(gradient, moments.covariances, gradient);
  const size = gradient.reduce((sum, slope, at) => sum + slope * slope * moments.covariances[at]![at]!, 0);
  if (!(found >= -1e-9 * size))
    refuse(
      "the sums of products cannot belong together: the variance would be negative",
      "суммы произведений несовместимы: дисперсия получилась бы отрицательной",
    );
  return Math.max(0, found);
}
