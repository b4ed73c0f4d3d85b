import { featureBlock, pairKey } from "./feature-keys.ts";
import { KeyTable } from "./key-table.ts";
import { WordBook } from "./word-book.ts";

/** What features count and how much: column c is the feature `keys[c]`, weighed by `idf[c]`. */
export type FeatureSpace = { keys: Uint32Array; idf: Float32Array };

/** Pieces of words seen in fewer texts are left out: they cost room and speed and say what the word itself says. */
const fewestTexts = { words: 1, pieces: 2 };

/**
 * Learns the features of texts: stems, pairs of neighbouring stems, pieces of words.
 * @param texts the texts to learn from
 */
export function learnFeatureSpace(texts: readonly string[]): FeatureSpace {
  const table = new KeyTable(1 << 16);
  let frequency = new Uint32Array(1 << 16);
  let lastSeen = new Int32Array(1 << 16);
  const book = new WordBook();
  const pieceGate = texts.length >= 200 ? fewestTexts.pieces : 1;
  texts.forEach((text, row) => {
    const count = book.read(text);
    const visit = (key: number) => {
      const place = table.add(key);
      if (place >= frequency.length) {
        frequency = widened(frequency);
        lastSeen = new Int32Array(widened(new Uint32Array(lastSeen.buffer)).buffer);
      }
      if (lastSeen[place] === row + 1) return;
      lastSeen[place] = row + 1;
      frequency[place]!++;
    };
    for (let i = 0; i < count; i++) {
      const id = book.ids[i]!;
      visit(book.stemKeys[id]!);
      if (i > 0) visit(pairKey(book.stemKeys[book.ids[i - 1]!]!, book.stemKeys[id]!));
      const pieces = book.pieces[id]!;
      for (let p = 0; p < pieces.length; p++) visit(pieces[p]!);
    }
  });
  const kept: number[] = [];
  const idf: number[] = [];
  table.keys().forEach((key, place) => {
    const seen = frequency[place]!;
    if (seen < ((key & 1) === featureBlock.pieces ? pieceGate : fewestTexts.words)) return;
    kept.push(key);
    idf.push(Math.log((1 + texts.length) / (1 + seen)) + 1);
  });
  return { keys: Uint32Array.from(kept), idf: Float32Array.from(idf) };
}

function widened(narrow: Uint32Array): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(narrow.length * 2);
  wide.set(narrow);
  return wide;
}
