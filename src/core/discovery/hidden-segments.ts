import { type Answer, known, unknown } from "../kit/answer.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import { wilson } from "../stats/wilson.ts";
import type { AttributeColumn } from "./attribute-codes.ts";
import { ColumnCollector } from "./collected-column.ts";
import { type DistinctFind, distinctFinds, membersOf, tallyOf, withoutExplained } from "./distinct-finds.ts";
import {
  type HiddenSegmentsInput,
  type HiddenSegmentsPlan,
  readSegmentsPlan,
} from "./hidden-segments-plan.ts";
import { RowSet } from "./row-set.ts";
import type { LeftOutColumn, SegmentLabel } from "./segment-attribute.ts";
import { type SegmentFigures, segmentFigures, type SegmentSide, widerBy } from "./segment-figures.ts";
import { halvesOf, type SegmentRows } from "./segment-rows.ts";
import {
  type SegmentCandidate,
  type SegmentPool,
  SegmentSearch,
  type SegmentSelector,
  type SegmentStep,
  type SegmentWish,
  standOutFromAll,
} from "./segment-search.ts";
import { type SegmentTable, segmentTable } from "./segment-table.ts";
import { pOfStatistic } from "./statistic-ladder.ts";

/** One condition of a segment: what the attribute must be. */
export type SegmentCondition = { attribute: string } & SegmentLabel;

/** The segment on the rows that the search never saw; `qValue` is Holm's over all finds. */
export type SegmentConfirmation = Pick<SegmentFigures, "inside" | "outside" | "difference"> & {
  pValue: number;
  qValue: number;
  isConfirmed: boolean;
};

/**
 * A segment that stands out; its figures are of all rows. `coverage`: its share of them; `pValue`, `qValue`: of the rows searched;
 * `alike`: finds left out because they say much the same.
 */
export type HiddenSegment = SegmentFigures & {
  conditions: SegmentCondition[];
  coverage: number;
  pValue: number;
  qValue: number;
  confirmation: Answer<SegmentConfirmation>;
  alike: number;
};

export type HiddenSegments = {
  overall: SegmentSide;
  searchedRows: number;
  heldOutRows: number;
  /** Segments that were looked at; all of them count in q. */
  candidates: number;
  finds: HiddenSegment[];
  leftOut: LeftOutColumn[];
  leastRows: number;
};

/**
 * Hidden segments: where a share or a mean is far from that of all others, "7 % overall, 30 % here". All combinations of up to three
 * attributes are searched on one half of the rows and confirmed on the other; only what says something of its own is told.
 * @formula statistic: the least of G^2 = 2 (log likelihood of two shares - of one) (for means z^2 of the rank sum) against the rest of all and of each part refined; q: Benjamini-Hochberg over all candidates; rank: rows inside (value inside - value outside), in money where told
 * @use to learn where a problem sits among many attributes of any kind, in up to millions of rows; a find is an association, not a cause. subgroupSearch ranks nominal attributes by a quality of your choice; standingOut compares parts counted beforehand
 * @param input columns of one length with values per row (numbers are cut into bands, empty and null are missing, rare values are "other"); target per row; targetKind "share" (target 0 or 1) or "mean"; money per row; direction "higher", "lower" or "both"; depth 1..3 (2); top 1..200 (20); leastRows 2 or more (0.2 % of the rows, at least 30); leastEffect 0 or more: smaller differences from all other rows are no news, in standard deviations of the target (of its ranks for means) (0.1); falseShare in (0, 1) (0.05); seed of the halves, whole (1); keepGivesAway: search also columns that all but tell the target (false)
 * @param level two-sided confidence of all intervals, share in (0, 1)
 * @returns the finds, greatest excess first: figures inside and outside over all rows, difference, ratio (no answer where a side has none), excess, money, p and q, and the confirmation on the half held out (no answer "too-few" when it has under 2 such rows); columns left out with the reason; no answer: "no-data" without rows, "too-few" with fewer than twice leastRows, "no-variation" when the target is constant
 * @throws RangeError when columns, target and money differ in length, two columns have one name, a share target is not 0 or 1, a number is not finite, or an option is out of range
 * @convention where rows hang together (segmentTable's units) chi-squares are divided by Kish's design effect and intervals widened by its root; the figures of a find describe all rows, the half that was searched included, and flatter a little; those of the confirmation do not
 * @source Berger (1982), Technometrics 24:295-300 (intersection-union test); Benjamini & Hochberg (1995), JRSS B 57:289-300; Holm (1979), Scand J Stat 6:65-70; Wilks (1938), Ann Math Stat 9:60-62; Kloesgen (1996), Explora
 * @example hiddenSegments({ columns: [{ name: "os", values: ["ios", "ios", "ios", "ios", "ios", "ios", "ios", "ios", "web", "web", "web", "web", "web", "web", "web", "web"] }], target: [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1], leastRows: 2 }) // => known { overall: { rows: 16, total: 8 }, searchedRows: 8, heldOutRows: 8, leftOut: [] }
 */
export function hiddenSegments(input: HiddenSegmentsInput, level = 0.95): Answer<HiddenSegments> {
  const plan = readSegmentsPlan(input, level);
  const wish = { ...plan, rankByMoney: plan.money !== null };
  const search = hiddenSegmentSteps(tableOf(input.columns, plan), wish, level);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

function tableOf(columns: readonly AttributeColumn[], plan: HiddenSegmentsPlan): SegmentTable {
  const { target, targetKind, money, leastRows, keepGivesAway } = plan;
  const collected = columns.map(({ name, values }) => {
    const collector = new ColumnCollector(name);
    for (let row = 0; row < values.length; row++) collector.add(values[row]);
    return collector.end();
  });
  return segmentTable({
    columns: collected,
    target,
    kind: targetKind,
    money,
    units: null,
    leastRows,
    keepGivesAway,
  });
}

/** What a search of a table is told. `rankByMoney`: by the money in excess, where the table tells it, not by the rows. */
export type SegmentsWish = { rankByMoney: boolean } & Pick<
  HiddenSegmentsPlan,
  "direction" | "depth" | "top" | "leastEffect" | "falseShare" | "seed"
>;

/** The same search of a table made ready, telling after every pass over the rows how far it is; stop asking to cancel. */
export function* hiddenSegmentSteps(
  table: SegmentTable,
  { rankByMoney, direction, depth, top, leastEffect, falseShare, seed }: SegmentsWish,
  level: number,
): Generator<SegmentStep, Answer<HiddenSegments>> {
  const { kind, target, leastRows, leftOut } = table;
  const overall = sideOf(table, level);
  if (!overall.known) return overall;
  if (target.length < leastRows * 2) return unknown("too-few");
  if (target.every((value) => value === target[0])) return unknown("no-variation");
  const { searched, heldOut } = halvesOf(table, seed);
  const wish = {
    kind,
    direction,
    depth,
    leastEffect,
    falseShare,
    designEffect: searched.designEffect,
    leastRows: Math.max(2, Math.ceil(leastRows / 2)),
  };
  const widths = table.attributes.map(({ labels }) => labels.length + 1);
  const pool = yield* new SegmentSearch(searched, widths, wish).run();
  const finds = distinctFinds(
    searched,
    ranked(rankByMoney ? searched : { ...searched, money: null }, pool, wish),
    top,
    wish,
  );
  return known({
    overall: {
      ...overall.value,
      value: widerBy(Math.sqrt(searched.designEffect), kind).value(overall.value.value),
    },
    searchedRows: searched.size,
    heldOutRows: heldOut.size,
    candidates: pool.ladder.candidates,
    finds: toldFinds(
      table,
      finds,
      { ...pool, designEffect: searched.designEffect },
      confirmed(heldOut, finds, wish, level),
      level,
    ),
    leftOut,
    leastRows,
  });
}

function sideOf({ target, kind }: SegmentTable, level: number): Answer<SegmentSide> {
  if (target.length === 0) return unknown("no-data");
  const total = target.reduce((sum, value) => sum + value, 0);
  const value =
    kind === "share" ? wilson(total, target.length, level) : meanInterval(Array.from(target), level);
  return value.known ? known({ rows: target.length, total, value: value.value }) : value;
}

/** Those beyond chance, the greatest excess first: of money where it is told, else of the target. */
function ranked(
  rows: SegmentRows,
  { whole, candidates, ladder }: SegmentPool,
  wish: SegmentWish,
): SegmentCandidate[] {
  const sure = candidates.filter(({ statistic }) => ladder.qValue(statistic) <= wish.falseShare);
  const news = withoutExplained(sure, whole, wish);
  if (wish.kind === "share" && rows.money === null) {
    return news.sort((a, b) => Math.abs(b.excess) - Math.abs(a.excess));
  }
  const [targets, money] = [new ExcessOf(rows.target), rows.money && new ExcessOf(rows.money)];
  const weighed = news.map((candidate) => {
    const members = membersOf(rows.codes, candidate.selectors);
    const volume = targets.inside(members);
    // Ranks may rise where the mean falls: such a part has no side.
    const isSameSide = volume * candidate.excess > 0;
    return { candidate, isSameSide, weight: Math.abs(money ? money.inside(members) : volume) };
  });
  return weighed
    .filter(({ isSameSide }) => isSameSide)
    .sort((a, b) => b.weight - a.weight)
    .map(({ candidate }) => candidate);
}

/** What of a sum the rows of a set have more than as many rows outside. */
class ExcessOf {
  readonly #values: Float64Array;
  readonly #total: number;

  constructor(values: Float64Array) {
    this.#values = values;
    this.#total = values.reduce((sum, value) => sum + value, 0);
  }

  inside(members: RowSet): number {
    let [size, sum] = [0, 0];
    members.forEach((row) => {
      size++;
      sum += this.#values[row];
    });
    return sum - (size * (this.#total - sum)) / (this.#values.length - size);
  }
}

const confirmedBelow = 0.05;

function confirmed(
  rows: SegmentRows,
  finds: readonly DistinctFind[],
  wish: SegmentWish,
  level: number,
): Answer<SegmentConfirmation>[] {
  const all = RowSet.all(rows.size);
  const judged = finds.map(({ selectors, excess }) => {
    const members = membersOf(rows.codes, selectors);
    const wholes = [all, ...generalsOf(selectors).map((general) => membersOf(rows.codes, general))];
    const direction = excess > 0 ? ("higher" as const) : ("lower" as const);
    const tallies = wholes.map((whole) => tallyOf(rows, whole));
    const pValue = pOfStatistic(
      standOutFromAll(
        { kind: wish.kind, direction, designEffect: rows.designEffect },
        tallyOf(rows, members),
        tallies,
      ),
    );
    return {
      pValue,
      figures: segmentFigures({ ...rows, money: null }, members, wish.kind, level),
    };
  });
  const qValues = adjustPValues(
    judged.map(({ pValue }) => pValue),
    "holm",
  );
  return judged.map(({ figures, pValue }, at) => {
    if (!figures.known) return figures;
    const { inside, outside, difference } = figures.value;
    if (inside.rows < 2) return unknown("too-few");
    return known({
      inside,
      outside,
      difference,
      pValue,
      qValue: qValues[at],
      isConfirmed: qValues[at] <= confirmedBelow,
    });
  });
}

/** What remains when some of the conditions, but not all, are dropped. */
function generalsOf(selectors: readonly SegmentSelector[]): SegmentSelector[][] {
  const masks = Array.from({ length: Math.max(0, 2 ** selectors.length - 2) }, (_, at) => at + 1);
  return masks.map((mask) => selectors.filter((_, at) => mask & (1 << at)));
}

function toldFinds(
  { attributes, target, money, kind }: SegmentTable,
  finds: readonly DistinctFind[],
  { ladder, designEffect }: SegmentPool & { designEffect: number },
  confirmations: readonly Answer<SegmentConfirmation>[],
  level: number,
): HiddenSegment[] {
  const codes = attributes.map((attribute) => attribute.codes);
  const paid = money && (kind === "share" ? money.map((each, row) => each * target[row]) : money);
  return finds.flatMap(({ selectors, statistic, alike }, at) => {
    const members = membersOf(codes, selectors);
    const figures = segmentFigures({ target, money: paid, designEffect }, members, kind, level);
    if (!figures.known) return [];
    return [
      {
        conditions: selectors.map(({ attribute, code }) => ({
          attribute: attributes[attribute].name,
          ...attributes[attribute].labels[code - 1],
        })),
        coverage: figures.value.inside.rows / target.length,
        ...figures.value,
        pValue: pOfStatistic(statistic),
        qValue: ladder.qValue(statistic),
        confirmation: confirmations[at],
        alike,
      },
    ];
  });
}
