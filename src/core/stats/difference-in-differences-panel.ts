import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumbers, checkPairs } from "../kit/check.ts";
import type { DifferenceInDifferences } from "./difference-in-differences.ts";
import { testedCoefficient } from "./tested-coefficient.ts";
import { welchDegrees } from "./welch-degrees.ts";

/** The same units before and after, place by place, in the unit of the metric. */
export type BeforeAfterLists = { before: readonly number[]; after: readonly number[] };

/** Units that were changed and units that were not. */
export type DifferenceInDifferencesPanelInput = { control: BeforeAfterLists; treatment: BeforeAfterLists };

/**
 * Difference in differences of units seen twice: each unit's own change, then changed units against the others.
 * @formula  mean change of treatment - mean change of control; SE^2 = s_T^2 / n_T + s_C^2 / n_C of the changes; Welch's t
 * @use when the same stores, teams or customers were measured before and after; leave out units that were seen once only
 * @param input lists before and after for control and treatment, place by place
 * @param level confidence of the interval, share in (0, 1)
 * @returns effect, changes of both groups, freedom; no answer: "too-few" under 2 units in a group, "no-variation" when all changed alike
 * @throws RangeError when lengths differ or a number is not finite
 * @source Card & Krueger (1994), American Economic Review 84:772-793, Table 3 row 4; Bertrand, Duflo & Mullainathan (2004), QJE 119:249-275
 * @example differenceInDifferencesPanel({ control: { before: [5, 6, 7, 8], after: [5, 7, 7, 9] }, treatment: { before: [5, 6, 7, 8], after: [8, 8, 10, 12] } }) // => known { value: 2.5, low: 1.2428, high: 3.7572, controlChange: 0.5 }
 */
export function differenceInDifferencesPanel(
  input: DifferenceInDifferencesPanelInput,
  level = 0.95,
): Answer<DifferenceInDifferences> {
  checkLevel("level", level);
  const control = changesOf("control", input.control);
  const treatment = changesOf("treatment", input.treatment);
  if (control.n < 2 || treatment.n < 2) return unknown("too-few");
  const parts = [control, treatment].map(({ n, variance }) => ({ variance: variance / n, freedom: n - 1 }));
  const variance = parts[0]!.variance + parts[1]!.variance;
  if (!(variance > 0)) return unknown("no-variation");
  if (!Number.isFinite(variance)) return unknown("not-converged");
  const freedom = welchDegrees(parts);
  const tested = testedCoefficient(treatment.mean - control.mean, Math.sqrt(variance), freedom, level);
  return known({ ...tested, freedom, controlChange: control.mean, treatmentChange: treatment.mean });
}

function changesOf(name: string, { before, after }: BeforeAfterLists) {
  checkPairs(`${name}.before`, before, `${name}.after`, after);
  checkNumbers(`${name}.before`, before);
  checkNumbers(`${name}.after`, after);
  const changes = before.map((value, i) => after[i]! - value);
  const n = changes.length;
  const mean = changes.reduce((sum, change) => sum + change / n, 0);
  const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / Math.max(1, n - 1);
  return { n, mean, variance };
}
