/** A list as mean + length * unit, where unit has mean 0 and length 1. */
export type UnitDeviations = { mean: number; length: number; unit: Float64Array };

/**
 * Deviations from the mean, scaled to length 1: the dot product of two such lists is Pearson's correlation.
 * Null when all values are equal. Numbers of any size are taken: they are scaled before they are squared.
 */
export function unitDeviations(values: ArrayLike<number>): UnitDeviations | null {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    most = Math.max(most, values[i]!);
  }
  if (!(most > least)) return null;
  const middle = least / 2 + most / 2;
  const scale = Math.max(most / 2 - least / 2, Number.MIN_VALUE);
  const unit = Float64Array.from({ length: values.length }, (_, i) => (values[i]! - middle) / scale);
  const mean = meanOf(unit);
  for (let i = 0; i < unit.length; i++) unit[i]! -= mean;
  const length = Math.sqrt(dot(unit, unit));
  for (let i = 0; i < unit.length; i++) unit[i]! /= length;
  return { mean: middle + mean * scale, length: length * scale, unit };
}

/** Sum of the products, place by place. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
