import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { readSample, type Sample } from "./sample.ts";
import { type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";
import { welchDegrees } from "./welch-degrees.ts";

/** One group before and after, in short. */
export type BeforeAfter = { before: Sample; after: Sample };

/** The group that was changed and the one that was not. */
export type DifferenceInDifferencesInput = { control: BeforeAfter; treatment: BeforeAfter };

/** The effect with interval and p, and by how much either group moved; all in the unit of the metric. */
export type DifferenceInDifferences = TestedCoefficient & {
  freedom: number;
  controlChange: number;
  treatmentChange: number;
};

/**
 * Difference in differences of four independent samples: how much more the changed group moved than the other.
 * @formula  (T_after - T_before) - (C_after - C_before); SE^2 = sum of s^2 / n of the four; Satterthwaite's t
 * @use when before and after asked different people. When the same customers, stores or teams stand on both sides take
 * differenceInDifferencesPanel, which is narrower and right. Believe it only if both groups would have moved alike
 * @param input control and treatment, each before and after: sums, centred moments or hits of trials
 * @param level confidence of the interval, share in (0, 1)
 * @returns effect, changes of both groups, freedom; no answer: "too-few" under 2 in a sample, "no-variation" when nothing scatters
 * @throws RangeError when counts or sums are impossible
 * @convention variances of the four samples are not pooled
 * @source Card & Krueger (1994), American Economic Review 84:772-793; Angrist & Pischke (2009), Mostly Harmless Econometrics, 5.2
 * @example differenceInDifferences({ control: { before: { n: 75, mean: 23.38, variance: 140 }, after: { n: 75, mean: 21.10, variance: 70 } }, treatment: { before: { n: 309, mean: 20.43, variance: 83 }, after: { n: 309, mean: 20.90, variance: 86 } } }) // => known { value: 2.75, treatmentChange: 0.47 }
 */
export function differenceInDifferences(
  input: DifferenceInDifferencesInput,
  level = 0.95,
): Answer<DifferenceInDifferences> {
  checkLevel("level", level);
  const [before, after, treatedBefore, treatedAfter] = [
    readSample("control.before", input.control.before),
    readSample("control.after", input.control.after),
    readSample("treatment.before", input.treatment.before),
    readSample("treatment.after", input.treatment.after),
  ] as const;
  const cells = [before, after, treatedBefore, treatedAfter];
  if (cells.some(({ n }) => n < 2)) return unknown("too-few");
  const parts = cells.map(({ n, variance }) => ({ variance: variance / n, freedom: n - 1 }));
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (!(variance > 0)) return unknown("no-variation");
  const controlChange = after.mean - before.mean;
  const treatmentChange = treatedAfter.mean - treatedBefore.mean;
  const freedom = welchDegrees(parts);
  const tested = testedCoefficient(treatmentChange - controlChange, Math.sqrt(variance), freedom, level);
  return known({ ...tested, freedom, controlChange, treatmentChange });
}
