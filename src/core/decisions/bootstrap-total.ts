import type { Estimate } from "../kit/answer.ts";
import { percentileInterval } from "../stats/percentile-interval.ts";

/**
 * A total with its percentile interval: so many totals of as many values drawn anew from the values themselves.
 * Efron (1979), Annals of Statistics 7:1-26.
 */
export function bootstrapTotal(
  values: readonly number[],
  draws: number,
  level: number,
  random: () => number,
): Estimate {
  const list = Float64Array.from(values);
  const totals = Array.from({ length: draws }, () => drawnTotal(list, random));
  return { value: list.reduce((sum, each) => sum + each, 0), ...percentileInterval(totals, level) };
}

function drawnTotal(values: Float64Array, random: () => number): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[Math.floor(random() * values.length)]!;
  return total;
}
