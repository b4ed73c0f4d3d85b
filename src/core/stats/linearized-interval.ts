import type { Estimate } from "../kit/answer.ts";
import { studentQuantile } from "./distributions.ts";

/**
 * A coefficient of agreement with the interval that its parts by thing give: each thing's part is what it adds to the mean, and
 * the spread of the parts tells how far another sample of things would land. Student's t, cut at -1 and 1.
 * @param parts one for each thing, two or more; their mean is the value
 */
export function linearizedInterval(
  value: number,
  parts: readonly number[],
  level: number,
): Estimate & { standardError: number } {
  const n = parts.length;
  const squares = parts.reduce((sum, part) => sum + (part - value) ** 2, 0);
  const standardError = Math.sqrt(squares / n / (n - 1));
  const half = studentQuantile(1 - (1 - level) / 2, n - 1) * standardError;
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half), standardError };
}
