import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { wilsonBounds } from "../stats/wilson-bounds.ts";
import type { CurvePoint, LabelPoint } from "./learning-curve.ts";

/** What `more` examples of a label are expected to add to its F1 (0..1, with an interval), from what it is now. */
export type NextExamples = { label: number; examples: number; f1: number; gain: Estimate };

/** How much labels differ in how fast their errors fall (standard deviation of the power): none is far from the others without evidence. */
const slopeSpread = 0.15;
const z = 1.96;

/**
 * "Label 20 more of these, it will help most": labels by what 20 more examples are expected to add to their F1, the greatest first.
 * @formula  errors of a label fall as examples^-b: log(1 - F1) = a - b log(examples), least squares weighted by the number of errors over the
 * points of the curve; the label's b is drawn to that of all labels by its uncertainty, and held in 0..1;
 * gain = (1 - F1) (1 - (n / (n + more))^b), the interval from the ends of both 1 - F1 and b
 * @use on learningCurve's points, two or more. Labels count alike, for how often each really comes is not known from a chosen sample
 * @param curve points of rising shares, labels in one order
 * @param more  examples to be labelled, whole, 1 or more
 * @returns no answer "too-few" with under two points, "no-variation" when no label makes an error or more examples changed nothing to learn from
 * @convention errors are counted with half an error added to either side, so that a label that is all right is not taken for perfect
 * @source Cortes, Jackel, Solla, Vapnik & Denker (1994), NIPS 6:327-334 (errors fall as a power of the number of examples)
 * @example nextExamples(learningCurve(examples, wish, folds)) // => known [{ label: 3, examples: 12, f1: 0.61, gain: { value: 0.12, low: 0.05, high: 0.21 } }, …]
 */
export function nextExamples(curve: readonly CurvePoint[], more = 20): Answer<NextExamples[]> {
  checkWhole("more", more, 1);
  const last = curve.at(-1);
  if (last === undefined || curve.length < 2) return unknown("too-few");
  const slopes = last.labels.map((_, label) => slopeOf(curve.map(({ labels }) => labels[label]!)));
  const weight = slopes.reduce((sum, each) => sum + each.weight, 0);
  if (!(weight > 0)) return unknown("no-variation");
  const common = slopes.reduce((sum, each) => sum + each.weight * each.slope, 0) / weight;
  const prior = 1 / slopeSpread ** 2;
  const found = last.labels.map((point, label): NextExamples => {
    const own = slopes[label]!;
    const sum = own.weight + prior;
    const slope = (own.weight * own.slope + prior * common) / sum;
    const error = Math.sqrt(1 / sum + (prior / sum) ** 2 / weight);
    return { label, examples: point.examples, f1: f1Of(point), gain: gainOf(point, slope, error, more) };
  });
  return known(found.sort((a, b) => b.gain.value - a.gain.value || a.label - b.label));
}

/** How fast the errors of one label fall, and how surely: weighted least squares of log errors on log examples. */
function slopeOf(points: readonly LabelPoint[]): { slope: number; weight: number } {
  const used = points
    .filter((point) => point.examples >= 1 && decisions(point) > 0)
    .map((point) => ({
      x: Math.log(point.examples),
      y: Math.log(errorShare(point)),
      w: point.falseAlarms + point.misses,
    }));
  const total = used.reduce((sum, { w }) => sum + w, 0);
  if (total === 0) return { slope: 0, weight: 0 };
  const mean = (key: "x" | "y") => used.reduce((sum, each) => sum + each.w * each[key], 0) / total;
  const [x, y] = [mean("x"), mean("y")];
  const spread = used.reduce((sum, each) => sum + each.w * (each.x - x) ** 2, 0);
  if (!(spread > 1e-9)) return { slope: 0, weight: 0 };
  const joint = used.reduce((sum, each) => sum + each.w * (each.x - x) * (each.y - y), 0);
  return { slope: -joint / spread, weight: spread };
}

function gainOf(point: LabelPoint, slope: number, error: number, more: number): Estimate {
  const n = Math.max(1, point.examples);
  const fall = (power: number) => 1 - (n / (n + more)) ** Math.min(1, Math.max(0, power));
  const { value, low, high } = errorRange(point);
  return {
    value: value * fall(slope),
    low: low * fall(slope - z * error),
    high: high * fall(slope + z * error),
  };
}

/** 1 - F1 and its plausible ends: errors e of decisions d give e / (2 d - e), of which e / d is a plain share. */
function errorRange(point: LabelPoint): Estimate {
  const judged = point.hits + point.falseAlarms + point.misses;
  if (judged === 0) return { value: 1, low: 0, high: 1 };
  const bounds = wilsonBounds(point.falseAlarms + point.misses, judged, z);
  const asError = (share: number) => share / (2 - share);
  return { value: errorShare(point), low: asError(bounds.low), high: asError(bounds.high) };
}

function errorShare(point: LabelPoint): number {
  return (point.falseAlarms + point.misses + 0.5) / (decisions(point) + 1);
}

function f1Of(point: LabelPoint): number {
  const all = decisions(point);
  return all === 0 ? 0 : (2 * point.hits) / all;
}

function decisions({ hits, falseAlarms, misses }: LabelPoint): number {
  return 2 * hits + falseAlarms + misses;
}
