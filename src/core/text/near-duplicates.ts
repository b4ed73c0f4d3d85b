import type { Token } from "./tokens.ts";

const bins = 64;
const rowsPerBand = 8;
const alike = 0.8;
const shingleWords = 3;
const empty = 0xffffffff;

/**
 * Finds texts that say the same in almost the same words: equal words in equal order, or at least about 80 % of their
 * three-word pieces in common. Each text is compared only with those that share a band of its min-hash signature.
 * @source Broder (1997), On the resemblance and containment of documents; Li, Owen, Zhang (2012), one permutation hashing
 */
export class NearDuplicates {
  readonly #exact = new Map<number, number>();
  readonly #bands = new Map<number, number>();
  readonly #signatures: (Uint32Array | undefined)[] = [];

  /**
   * Adds the next text.
   * @returns the row of the earlier text it repeats, or -1; a text without words repeats nothing
   */
  add(tokens: readonly Token[]): number {
    const row = this.#signatures.length;
    this.#signatures.push(undefined);
    if (tokens.length === 0) return -1;
    const words = tokens.map(({ folded }) => hashOf(folded));
    const same = this.#exact.get(pairHash(...wholeHash(words)));
    if (same !== undefined) return same;
    this.#exact.set(pairHash(...wholeHash(words)), row);
    return words.length < shingleWords + 3 ? -1 : this.#nearOf(row, signatureOf(words));
  }

  #nearOf(row: number, signature: Uint32Array): number {
    const keys = bandKeys(signature);
    for (const key of keys) {
      const earlier = this.#bands.get(key);
      if (earlier !== undefined && agreement(signature, this.#signatures[earlier]!) >= alike) return earlier;
    }
    this.#signatures[row] = signature;
    for (const key of keys) if (!this.#bands.has(key)) this.#bands.set(key, row);
    return -1;
  }
}

/** One permutation hashing: the smallest hash within each bin; an empty bin borrows from the next full one. */
function signatureOf(words: readonly number[]): Uint32Array {
  const signature = new Uint32Array(bins).fill(empty);
  for (let at = 0; at + shingleWords <= words.length; at++) {
    let hash = 0;
    for (let i = 0; i < shingleWords; i++) hash = mix(Math.imul(hash, 31) + words[at + i]!);
    const bin = hash & (bins - 1);
    const value = hash >>> 6;
    if (value < signature[bin]!) signature[bin] = value;
  }
  return signature.map((value, bin) => {
    for (let step = 0; value === empty && step < bins; step++)
      value = signature[(bin + step + 1) & (bins - 1)]!;
    return value;
  });
}

function bandKeys(signature: Uint32Array): number[] {
  const keys: number[] = [];
  for (let from = 0; from < bins; from += rowsPerBand) {
    let hash = from;
    for (let i = 0; i < rowsPerBand; i++) hash = mix(Math.imul(hash, 31) + signature[from + i]!);
    keys.push(hash >>> 0);
  }
  return keys;
}

function agreement(left: Uint32Array, right: Uint32Array): number {
  let equal = 0;
  for (let bin = 0; bin < bins; bin++) if (left[bin] === right[bin]) equal++;
  return equal / bins;
}

/** Two independent hashes of the whole, so that different texts do not meet by chance. */
function wholeHash(words: readonly number[]): [number, number] {
  let first = 1;
  let second = 2;
  for (const word of words) {
    first = mix(Math.imul(first, 31) + word);
    second = mix(Math.imul(second, 37) ^ word);
  }
  return [first >>> 0, second >>> 0];
}

/** 52 bits in one number: a key without strings. */
function pairHash(first: number, second: number): number {
  return first * 0x100000 + (second & 0xfffff);
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return (h ^ (h >>> 16)) >>> 0;
}
