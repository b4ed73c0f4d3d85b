import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { studentQuantile } from "../stats/distributions.ts";
import {
  checkCsiAnswers,
  type CsiAnswers,
  csiInMarks,
  type CsiMeans,
  csiMeans,
  percentOfScale,
} from "./csi-answers.ts";

/** keep: matters and is well; improve: matters and is not; low-priority: neither; overkill: well, but matters little. */
export type CsiQuadrant = "keep" | "improve" | "low-priority" | "overkill";

/** One factor: mean marks, its weight in the index (0..1), importance minus satisfaction in marks, and what to do with it. */
export type CsiFactor = {
  satisfaction: number;
  importance: number;
  weight: number;
  gap: number;
  quadrant: CsiQuadrant;
};

/** The index in percent of the scale and its factors in the order of the columns. */
export type Csi = Estimate & { n: number; factors: CsiFactor[] };

/**
 * Customer Satisfaction Index: satisfaction with several factors, each weighted by how important people find it.
 * @formula CSI = sum(w_k S_k), w_k = I_k / sum(I); variance by the delta method from each person's part w (s - S) + (S - CSI) (i - I) / sum(I); Student's t
 * @use for a yearly survey of several factors; csiBootstrap for a second opinion on the interval when few answered; key drivers where importance is better inferred than asked
 * @param answers satisfaction and importance (people by factors, no gaps) and the ends of the scale, from 0 up
 * @param level   two-sided confidence, share in (0, 1)
 * @returns percent of the scale, 0 (all worst) to 100 (all best), with low and high; factors with gap and quadrant; no answer: "no-data" without answers, "too-few" for one person, "undefined-ratio" when nothing has any importance
 * @throws RangeError when tables differ in shape or a mark is off the scale
 * @convention weights from stated importance; quadrants split at the means over factors (Martilla & James), a factor on the line counts as above
 * @source Hill, Roche & Allen (2007), Customer Satisfaction, ch. 11; Martilla & James (1977), J. Marketing 41:77-79
 * @example csi({ satisfaction: [[4, 3], [5, 2], [4, 4]], importance: [[5, 5], [4, 5], [5, 3]], scale: { from: 1, to: 5 } })
 *   // => known { n: 3, value: 67.28, factors: [{ weight: 0.5185, quadrant: "keep" }, { gap: 1.3333, quadrant: "low-priority" }] }
 */
export function csi(answers: CsiAnswers, level = 0.95): Answer<Csi> {
  checkCsiAnswers(answers);
  const n = answers.satisfaction.length;
  const share = (1 + level) / 2;
  if (n === 0 || answers.satisfaction[0]!.length === 0) return unknown("no-data");
  const means = csiMeans(
    answers,
    answers.satisfaction.map((_, at) => at),
  );
  const index = csiInMarks(means);
  if (index === null) return unknown("undefined-ratio");
  if (n === 1) return unknown("too-few");
  const squares = answers.satisfaction.reduce(
    (sum, _, at) => sum + personalPart(answers, at, means, index) ** 2,
    0,
  );
  const half = studentQuantile(share, n - 1) * Math.sqrt(squares / (n - 1) / n);
  const { from, to } = answers.scale;
  return known({
    value: percentOfScale(index, answers.scale),
    low: percentOfScale(Math.max(from, index - half), answers.scale),
    high: percentOfScale(Math.min(to, index + half), answers.scale),
    n,
    factors: factorsOf(means),
  });
}

/** How far one person moves the index, to first order. */
function personalPart(answers: CsiAnswers, at: number, means: CsiMeans, index: number): number {
  const total = means.importance.reduce((sum, each) => sum + each, 0);
  return means.satisfaction.reduce((sum, satisfied, factor) => {
    const important = means.importance[factor]!;
    const moreSatisfied = answers.satisfaction[at]![factor]! - satisfied;
    const moreImportant = answers.importance[at]![factor]! - important;
    return sum + (important * moreSatisfied + (satisfied - index) * moreImportant) / total;
  }, 0);
}

function factorsOf({ satisfaction, importance }: CsiMeans): CsiFactor[] {
  const total = importance.reduce((sum, each) => sum + each, 0);
  const usualImportance = total / importance.length;
  const usualSatisfaction = satisfaction.reduce((sum, each) => sum + each, 0) / satisfaction.length;
  return satisfaction.map((satisfied, at) => {
    const important = importance[at]!;
    const quadrant = csiQuadrant(important >= usualImportance, satisfied >= usualSatisfaction);
    return {
      satisfaction: satisfied,
      importance: important,
      weight: important / total,
      gap: important - satisfied,
      quadrant,
    };
  });
}

/** Where a factor belongs on the importance-performance grid. */
export function csiQuadrant(matters: boolean, isWell: boolean): CsiQuadrant {
  if (matters) return isWell ? "keep" : "improve";
  return isWell ? "overkill" : "low-priority";
}
