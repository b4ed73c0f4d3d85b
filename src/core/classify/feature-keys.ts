import type { RaggedRows } from "./ragged-rows.ts";

/** Kinds of features, each hashed apart and of a length of its own within a text. */
export const featureBlock = { words: 0, pieces: 1, meanings: 2 } as const;
/** The squared length of each block: meanings say less than the words themselves. */
export const blockWeights = [1, 1, 0.3] as const;
const blockBits = 3;

/** The block that a key is of. */
export function blockOf(key: number): number {
  return key & blockBits;
}

/** Spreads a hash over all 32 bits and sets its lowest two bits to the block, so that a key tells which block it is of. */
export function keyOf(hash: number, block: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return ((h & ~blockBits) | block) >>> 0;
}

/** The key of two neighbouring stems. */
export function pairKey(first: number, second: number): number {
  return keyOf(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x7feb352d) ^ 0x51ed270b, featureBlock.words);
}

/** The key of a string within a block. */
export function textKey(text: string, block: number): number {
  let hash = 0x2545f491;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return keyOf(hash, block);
}

/** Adds the keys of the pieces of 2 to 5 characters of a word with a space at either end. */
export function pushPieceKeys(into: RaggedRows, codes: Uint16Array, length: number): void {
  for (let from = 0; from < length + 1; from++) {
    let hash = 0x811c9dc5;
    for (let size = 1; size <= 5 && from + size <= length + 2; size++) {
      const at = from + size - 1;
      const code = at === 0 || at === length + 1 ? 32 : codes[at - 1]!;
      hash = Math.imul(hash ^ code, 0x01000193);
      if (size >= 2) into.push(keyOf(hash ^ (size << 28), featureBlock.pieces));
    }
  }
}
