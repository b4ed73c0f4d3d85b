import { stem } from "../text/stem.ts";
import { featureBlock, pieceKeys, textKey } from "./feature-keys.ts";
import { charKind, foldedCodes } from "./folded-codes.ts";
import { meaningsOf } from "./word-meanings.ts";

/** Of a long text the first characters are read; a contact says what it is about long before. */
export const readCharacters = 6000;
const longestWord = 40;
const mostWords = 300_000;

/**
 * The words met so far, each with the keys of its features, so that a word is cut and hashed once however often it comes.
 * Words are known by a 53-bit hash of their folded letters, made while reading: no string is made for a word already known.
 */
export class WordBook {
  /** Key of the stem of each word. */
  readonly stemKeys: number[] = [];
  /** Keys of the meanings of each word; none for most. */
  readonly meanings: Uint32Array[] = [];
  /** Keys of the pieces of each word; none for signs. */
  readonly pieces: Uint32Array[] = [];
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
    return this.stemKeys.length >= mostWords;
  }

  #learn(hash: number, length: number, kind: number): number {
    const codes = this.#codes;
    const word = String.fromCharCode(...codes.subarray(0, length));
    const stemmed = kind === charKind.letter ? stem(word) : word;
    const id = this.stemKeys.push(textKey(stemmed, featureBlock.words)) - 1;
    this.meanings.push(Uint32Array.from(meaningsOf(stemmed), (name) => textKey(name, featureBlock.meanings)));
    this.pieces.push(kind === charKind.letter ? pieceKeys(codes, length) : new Uint32Array(0));
    this.#known.set(hash, id);
    return id;
  }
}
