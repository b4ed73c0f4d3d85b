import { checkNumber, refuse } from "../kit/check.ts";
import { normalQuantile, zOf } from "../stats/distributions.ts";

/** A number, or a number with the range where it plausibly lies (at the same confidence as the answer is asked for). */
export type Ranged = number | { value: number; low: number; high: number };

/** @throws OutOfRange when a number lies outside least..most or low <= value <= high does not hold */
export function readRanged(
  name: string,
  ranged: Ranged,
  least: number,
  most: number,
): { value: number; low: number; high: number } {
  const range = typeof ranged === "number" ? { value: ranged, low: ranged, high: ranged } : ranged;
  for (const each of [range.value, range.low, range.high]) checkNumber(name, each, least, most);
  if (range.low > range.value || range.value > range.high) {
    refuse(`${name}: low <= value <= high must hold`, `${name}: должно быть low <= value <= high`);
  }
  return range;
}

/**
 * Draws from a range: a normal curve with a half of its own width on either side, whose median is the value and whose outer
 * quantiles are low and high; kept within least..most.
 */
export function drawRanged(
  range: { value: number; low: number; high: number },
  limits: readonly [number, number],
  level: number,
  random: () => number,
): number {
  if (range.low === range.high) return range.value;
  // A uniform number may be 0, whose quantile is endless.
  const z = normalQuantile(Math.max(random(), 2 ** -33));
  const width = z < 0 ? range.value - range.low : range.high - range.value;
  return Math.min(limits[1], Math.max(limits[0], range.value + (z / zOf(level)) * width));
}
