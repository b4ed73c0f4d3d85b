/** How many bits of a whole number under 2^31 are set: the size of a set written as bits. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}
