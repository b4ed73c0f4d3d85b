import { type Answer, known } from "../kit/answer.ts";
import { checkPairs } from "../kit/check.ts";
import { ordinaryLeastSquares } from "./ordinary-least-squares.ts";
import type { TestedCoefficient } from "./tested-coefficient.ts";

/** One row a measurement: the outcome, whether its group was changed, whether it came after, and (optional) the unit it is of. */
export type DifferenceInDifferencesRows = {
  outcome: readonly number[];
  treated: readonly boolean[];
  after: readonly boolean[];
  units?: readonly (string | number)[];
};

/** Level of control before, how the groups differed before, how control moved, and the effect: in the unit of the outcome. */
export type DifferenceInDifferencesRegression = {
  intercept: TestedCoefficient;
  treated: TestedCoefficient;
  after: TestedCoefficient;
  effect: TestedCoefficient;
  freedom: number;
};

/**
 * Difference in differences as a regression over rows: the effect is what treated and after bring together.
 * @formula  y = b0 + b1 treated + b2 after + b3 treated after; errors clustered by unit when units are told
 * @use for rows of several periods or uneven panels; tell the units (stores, teams), or the interval is too narrow or too wide. Not when
 * units were changed at different times
 * @param input outcome, treated, after and units, place by place
 * @param level confidence of the intervals, share in (0, 1)
 * @returns four coefficients and freedom (units - 1 when told); no answer: "too-few" rows or units, "no-variation" when one of the four
 * groups is empty or nothing scatters
 * @throws RangeError when lengths differ or a number is not finite
 * @source Angrist & Pischke (2009), Mostly Harmless Econometrics, eq. 5.2.3; Bertrand, Duflo & Mullainathan (2004), QJE 119:249-275
 * @example differenceInDifferencesRegression({ outcome: [5, 7, 6, 8, 5, 7, 9, 12], treated: [false, false, false, false, true, true, true, true], after: [false, false, true, true, false, false, true, true] }) // => known { intercept: { value: 6 }, treated: { value: 0 }, after: { value: 1 }, effect: { value: 3.5, standardError: 2.2913 } }
 */
export function differenceInDifferencesRegression(
  input: DifferenceInDifferencesRows,
  level = 0.95,
): Answer<DifferenceInDifferencesRegression> {
  const { outcome, units } = input;
  checkPairs("treated", input.treated, "after", input.after);
  const treated = input.treated.map(Number);
  const after = input.after.map(Number);
  const both = treated.map((value, i) => value * after[i]!);
  const found = ordinaryLeastSquares(
    {
      outcome,
      predictors: { treated, after, effect: both },
      ...(units && { errors: "cluster", clusters: units }),
    },
    level,
  );
  if (!found.known) return found;
  const [first, second, third, fourth] = found.value.coefficients.map(({ name: _name, ...tested }) => tested);
  return known({
    intercept: first!,
    treated: second!,
    after: third!,
    effect: fourth!,
    freedom: found.value.freedom,
  });
}
