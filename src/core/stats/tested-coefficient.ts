import type { Estimate } from "../kit/answer.ts";
import { studentQuantile, studentTwoSidedP } from "./distributions.ts";

/** A coefficient with its interval, standard error, and two-sided p of being 0. */
export type TestedCoefficient = Estimate & { standardError: number; p: number };

/** A coefficient against Student's t. @param freedom above 0; Infinity is the normal */
export function testedCoefficient(
  value: number,
  standardError: number,
  freedom: number,
  level: number,
): TestedCoefficient {
  const half = studentQuantile(1 - (1 - level) / 2, freedom) * standardError;
  const p = standardError > 0 ? studentTwoSidedP(value / standardError, freedom) : Number(value === 0);
  return { value, low: value - half, high: value + half, standardError, p };
}

/** A coefficient of a logarithm told as a ratio; the standard error stays that of the logarithm. */
export function asRatio(tested: TestedCoefficient): TestedCoefficient {
  const { value, low, high } = tested;
  return { ...tested, value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
}
