import type { SegmentRows } from "./segment-rows.ts";
import type { TargetKind } from "./subgroup-evidence.ts";

/** Of every cell of a table: its rows, the sum of their scores and of their squares. */
export type Cells = { sizes: Int32Array; sums: Float64Array; squares: Float64Array };

/**
 * Counts rows into the cells of all combinations of a few attributes at once: one pass over the rows, whatever the number of cells.
 * The cell of codes (i, j, k) stands at (i * wj + j) * wk + k, w the number of codes of an attribute, 0 included.
 */
export class CellCounter {
  readonly #rows: SegmentRows;
  readonly #kind: TargetKind;
  readonly #widths: readonly number[];
  /** The row's cell among the combinations counted so far; with a share, twice that plus its hit. */
  readonly #base: Uint16Array;
  readonly #squares: Float64Array;

  constructor(rows: SegmentRows, kind: TargetKind, widths: readonly number[]) {
    this.#rows = rows;
    this.#kind = kind;
    this.#widths = widths;
    this.#base = new Uint16Array(rows.size);
    this.#squares = kind === "share" ? rows.scores : rows.scores.map((score) => score * score);
    this.begin([]);
  }

  /** From now on cells are within the combinations of these attributes, one or two of them. */
  begin(attributes: readonly number[]): void {
    const base = this.#base;
    base.fill(0);
    for (const attribute of attributes) {
      const [codes, width] = [this.#rows.codes[attribute], this.#widths[attribute]];
      for (let row = 0; row < base.length; row++) base[row] = base[row] * width + codes[row];
    }
    if (this.#kind === "mean") return;
    const { scores } = this.#rows;
    for (let row = 0; row < base.length; row++) base[row] = base[row] * 2 + scores[row];
  }

  /** Cells of the combinations begun with one attribute more. */
  count(combinations: number, attribute: number): Cells {
    const width = this.#widths[attribute];
    return this.#kind === "share"
      ? this.#countHits(combinations, attribute, width)
      : this.#countScores(combinations * width, attribute, width);
  }

  #countHits(combinations: number, attribute: number, width: number): Cells {
    const [base, codes] = [this.#base, this.#rows.codes[attribute]];
    const counts = new Int32Array(combinations * 2 * width);
    for (let row = 0; row < base.length; row++) counts[base[row] * width + codes[row]]++;
    const sizes = new Int32Array(combinations * width);
    const sums = new Float64Array(combinations * width);
    for (let combination = 0, cell = 0; combination < combinations; combination++) {
      for (let code = 0; code < width; code++, cell++) {
        const hits = counts[(combination * 2 + 1) * width + code];
        sums[cell] = hits;
        sizes[cell] = hits + counts[combination * 2 * width + code];
      }
    }
    return { sizes, sums, squares: sums };
  }

  #countScores(cells: number, attribute: number, width: number): Cells {
    const [base, codes, scores, own] = [
      this.#base,
      this.#rows.codes[attribute],
      this.#rows.scores,
      this.#squares,
    ];
    const sizes = new Int32Array(cells);
    const sums = new Float64Array(cells);
    const squares = new Float64Array(cells);
    for (let row = 0; row < base.length; row++) {
      const cell = base[row] * width + codes[row];
      sizes[cell]++;
      sums[cell] += scores[row];
      squares[cell] += own[row];
    }
    return { sizes, sums, squares };
  }
}
