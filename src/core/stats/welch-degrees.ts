/**
 * Degrees of freedom of a sum of independent variances, each known from data of its own.
 * @source Satterthwaite (1946), Biometrics Bulletin 2:110-114
 * @example welchDegrees([{ variance: 1, freedom: 9 }, { variance: 1, freedom: 9 }]) // => 18
 */
export function welchDegrees(parts: readonly { variance: number; freedom: number }[]): number {
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  // By shares of the whole, so that tiny and huge variances alike keep their digits.
  return 1 / parts.reduce((sum, { variance, freedom }) => sum + (variance / total) ** 2 / freedom, 0);
}
