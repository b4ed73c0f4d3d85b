import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { blockOf, blockWeights, featureBlock, pairKey } from "./feature-keys.ts";
import type { FeatureSpace } from "./feature-space.ts";
import { KeyTable } from "./key-table.ts";
import { WordBook } from "./word-book.ts";

/**
 * Turns texts into weighted features of a space. A feature weighs (1 + ln count) x its importance; each block has its own length within a text.
 * The features of the text read last stand in `columns`, `values` and `counts`, its words in `ids`.
 */
export class FeatureReader {
  columns = new Int32Array(4096);
  values = new Float32Array(4096);
  /** How often each feature stands in the text. */
  counts = new Float32Array(4096);
  /** How many words the text has. */
  words = 0;
  /** What the weights of each block were multiplied by to make its length what it should be. */
  readonly scales = new Float64Array(blockWeights.length);
  /** How many books of words were begun; the numbers of words hold within one book. */
  books = 1;
  readonly #space: FeatureSpace;
  readonly #table: KeyTable;
  readonly #counts: Float32Array;
  #book = new WordBook();
  /** Columns of the stem, the meanings and the pieces of each word of the book. */
  #wordColumns: Int32Array[] = [];

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
    if (this.#book.isFull) {
      this.#book = new WordBook();
      this.#wordColumns = [];
      this.books++;
    }
    const book = this.#book;
    const words = book.read(text);
    this.words = words;
    let used = 0;
    for (let i = 0; i < words; i++) {
      const id = book.ids[i]!;
      const columns = (this.#wordColumns[id] ??= this.#columnsOf(id));
      used = this.#reserve(used, columns.length + 1);
      for (let c = 0; c < columns.length; c++) used = this.#count(columns[c]!, used);
      if (i === 0) continue;
      const pair = this.#table.find(pairKey(book.stemKeys[book.ids[i - 1]!]!, book.stemKeys[id]!));
      if (pair >= 0) used = this.#count(pair, used);
    }
    this.#weigh(used);
    return used;
  }

  /** Numbers of the words of the text; the first `words` of them hold. */
  get ids(): Int32Array {
    return this.#book.ids;
  }

  /** Columns of the pieces of a word that was read; a piece that stands twice in it is there twice. */
  pieceColumns(id: number): Int32Array {
    return this.#wordColumns[id]!.filter((column) => this.isPiece(column));
  }

  isPiece(column: number): boolean {
    return blockOf(this.#space.keys[column]!) === featureBlock.pieces;
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

  #columnsOf(id: number): Int32Array {
    const found = [this.#table.find(this.#book.stemKeys[id]!)];
    for (const key of this.#book.meanings[id]!) found.push(this.#table.find(key));
    for (const key of this.#book.pieces[id]!) found.push(this.#table.find(key));
    return Int32Array.from(found.filter((column) => column >= 0));
  }

  #count(column: number, used: number): number {
    if (this.#counts[column]!++ > 0) return used;
    this.columns[used] = column;
    return used + 1;
  }

  #weigh(used: number): void {
    const { keys, importance } = this.#space;
    const squares = this.scales.fill(0);
    for (let e = 0; e < used; e++) {
      const column = this.columns[e]!;
      const count = this.#counts[column]!;
      const weight = (count === 1 ? 1 : 1 + Math.log(count)) * importance[column]!;
      this.#counts[column] = 0;
      this.counts[e] = count;
      this.values[e] = weight;
      squares[blockOf(keys[column]!)]! += weight * weight;
    }
    blockWeights.forEach((weight, block) => (squares[block] = Math.sqrt(weight / (squares[block]! || 1))));
    for (let e = 0; e < used; e++) this.values[e]! *= squares[blockOf(keys[this.columns[e]!]!)]!;
  }

  #reserve(used: number, more: number): number {
    if (used + more > this.columns.length) {
      this.columns = grown(this.columns, new Int32Array(this.columns.length * 2 + more));
      this.values = grown(this.values, new Float32Array(this.columns.length));
      this.counts = new Float32Array(this.columns.length);
    }
    return used;
  }
}

function grown<T extends Int32Array | Uint32Array | Float32Array>(narrow: T, wide: T): T {
  wide.set(narrow as never);
  return wide;
}
