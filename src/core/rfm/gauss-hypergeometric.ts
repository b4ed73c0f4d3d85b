/**
 * Gauss's 2F1(a, b; c; z) for a, b, c above 0 and z of 0 to just below 1: the plain series, all of whose terms are positive.
 * Needs some 35 / (1 - z) terms.
 */
export function gaussHypergeometric(a: number, b: number, c: number, z: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 0; n < 10_000_000; n++) {
    const ratio = (((a + n) / (c + n)) * ((b + n) / (1 + n))) * z;
    term *= ratio;
    sum += term;
    // Once terms shrink, what is left is less than a geometric series.
    if (ratio < 1 && term < 1e-16 * sum * (1 - ratio)) return sum;
  }
  return sum;
}
