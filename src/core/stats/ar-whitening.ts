/** Filters by place (the first have shorter ones) and the spread of each filtered place relative to the noise. */
export type Whitening = { filters: number[][]; deviations: number[] };

/**
 * Turns rows of an autoregressive series into rows of even, unrelated noise, exactly also for the first rows: their shorter filters come
 * from the long one by Levinson's recursion backwards.
 * @param coefficients of the last values, newest first; none for no memory
 * @returns null when the series would not be stationary
 */
export function arWhitening(coefficients: readonly number[]): Whitening | null {
  const filters = [[...coefficients]];
  const variances = [1];
  for (let order = coefficients.length; order > 0; order--) {
    const filter = filters[0]!;
    const partial = filter[order - 1]!;
    const left = 1 - partial * partial;
    if (!(left > 1e-12)) return null;
    filters.unshift(
      Array.from({ length: order - 1 }, (_, i) => (filter[i]! + partial * filter[order - 2 - i]!) / left),
    );
    variances.unshift(variances[0]! / left);
  }
  return { filters, deviations: variances.map(Math.sqrt) };
}

/** A column without what its own past tells, in units of the noise. */
export function whitened(column: readonly number[], { filters, deviations }: Whitening): number[] {
  return column.map((value, at) => {
    const order = Math.min(at, filters.length - 1);
    let rest = value;
    for (const [lag, coefficient] of filters[order]!.entries()) {
      if (coefficient !== 0) rest -= coefficient * column[at - 1 - lag]!;
    }
    return rest / deviations[order]!;
  });
}

/** Sum of logarithms of the variances, noise left out: what the first rows add to a likelihood. */
export function logVarianceOf({ deviations }: Whitening, rows: number): number {
  return deviations.slice(0, rows).reduce((sum, deviation) => sum + 2 * Math.log(deviation), 0);
}
