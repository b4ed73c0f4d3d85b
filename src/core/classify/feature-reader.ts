import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { blockOf, blockWeights, featureBlock, pairKey } from "./feature-keys.ts";
import type { FeatureSpace } from "./feature-space.ts";
import { KeyTable } from "./key-table.ts";
import { RaggedRows } from "./ragged-rows.ts";
import { mostWords, readCharacters, WordBook } from "./word-book.ts";

/**
 * Turns texts into weighted features of a space. A feature weighs (1 + ln count) x its importance; the pieces of a word are damped with
 * the word, and add up over words. Each block has its own length within a text.
 * The features of the text read last stand in `columns` and `values`, those of whole words and pairs before those of pieces.
 */
export class FeatureReader {
  columns = new Uint32Array(4096);
  values = new Float32Array(4096);
  /** Features that are no pieces come first; so many there are. */
  plain = 0;
  /** Different words of the text, by number; the first `words` of them hold. */
  readonly wordIds = new Uint32Array(readCharacters);
  /** 1 + ln of how often each stands in the text. */
  readonly wordWeights = new Float32Array(readCharacters);
  words = 0;
  /** Columns of the pieces of each word; a piece that stands twice in it is there twice. */
  pieces = new RaggedRows();
  /** What the weights of each block were multiplied by to make its length what it should be. */
  readonly scales = new Float64Array(blockWeights.length);
  /** How many books of words were begun; the numbers of words hold within one book. */
  books = 1;
  readonly #space: FeatureSpace;
  readonly #table: KeyTable;
  readonly #counts: Float32Array;
  readonly #times = new Uint16Array(mostWords + readCharacters);
  #book = new WordBook();
  /** Columns of the stem and the meanings of each word of the book. */
  #own = new RaggedRows();

  constructor(space: FeatureSpace) {
    this.#space = space;
    this.#table = new KeyTable(space.keys.length);
    for (const key of space.keys) this.#table.add(key);
    this.#counts = new Float32Array(space.keys.length);
  }

  /**
   * Reads one text.
   * @returns how many features it has; 0 where nothing in it is known
   */
  read(text: string): number {
    if (this.#book.isFull) this.#beginBook();
    const count = this.#book.read(text);
    while (this.#own.rows < this.#book.keys.rows) this.#learnColumns(this.#own.rows);
    this.#countWords(count);
    this.plain = this.#addPlain(count);
    const used = this.#addPieces(this.plain);
    this.#weigh(used);
    return used;
  }

  /** The features of many texts. */
  matrix(texts: readonly string[]): SparseMatrix {
    const starts = new Uint32Array(texts.length + 1);
    let columns = new Uint32Array(texts.length * 64 + 64);
    let values = new Float32Array(columns.length);
    for (let row = 0; row < texts.length; row++) {
      const used = this.read(texts[row]!);
      const from = starts[row]!;
      if (from + used > columns.length) {
        const size = Math.max(columns.length * 2, from + used);
        columns = grown(columns, new Uint32Array(size));
        values = grown(values, new Float32Array(size));
      }
      for (let e = 0; e < used; e++) {
        columns[from + e] = this.columns[e]!;
        values[from + e] = this.values[e]!;
      }
      starts[row + 1] = from + used;
    }
    return { rows: texts.length, width: this.#space.keys.length, starts, columns, values };
  }

  #beginBook(): void {
    this.#book = new WordBook();
    this.#own = new RaggedRows();
    this.pieces = new RaggedRows();
    this.books++;
  }

  #learnColumns(id: number): void {
    const { numbers, starts } = this.#book.keys;
    for (let at = starts[id]!; at < starts[id + 1]!; at++) {
      const key = numbers[at]!;
      const column = this.#table.find(key);
      if (column < 0) continue;
      (blockOf(key) === featureBlock.pieces ? this.pieces : this.#own).push(column);
    }
    this.#own.end();
    this.pieces.end();
  }

  #countWords(count: number): void {
    const times = this.#times;
    let words = 0;
    for (let i = 0; i < count; i++) {
      const id = this.#book.ids[i]!;
      if (times[id]!++ === 0) this.wordIds[words++] = id;
    }
    for (let w = 0; w < words; w++) {
      const id = this.wordIds[w]!;
      this.wordWeights[w] = times[id] === 1 ? 1 : 1 + Math.log(times[id]!);
      times[id] = 0;
    }
    this.words = words;
  }

  #addPlain(count: number): number {
    const book = this.#book;
    const { numbers, starts } = this.#own;
    let used = 0;
    for (let i = 0; i < count; i++) {
      const id = book.ids[i]!;
      this.#reserve(used, starts[id + 1]! - starts[id]! + 1);
      for (let at = starts[id]!; at < starts[id + 1]!; at++) used = this.#add(numbers[at]!, used, 1);
      if (i === 0) continue;
      const pair = this.#table.find(pairKey(book.stemKey(book.ids[i - 1]!), book.stemKey(id)));
      if (pair >= 0) used = this.#add(pair, used, 1);
    }
    return used;
  }

  #addPieces(from: number): number {
    const { numbers, starts } = this.pieces;
    let used = from;
    for (let w = 0; w < this.words; w++) {
      const id = this.wordIds[w]!;
      this.#reserve(used, starts[id + 1]! - starts[id]!);
      const weight = this.wordWeights[w]!;
      for (let at = starts[id]!; at < starts[id + 1]!; at++) used = this.#add(numbers[at]!, used, weight);
    }
    return used;
  }

  #add(column: number, used: number, weight: number): number {
    const before = this.#counts[column]!;
    this.#counts[column] = before + weight;
    if (before > 0) return used;
    this.columns[used] = column;
    return used + 1;
  }

  #weigh(used: number): void {
    const { keys, importance } = this.#space;
    const squares = this.scales.fill(0);
    for (let e = 0; e < used; e++) {
      const column = this.columns[e]!;
      const count = this.#counts[column]!;
      const damped = count === 1 || e >= this.plain ? count : 1 + Math.log(count);
      const weight = damped * importance[column]!;
      this.#counts[column] = 0;
      this.values[e] = weight;
      const block = e < this.plain ? blockOf(keys[column]!) : featureBlock.pieces;
      squares[block]! += weight * weight;
    }
    blockWeights.forEach((weight, block) => (squares[block] = Math.sqrt(weight / (squares[block]! || 1))));
    for (let e = 0; e < this.plain; e++) this.values[e]! *= squares[blockOf(keys[this.columns[e]!]!)]!;
    const pieceScale = squares[featureBlock.pieces]!;
    for (let e = this.plain; e < used; e++) this.values[e]! *= pieceScale;
  }

  #reserve(used: number, more: number): void {
    if (used + more <= this.columns.length) return;
    this.columns = grown(this.columns, new Uint32Array(this.columns.length * 2 + more));
    this.values = new Float32Array(this.columns.length);
  }
}

function grown<T extends Uint32Array | Float32Array>(narrow: T, wide: T): T {
  wide.set(narrow as never);
  return wide;
}
