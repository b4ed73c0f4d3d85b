import { zOf } from "../stats/distributions.ts";
import { BestList } from "./best-list.ts";
import type { Direction } from "./best-subgroups.ts";
import { CellCounter, type Cells } from "./segment-cells.ts";
import type { SegmentRows } from "./segment-rows.ts";
import { standOutEffect, standOutStatistic, type Tally } from "./stand-out-statistic.ts";
import { StatisticLadder } from "./statistic-ladder.ts";
import type { TargetKind } from "./subgroup-evidence.ts";

/** One condition: the place of an attribute and the code that it has. */
export type SegmentSelector = { attribute: number; code: number };

/**
 * A conjunction that may be a find. `statistic`: the least of the chi-squares against the rest of all and of every part that it
 * refines; `excess`: the scores beyond what the rows outside would give.
 */
export type SegmentCandidate = {
  selectors: SegmentSelector[];
  tally: Tally;
  statistic: number;
  excess: number;
};

export type SegmentWish = {
  kind: TargetKind;
  direction: Direction;
  depth: number;
  /** Of the rows searched. */
  leastRows: number;
  /** Smaller differences from all other rows are no news, in standard deviations of what is tested. */
  leastEffect: number;
  falseShare: number;
  /** By how much chance moves the rows more than rows that stand alone. */
  designEffect: number;
};

/** Combinations of attributes counted so far, of how many. */
export type SegmentStep = { done: number; total: number };

export type SegmentPool = { whole: Tally; candidates: SegmentCandidate[]; ladder: StatisticLadder };

/** So many are kept by volume and as many by surety. */
const poolSize = 400;

/**
 * Looks at all conjunctions of conditions on up to three attributes, each combination of attributes in one pass over the rows.
 * A conjunction counts as much as the least of its differences: from the rest of all and from the rest of all that it refines, so
 * that a condition that adds nothing makes no find (an intersection-union test).
 */
export class SegmentSearch {
  readonly #wish: SegmentWish;
  /** Of each attribute: its codes, 0 included. */
  readonly #widths: readonly number[];
  readonly #counter: CellCounter;
  readonly #whole: Tally;
  readonly #singles: Cells[] = [];
  readonly #pairs = new Map<number, Cells>();
  readonly #ladder = new StatisticLadder();
  readonly #leastStatistic: number;
  readonly #byVolume = new BestList<SegmentCandidate>(poolSize, ({ excess }) => Math.abs(excess));
  readonly #bySurety = new BestList<SegmentCandidate>(poolSize, ({ statistic }) => statistic);

  constructor(rows: SegmentRows, widths: readonly number[], wish: SegmentWish) {
    this.#wish = wish;
    this.#widths = widths;
    this.#counter = new CellCounter(rows, wish.kind, widths);
    this.#leastStatistic = wish.falseShare < 1 ? zOf(1 - wish.falseShare) ** 2 : 0;
    this.#whole = { size: rows.size, sum: 0, square: 0 };
    for (const score of rows.scores) {
      this.#whole.sum += score;
      this.#whole.square += score * score;
    }
  }

  /** Runs the search; tells after every pass how far it is. */
  *run(): Generator<SegmentStep, SegmentPool> {
    const count = this.#widths.length;
    const passes = [count, (count * (count - 1)) / 2, (count * (count - 1) * (count - 2)) / 6];
    const total = passes.slice(0, this.#wish.depth).reduce((sum, each) => sum + each, 0);
    let done = 0;
    for (const _ of this.#passes()) yield { done: ++done, total };
    const candidates = new Set([...this.#byVolume.best(), ...this.#bySurety.best()]);
    return { whole: this.#whole, candidates: [...candidates], ladder: this.#ladder };
  }

  *#passes(): Generator<void> {
    const count = this.#widths.length;
    for (let a = 0; a < count; a++) yield this.#single(a);
    if (this.#wish.depth < 2) return;
    for (let a = 0; a < count; a++) {
      this.#counter.begin([a]);
      for (let b = a + 1; b < count; b++) yield this.#pair(a, b);
    }
    if (this.#wish.depth < 3) return;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        if (b + 1 < count) this.#counter.begin([a, b]);
        for (let c = b + 1; c < count; c++) yield this.#triple(a, b, c);
      }
    }
  }

  #single(a: number): void {
    const cells = this.#counter.count(1, a);
    this.#singles.push(cells);
    for (let code = 1; code < this.#widths[a]; code++) {
      if (cells.sizes[code] < this.#wish.leastRows) continue;
      this.#meet(tallyAt(cells, code), [], () => [{ attribute: a, code }]);
    }
  }

  #pair(a: number, b: number): void {
    const [wide, narrow] = [this.#widths[a], this.#widths[b]];
    const cells = this.#counter.count(wide, b);
    this.#pairs.set(a * this.#widths.length + b, cells);
    for (let i = 1; i < wide; i++) {
      for (let j = 1; j < narrow; j++) {
        const cell = i * narrow + j;
        if (cells.sizes[cell] < this.#wish.leastRows) continue;
        const generals = [tallyAt(this.#singles[a], i), tallyAt(this.#singles[b], j)];
        this.#meet(tallyAt(cells, cell), generals, () => [
          { attribute: a, code: i },
          { attribute: b, code: j },
        ]);
      }
    }
  }

  #triple(a: number, b: number, c: number): void {
    const [wb, wc] = [this.#widths[b], this.#widths[c]];
    const cells = this.#counter.count(this.#widths[a] * wb, c);
    const [ab, ac, bc] = [this.#pairOf(a, b), this.#pairOf(a, c), this.#pairOf(b, c)];
    for (let i = 1; i < this.#widths[a]; i++) {
      for (let j = 1; j < wb; j++) {
        if (ab.sizes[i * wb + j] < this.#wish.leastRows) continue;
        for (let k = 1; k < wc; k++) {
          const cell = (i * wb + j) * wc + k;
          if (cells.sizes[cell] < this.#wish.leastRows) continue;
          const generals = [
            tallyAt(ab, i * wb + j),
            tallyAt(ac, i * wc + k),
            tallyAt(bc, j * wc + k),
            tallyAt(this.#singles[a], i),
            tallyAt(this.#singles[b], j),
            tallyAt(this.#singles[c], k),
          ];
          this.#meet(tallyAt(cells, cell), generals, () => [
            { attribute: a, code: i },
            { attribute: b, code: j },
            { attribute: c, code: k },
          ]);
        }
      }
    }
  }

  #pairOf(a: number, b: number): Cells {
    return this.#pairs.get(a * this.#widths.length + b)!;
  }

  #meet(own: Tally, generals: readonly Tally[], selectors: () => SegmentSelector[]): void {
    const statistic = standOutFromAll(this.#wish, own, [this.#whole, ...generals], this.#leastStatistic);
    this.#ladder.add(statistic);
    if (statistic < this.#leastStatistic) return;
    if (standOutEffect(own, this.#whole) < this.#wish.leastEffect) return;
    const outside = (this.#whole.sum - own.sum) / (this.#whole.size - own.size);
    const excess = own.sum - own.size * outside;
    const candidate = { selectors: selectors(), tally: own, statistic, excess };
    this.#byVolume.offer(candidate);
    this.#bySurety.offer(candidate);
  }
}

/**
 * The least chi-square of a part against the rest of each whole; 0 where one of them lies on another side than the first, or than asked.
 * @param enough below this the exact value does not matter
 */
export function standOutFromAll(
  { kind, direction, designEffect }: Pick<SegmentWish, "kind" | "direction" | "designEffect">,
  part: Tally,
  wholes: readonly Tally[],
  enough = 0,
): number {
  let side = direction === "both" ? 0 : direction === "higher" ? 1 : -1;
  let least = Number.POSITIVE_INFINITY;
  for (const whole of wholes) {
    const signed = standOutStatistic(kind, part, whole) / designEffect;
    if (side === 0) side = Math.sign(signed);
    least = Math.min(least, signed * side);
    if (least <= 0) return 0;
    if (least < enough) return least;
  }
  return least;
}

function tallyAt(cells: Cells, at: number): Tally {
  return { size: cells.sizes[at], sum: cells.sums[at], square: cells.squares[at] };
}
