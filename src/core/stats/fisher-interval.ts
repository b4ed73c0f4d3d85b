import type { Alternative } from "./alternative.ts";
import { normalQuantile, zOf } from "./distributions.ts";

/**
 * Interval of a correlation on Fisher's scale z = artanh r, where its spread hardly depends on r. A one-sided question
 * gets a one-sided interval.
 * @param variance of artanh r; Infinity where the sample is too small to tell: the interval is then the whole range
 */
export function fisherInterval(
  r: number,
  variance: number,
  alternative: Alternative,
  level: number,
): { low: number; high: number } {
  const z = alternative === "two-sided" ? zOf(level) : normalQuantile(level);
  if (!Number.isFinite(variance)) return { low: -1, high: 1 };
  const half = z * Math.sqrt(variance);
  const centre = Math.atanh(r);
  return {
    low: alternative === "less" ? -1 : Math.tanh(centre - half),
    high: alternative === "greater" ? 1 : Math.tanh(centre + half),
  };
}
