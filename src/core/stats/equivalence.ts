import { type Answer, type Estimate, known } from "../kit/answer.ts";
import { checkLevel, checkNumber, refuse } from "../kit/check.ts";
import { studentUpper } from "./distributions.ts";
import type { Sample } from "./sample.ts";
import { welch } from "./welch.ts";

/** The differences that are too small to matter: from low to high, in the unit of the numbers. */
export type Margin = { low: number; high: number };

/** The difference with its interval, and p of: beyond the low edge, beyond the high one, both (the greater of the two). */
export type EquivalenceTest = Estimate & { p: number; pLow: number; pHigh: number; equivalent: boolean };

/**
 * Equivalence of two means (TOST): is the difference surely too small to matter? Also non-inferiority, by one of its sides.
 * @formula pLow = P(T > (d - low) / se), pHigh = P(T < (d - high) / se), p = the greater; se and freedom as in welch
 * @use to show that a guardrail did not move, or that a cheaper way is as good; "not significant" in welch shows nothing of the kind; for "no worse than" read pLow alone
 * @param first  a list of numbers, or n with sum and sumSquares, or n with mean and variance
 * @param second the same for what is compared with
 * @param margin low and high: differences first - second between them do not matter; fixed beforehand
 * @param level  confidence of the verdict, share in (0.5, 1): equivalent when p <= 1 - level
 * @returns difference first - second with the interval that decides (confidence 2 level - 1: 90 % for 0.95), p, pLow, pHigh, equivalent; no answer: "no-data" when a side is empty, "too-few" when it has one number, "no-variation" when both are constant
 * @throws RangeError when margin.low >= margin.high, level <= 0.5, or a number is not finite
 * @source Schuirmann (1987), J Pharmacokinet Biopharm 15:657-680; R equivalence::tost
 * @example equivalence({ n: 15, mean: 3.498, variance: 0.58466 }, { n: 15, mean: 3.3333, variance: 0.376710 }, { low: -0.6, high: 0.6 }) // => known { value: 0.1647, low: -0.2667, high: 0.5961, p: 0.0485, equivalent: true }
 */
export function equivalence(
  first: Sample,
  second: Sample,
  margin: Margin,
  level = 0.95,
): Answer<EquivalenceTest> {
  checkMargin(margin, level);
  const test = welch(first, second, "two-sided", 2 * level - 1);
  if (!test.known) return test;
  const { value, low, high, standardError, freedom } = test.value;
  const pLow = studentUpper((value - margin.low) / standardError, freedom);
  const pHigh = studentUpper((margin.high - value) / standardError, freedom);
  const p = Math.max(pLow, pHigh);
  return known({ value, low, high, p, pLow, pHigh, equivalent: p <= 1 - level });
}

function checkMargin({ low, high }: Margin, level: number): void {
  checkNumber("margin.low", low);
  checkNumber("margin.high", high);
  if (low >= high)
    refuse("margin.low must lie below margin.high", "margin.low должен быть меньше margin.high");
  checkLevel("level", level);
  if (level <= 0.5) refuse("level must be above 0.5", "level должен быть больше 0.5");
}
