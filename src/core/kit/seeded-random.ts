/**
 * A stream of numbers in [0, 1) that depends on the seed alone (mulberry32), so that a grouping can be repeated to the byte.
 * @param seed whole number; only its lower 32 bits count
 * @example seededRandom(1)() === seededRandom(1)() // => true
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A given number of different indexes out of 0..total-1, ascending.
 * @param total  how many there are, whole, >= 0
 * @param wanted how many to take; all of them when wanted >= total
 */
export function sampleIndexes(total: number, wanted: number, random: () => number): Uint32Array {
  const all = Uint32Array.from({ length: total }, (_, i) => i);
  if (wanted >= total) return all;
  for (let i = 0; i < wanted; i++) {
    const other = i + Math.floor(random() * (total - i));
    const held = all[i]!;
    all[i] = all[other]!;
    all[other] = held;
  }
  return all.slice(0, wanted).sort();
}
