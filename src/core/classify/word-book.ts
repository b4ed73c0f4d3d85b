import { stem } from "../text/stem.ts";
import { featureBlock, pushPieceKeys, textKey } from "./feature-keys.ts";
import { charKind, foldedCodes } from "./folded-codes.ts";
import { RaggedRows } from "./ragged-rows.ts";
import { meaningsOf } from "./word-meanings.ts";

/** Of a long text the first characters are read; a contact says what it is about long before. */
export const readCharacters = 6000;
const longestWord = 40;
/** Pieces of 2 to 5 characters of the longest word and of the spaces around it, and no more. */
export const mostPieces = (longestWord + 2) * 4;
/** A book with more words than this is full; the text that fills it may still add its own. */
export const mostWords = 300_000;

/**
 * The words met so far, each with the keys of its features, so that a word is cut and hashed once however often it comes.
 * Words are known by a 53-bit hash of their folded letters, made while reading: no string is made for a word already known.
 */
export class WordBook {
  /** Keys of the features of each word: its stem, its meanings (few words have one), its pieces (signs have none). */
  readonly keys = new RaggedRows();
  /** Words of the text read last, by number; the first `count` of them hold. */
  readonly ids = new Int32Array(readCharacters);
  readonly #known = new Map<number, number>();
  readonly #codes = new Uint16Array(longestWord);

  /**
   * Reads the words, numbers and signs of a text into `ids`.
   * @returns how many there are
   */
  read(text: string): number {
    const { folded, kinds } = foldedCodes();
    const stop = Math.min(text.length, readCharacters);
    const codes = this.#codes;
    let count = 0;
    let at = 0;
    while (at < stop) {
      const kind = kinds[text.charCodeAt(at)]!;
      if (kind === charKind.space) {
        at++;
        continue;
      }
      let high = kind;
      let low = 0x811c9dc5;
      let length = 0;
      do {
        const code = folded[text.charCodeAt(at++)]!;
        if (length === longestWord) continue;
        codes[length++] = code;
        low = Math.imul(low ^ code, 0x01000193);
        high = (Math.imul(high, 31) + code) | 0;
      } while (at < stop && kind !== charKind.sign && kinds[text.charCodeAt(at)] === kind);
      const hash = (high & 0x1fffff) * 4294967296 + (low >>> 0);
      this.ids[count++] = this.#known.get(hash) ?? this.#learn(hash, length, kind);
    }
    return count;
  }

  /** Whether so many words are held that a new book should be begun. */
  get isFull(): boolean {
    return this.keys.rows >= mostWords;
  }

  stemKey(id: number): number {
    return this.keys.numbers[this.keys.starts[id]!]!;
  }

  #learn(hash: number, length: number, kind: number): number {
    const codes = this.#codes;
    const word = String.fromCharCode(...codes.subarray(0, length));
    const stemmed = kind === charKind.letter ? stem(word) : word;
    const { keys } = this;
    const id = keys.rows;
    keys.push(textKey(stemmed, featureBlock.words));
    for (const name of meaningsOf(stemmed)) keys.push(textKey(name, featureBlock.meanings));
    if (kind === charKind.letter) pushPieceKeys(keys, codes, length);
    keys.end();
    this.#known.set(hash, id);
    return id;
  }
}
