/**
 * Benjamini-Hochberg: p-values turned into q-values, so that taking all with q <= 0.05 keeps the expected share of false
 * finds among them under 5 %, however many things were compared.
 * @param pValues shares in [0, 1], in any order; all that were compared, not only the promising ones
 * @returns q-values in the order given; empty for none
 * @throws RangeError for a value outside [0, 1]
 * @source Benjamini & Hochberg (1995), JRSS B 57:289-300
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // => [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie in [0, 1], not ${p}`);
  const order = Array.from(pValues.keys()).sort((a, b) => pValues[b] - pValues[a]);
  const qValues = new Array<number>(pValues.length);
  let least = 1;
  order.forEach((index, fromTop) => {
    const rank = pValues.length - fromTop;
    least = Math.min(least, pValues[index] * (pValues.length / rank));
    qValues[index] = least;
  });
  return qValues;
}
