import type { Estimate } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { type Alternative, checkAlternative } from "./alternative.ts";
import { studentQuantile, studentTwoSidedP, studentUpper } from "./distributions.ts";

/** An estimate with its standard error, Student's t, degrees of freedom and p in 0..1. */
export type MeanTest = Estimate & { standardError: number; t: number; freedom: number; p: number };

/** What Student's t makes of an estimate and its standard error (above 0). */
export function studentTest(
  estimate: { value: number; standardError: number; freedom: number },
  alternative: Alternative,
  level: number,
  hypothesised = 0,
): MeanTest {
  checkLevel("level", level);
  checkAlternative(alternative);
  const { value, standardError, freedom } = estimate;
  const t = (value - hypothesised) / standardError;
  const half =
    standardError * -studentQuantile(alternative === "two-sided" ? (1 - level) / 2 : 1 - level, freedom);
  return {
    value,
    low: alternative === "less" ? -Infinity : value - half,
    high: alternative === "greater" ? Infinity : value + half,
    standardError,
    t,
    freedom,
    p: pOfT(t, freedom, alternative),
  };
}

function pOfT(t: number, freedom: number, alternative: Alternative): number {
  if (alternative === "two-sided") return studentTwoSidedP(t, freedom);
  return studentUpper(alternative === "greater" ? t : -t, freedom);
}
