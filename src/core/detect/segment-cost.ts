/** Counts that scatter as Poisson; counts that scatter more; numbers that scatter as a normal of one variance throughout. */
export type SeriesFamily = "poisson" | "overdispersed" | "normal";

/** Twice the negative log-likelihood of values from <= i < to around their own mean, up to a constant of the series. */
export type SegmentCost = (from: number, to: number) => number;

/** @returns null when the values do not vary, so that there is nothing to measure changes by */
export function segmentCost(values: readonly number[], family: SeriesFamily): SegmentCost | null {
  return family === "normal"
    ? normalCost(values)
    : countCost(values, family === "poisson" ? 1 : dispersionOf(values));
}

/**
 * Variance over mean by the steps between neighbours, which a change of level hardly touches.
 * @returns at least 1
 */
export function dispersionOf(counts: readonly number[]): number {
  let sum = 0;
  let steps = 0;
  for (let at = 1; at < counts.length; at++) {
    const [last, next] = [counts[at - 1]!, counts[at]!];
    if (last + next === 0) continue;
    sum += (next - last) ** 2 / (next + last);
    steps++;
  }
  return Math.max(1, sum / Math.max(1, steps));
}

function countCost(counts: readonly number[], dispersion: number): SegmentCost | null {
  const sums = summed(counts);
  if (sums.at(-1) === 0) return null;
  return (from, to) => {
    const sum = sums[to]! - sums[from]!;
    return sum === 0 ? 0 : (-2 * sum * Math.log(sum / (to - from))) / dispersion;
  };
}

function normalCost(values: readonly number[]): SegmentCost | null {
  const sigma = sigmaOf(values);
  if (sigma === 0) return null;
  const scaled = values.map((value) => (value - values[0]!) / sigma);
  const sums = summed(scaled);
  const squares = summed(scaled.map((value) => value * value));
  return (from, to) => squares[to]! - squares[from]! - (sums[to]! - sums[from]!) ** 2 / (to - from);
}

/** By the steps between neighbours: their median where it is not 0, else their mean square. */
function sigmaOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, at) => Math.abs(value - values[at]!));
  const median = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  if (median > 0) return (1.4826 * median) / Math.SQRT2;
  return Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / (2 * Math.max(1, steps.length)));
}

function summed(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}
