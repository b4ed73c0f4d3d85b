import type { CodedColumn } from "./attribute-codes.ts";

/** One condition: the code of a column, both as places. */
export type Selector = { column: number; code: number };
export type Candidate = { selectors: Selector[]; quality: number };
export type Direction = "higher" | "lower" | "both";

export type SearchPlan = {
  columns: readonly CodedColumn[];
  /** How far each row's target lies from the mean of all. */
  deviations: Float64Array;
  direction: Direction;
  depth: number;
  top: number;
  leastRows: number;
  exponent: number;
  /** Judge by what a subgroup adds to the best of those that it refines. */
  generalisationAware: boolean;
};

type Node = { selectors: Selector[]; rows: Int32Array; bestSoFar: number };
type Child = { selector: Selector; size: number; bound: number; bestSoFar: number };
/** Of the rows of a node by code of one column: how many, and how far above and below the mean in sum. */
type Tally = { sizes: Int32Array; above: Float64Array; below: Float64Array };

/** Sums in another order may differ by so much. */
const rounding = 1e-12;

/**
 * The subgroups of greatest quality, exactly: depth first through all conjunctions of conditions on different columns. A branch is cut
 * when even the best selection of its rows (those on one side of the mean) could not enter the list.
 * Conditions are added in descending order of columns, so that each conjunction is met once and, where all are looked at in order,
 * after all that it refines.
 * @source Wrobel (1997), PKDD 1997:78-87 (optimistic estimates); Grosskreutz, Rueping & Wrobel (2008), ECML PKDD:440-456
 */
export class BestSubgroups {
  readonly #plan: SearchPlan;
  readonly #total: number;
  readonly #greatest: { above: number; below: number };
  readonly #best: Candidate[] = [];
  /** By key of the conjunction, for those that refine it. */
  readonly #qualities = new Map<number, number>();
  readonly #offsets: number[];
  readonly #base: number;

  constructor(plan: SearchPlan) {
    this.#plan = plan;
    this.#total = plan.deviations.length;
    this.#greatest = greatestOf(plan.deviations);
    let selectors = 0;
    this.#offsets = plan.columns.map(({ labels }) => (selectors += labels.length) - labels.length);
    this.#base = selectors + 1;
  }

  find(): Candidate[] {
    const rows = Int32Array.from({ length: this.#total }, (_, row) => row);
    this.#expand({ selectors: [], rows, bestSoFar: 0 }, this.#plan.columns.length);
    return this.#best;
  }

  /** @param columns only the first so many may still be used */
  #expand(node: Node, columns: number): void {
    const children: Child[] = [];
    for (let column = 0; column < columns; column++) {
      if (this.#plan.columns[column]!.labels.length > 0) this.#meet(node, column, children);
    }
    if (node.selectors.length + 1 >= this.#plan.depth) return;
    if (!this.#plan.generalisationAware) children.sort((a, b) => b.bound - a.bound);
    const parted = new Map<number, Int32Array[]>();
    for (const { selector, bound, bestSoFar } of children) {
      if (selector.column === 0 || bound <= this.#threshold() - rounding) continue;
      const parts = parted.get(selector.column) ?? this.#part(node.rows, selector.column);
      parted.set(selector.column, parts);
      const child = { selectors: [...node.selectors, selector], rows: parts[selector.code]!, bestSoFar };
      this.#expand(child, selector.column);
    }
  }

  /** Judges the refinements of a node by one column, and notes which of them may lead further. */
  #meet(node: Node, column: number, children: Child[]): void {
    const tally = this.#tally(node.rows, column);
    for (let code = 1; code < tally.sizes.length; code++) {
      const size = tally.sizes[code]!;
      if (size < this.#plan.leastRows || size === 0) continue;
      const selector = { column, code };
      const selectors = [...node.selectors, selector];
      const own = this.#quality(size, tally.above[code]!, tally.below[code]!);
      const general = this.#plan.generalisationAware ? this.#bestGeneral(selectors, own) : 0;
      this.#enter(selectors, own - general);
      const bestSoFar = Math.max(general, this.#plan.generalisationAware ? own : 0);
      const bound = this.#bound(tally.above[code]!, tally.below[code]!) - bestSoFar;
      children.push({ selector, size, bound, bestSoFar });
    }
  }

  #tally(rows: Int32Array, column: number): Tally {
    const { codes, labels } = this.#plan.columns[column]!;
    const { deviations } = this.#plan;
    const sizes = new Int32Array(labels.length + 1);
    const above = new Float64Array(labels.length + 1);
    const below = new Float64Array(labels.length + 1);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const code = codes[row]!;
      const deviation = deviations[row]!;
      sizes[code]!++;
      if (deviation > 0) above[code]! += deviation;
      else below[code]! -= deviation;
    }
    return { sizes, above, below };
  }

  /** Rows of each code, in order. */
  #part(rows: Int32Array, column: number): Int32Array[] {
    const { codes, labels } = this.#plan.columns[column]!;
    const sizes = new Int32Array(labels.length + 1);
    for (const row of rows) sizes[codes[row]!]!++;
    const parts = Array.from(sizes, (size) => new Int32Array(size));
    const filled = new Int32Array(labels.length + 1);
    for (const row of rows) {
      const code = codes[row]!;
      parts[code]![filled[code]!++] = row;
    }
    return parts;
  }

  #quality(size: number, above: number, below: number): number {
    const { direction, exponent } = this.#plan;
    const gap = direction === "lower" ? below - above : above - below;
    return (size / this.#total) ** exponent * ((direction === "both" ? Math.abs(gap) : gap) / size);
  }

  /** No selection of these rows has a greater quality. */
  #bound(above: number, below: number): number {
    const { direction } = this.#plan;
    const up = direction === "lower" ? 0 : this.#boundOf(above, this.#greatest.above);
    const down = direction === "higher" ? 0 : this.#boundOf(below, this.#greatest.below);
    return Math.max(up, down);
  }

  /** The whole sum held by as few rows as could hold it. */
  #boundOf(sum: number, greatest: number): number {
    if (sum <= 0) return 0;
    const { exponent, leastRows } = this.#plan;
    const rows = Math.max(leastRows, 1, sum / greatest);
    return (rows / this.#total) ** exponent * (sum / rows);
  }

  /** The greatest quality of what these conditions refine, the whole (0) included; notes the own quality for others. */
  #bestGeneral(selectors: readonly Selector[], own: number): number {
    this.#qualities.set(this.#keyOf(selectors), own);
    let best = 0;
    for (let chosen = 1; chosen < 2 ** selectors.length - 1; chosen++) {
      const general = selectors.filter((_, at) => chosen & (1 << at));
      best = Math.max(best, this.#qualityOf(general));
    }
    return best;
  }

  /** Known as a rule; counted anew where its branch was cut. */
  #qualityOf(selectors: readonly Selector[]): number {
    const key = this.#keyOf(selectors);
    let quality = this.#qualities.get(key);
    if (quality === undefined) {
      quality = this.#count(selectors);
      this.#qualities.set(key, quality);
    }
    return quality;
  }

  #count(selectors: readonly Selector[]): number {
    const { columns, deviations } = this.#plan;
    let [size, above, below] = [0, 0, 0];
    for (let row = 0; row < this.#total; row++) {
      if (!selectors.every(({ column, code }) => columns[column]!.codes[row] === code)) continue;
      size++;
      above += Math.max(0, deviations[row]!);
      below += Math.max(0, -deviations[row]!);
    }
    return this.#quality(size, above, below);
  }

  /** Selectors come in descending order of columns, whichever are chosen. */
  #keyOf(selectors: readonly Selector[]): number {
    return selectors.reduce((key, { column, code }) => key * this.#base + this.#offsets[column]! + code, 0);
  }

  #threshold(): number {
    return this.#best.length < this.#plan.top ? 0 : this.#best.at(-1)!.quality;
  }

  #enter(selectors: Selector[], quality: number): void {
    if (quality <= this.#threshold() || quality <= rounding) return;
    const place = this.#best.findIndex((other) => other.quality < quality);
    this.#best.splice(place < 0 ? this.#best.length : place, 0, { selectors, quality });
    if (this.#best.length > this.#plan.top) this.#best.pop();
  }
}

function greatestOf(deviations: Float64Array): { above: number; below: number } {
  const greatest = { above: 0, below: 0 };
  for (const deviation of deviations) {
    if (deviation > greatest.above) greatest.above = deviation;
    if (-deviation > greatest.below) greatest.below = -deviation;
  }
  return greatest;
}
