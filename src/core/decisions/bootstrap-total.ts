import type { Estimate } from "../kit/answer.ts";

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
  const totals = Float64Array.from({ length: draws }, () => drawnTotal(list, random)).sort();
  const value = list.reduce((sum, each) => sum + each, 0);
  const tail = (1 - level) / 2;
  return { value, low: quantileOf(totals, tail), high: quantileOf(totals, 1 - tail) };
}

function drawnTotal(values: Float64Array, random: () => number): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[Math.floor(random() * values.length)]!;
  return total;
}

/** Between the two neighbours, as R's type 7. @param sorted ascending, not empty */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
