import { blockOf, featureBlock, pairKey } from "./feature-keys.ts";
import { KeyTable } from "./key-table.ts";
import { WordBook } from "./word-book.ts";

/** What features count and how much: column c is the feature `keys[c]`, weighed by `importance[c]`. */
export type FeatureSpace = { keys: Uint32Array; importance: Float32Array };

/** With this many texts, pieces of words seen in one alone are left out: they cost room and say what the word itself says. */
const manyTexts = 200;

/**
 * Learns the features of texts: stems, pairs of neighbouring stems, pieces of words, meanings of words. What is rare is important
 * (inverse document frequency).
 * @param texts the texts to learn from
 * @param unlabelled texts that only tell how common a feature is
 */
export function learnFeatureSpace(
  texts: readonly string[],
  unlabelled: readonly string[] = [],
): FeatureSpace {
  const census = new Census();
  for (const text of texts) census.count(text, true);
  for (const text of unlabelled) census.count(text, false);
  const total = texts.length + unlabelled.length;
  const fewest = texts.length >= manyTexts ? 2 : 1;
  const keys = census.keys();
  const seen = census.frequency;
  const places = [...keys.keys()]
    .filter((place) => blockOf(keys[place]!) !== featureBlock.pieces || seen[place]! >= fewest)
    // Common features side by side: what almost every text needs stays in the processor's own memory.
    .sort((a, b) => seen[b]! - seen[a]! || a - b);
  return {
    keys: Uint32Array.from(places, (place) => keys[place]!),
    importance: Float32Array.from(places, (place) => Math.log((1 + total) / (1 + seen[place]!)) + 1),
  };
}

/** In how many texts each feature stands. */
class Census {
  frequency = new Uint32Array(1 << 16);
  /** The text in which a feature was seen last, from 1. */
  #lastSeen = new Uint32Array(1 << 16);
  #text = 0;
  readonly #table = new KeyTable(1 << 16);
  readonly #book = new WordBook();

  keys(): Uint32Array {
    return this.#table.keys();
  }

  /** @param takesNew whether features not met before are counted, too */
  count(text: string, takesNew: boolean): void {
    this.#text++;
    const book = this.#book;
    const words = book.read(text);
    const { numbers, starts } = book.keys;
    for (let i = 0; i < words; i++) {
      const id = book.ids[i]!;
      if (i > 0) this.#see(pairKey(book.stemKey(book.ids[i - 1]!), book.stemKey(id)), takesNew);
      for (let at = starts[id]!; at < starts[id + 1]!; at++) this.#see(numbers[at]!, takesNew);
    }
  }

  #see(key: number, takesNew: boolean): void {
    const place = takesNew ? this.#table.add(key) : this.#table.find(key);
    if (place < 0) return;
    if (place >= this.frequency.length) {
      this.frequency = widened(this.frequency);
      this.#lastSeen = widened(this.#lastSeen);
    }
    if (this.#lastSeen[place] === this.#text) return;
    this.#lastSeen[place] = this.#text;
    this.frequency[place]!++;
  }
}

function widened(narrow: Uint32Array): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(narrow.length * 2);
  wide.set(narrow);
  return wide;
}
