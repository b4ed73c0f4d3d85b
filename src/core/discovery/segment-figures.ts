import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import { newcombeDifference } from "../stats/newcombe-difference.ts";
import type { Proportion } from "../stats/proportion.ts";
import { relativeRisk } from "../stats/relative-risk.ts";
import type { Summary } from "../stats/sample.ts";
import { welch } from "../stats/welch.ts";
import { welchRelative } from "../stats/welch-relative.ts";
import { wilson } from "../stats/wilson.ts";
import type { RowSet } from "./row-set.ts";
import type { SegmentRows } from "./segment-rows.ts";
import type { TargetKind } from "./subgroup-evidence.ts";

/** Rows on one side of a segment's border. `total`: how many have the target (share), or its sum (mean); `value`: the share or mean. */
export type SegmentSide = { rows: number; total: number; value: Estimate };

/** Money on both sides: what the segment's rows bear, and how much more than as many rows outside would, with its interval. */
export type SegmentMoney = { total: number; excess: Estimate };

/**
 * A segment against all other rows. `difference`: inside minus outside; `ratio`: inside over outside; `excess`: what of the total is
 * more than the rows outside would give.
 */
export type SegmentFigures = {
  inside: SegmentSide;
  outside: SegmentSide;
  difference: Estimate;
  ratio: Answer<Estimate>;
  excess: Estimate;
  money: SegmentMoney | null;
};

export function segmentFigures(
  { target, money, designEffect }: Pick<SegmentRows, "target" | "money" | "designEffect">,
  members: RowSet,
  kind: TargetKind,
  level: number,
): Answer<SegmentFigures> {
  const [inside, outside] = bothSides(target, members);
  const answer = kind === "share" ? ofShares(inside, outside, level) : ofMeans(inside, outside, level);
  if (!answer.known) return answer;
  const wider = widerBy(Math.sqrt(designEffect), kind);
  const difference = wider.gap(answer.value.difference);
  const paid = money === null ? null : moneyOf(bothSides(money, members), level);
  return known({
    inside: { ...answer.value.inside, value: wider.value(answer.value.inside.value) },
    outside: { ...answer.value.outside, value: wider.value(answer.value.outside.value) },
    difference,
    ratio: answer.value.ratio.known ? known(wider.ratio(answer.value.ratio.value)) : answer.value.ratio,
    excess: times(difference, inside.n),
    money: paid && { ...paid, excess: wider.any(paid.excess) },
  });
}

/** Intervals of rows that hang together: so many times as far from the value, a ratio's as a power, a share's no further than 0 and 1. */
export function widerBy(factor: number, kind: TargetKind) {
  const [least, most] = kind === "share" ? [0, 1] : [-Infinity, Infinity];
  const within = (from: number, to: number, { value, low, high }: Estimate) => ({
    value,
    low: Math.max(from, value - (value - low) * factor),
    high: Math.min(to, value + (high - value) * factor),
  });
  return {
    value: (estimate: Estimate) => within(least, most, estimate),
    gap: (estimate: Estimate) => within(-most, most, estimate),
    any: (estimate: Estimate) => within(-Infinity, Infinity, estimate),
    ratio: ({ value, low, high }: Estimate) => ({
      value,
      low: low > 0 ? value * (low / value) ** factor : low,
      high: value * (high / value) ** factor,
    }),
  };
}

type Compared = Omit<SegmentFigures, "excess" | "money">;

function ofShares(inside: Summary, outside: Summary, level: number): Answer<Compared> {
  const [first, second] = [hitsOf(inside), hitsOf(outside)];
  const [one, two] = [wilson(first.hits, first.trials, level), wilson(second.hits, second.trials, level)];
  const difference = newcombeDifference(first, second, level);
  if (!one.known || !two.known || !difference.known) return unknown("no-data");
  return known({
    inside: { rows: first.trials, total: first.hits, value: one.value },
    outside: { rows: second.trials, total: second.hits, value: two.value },
    difference: difference.value,
    ratio: relativeRisk(first, second, level),
  });
}

function hitsOf({ n, mean }: Summary): Proportion {
  return { hits: Math.round(n * mean), trials: n };
}

function ofMeans(inside: Summary, outside: Summary, level: number): Answer<Compared> {
  const [one, two] = [meanInterval(inside, level), meanInterval(outside, level)];
  if (!one.known) return one;
  if (!two.known) return two;
  return known({
    inside: { rows: inside.n, total: inside.n * inside.mean, value: one.value },
    outside: { rows: outside.n, total: outside.n * outside.mean, value: two.value },
    difference: differenceOf(inside, outside, level),
    ratio: ratioOf(inside, outside, level),
  });
}

/** Of two sides without any spread the difference is sure. */
function differenceOf(inside: Summary, outside: Summary, level: number): Estimate {
  const test = welch(inside, outside, "two-sided", level);
  const gap = inside.mean - outside.mean;
  return test.known
    ? { value: gap, low: test.value.low, high: test.value.high }
    : { value: gap, low: gap, high: gap };
}

/** Only numbers above 0 have a telling ratio. */
function ratioOf(inside: Summary, outside: Summary, level: number): Answer<Estimate> {
  if (!(inside.mean > 0 && outside.mean > 0)) return unknown("undefined-ratio");
  const lift = welchRelative(inside, outside, "two-sided", level);
  if (!lift.known) return lift;
  return known({ value: 1 + lift.value.value, low: 1 + lift.value.low, high: 1 + lift.value.high });
}

function moneyOf([inside, outside]: [Summary, Summary], level: number): SegmentMoney {
  return {
    total: inside.n * inside.mean,
    excess: times(differenceOf(inside, outside, level), inside.n),
  };
}

function times({ value, low, high }: Estimate, factor: number): Estimate {
  return { value: value * factor, low: low * factor, high: high * factor };
}

/** Two passes over the rows: means, then squares around them. */
function bothSides(values: Float64Array, members: RowSet): [inside: Summary, outside: Summary] {
  const counts = [0, 0];
  const sums = [0, 0];
  const squares = [0, 0];
  for (let row = 0; row < values.length; row++) {
    counts[members.at(row)]++;
    sums[members.at(row)] += values[row];
  }
  const means = sums.map((sum, side) => (counts[side] > 0 ? sum / counts[side] : 0));
  for (let row = 0; row < values.length; row++) {
    const side = members.at(row);
    squares[side] += (values[row] - means[side]) ** 2;
  }
  const summary = (side: number) => ({
    n: counts[side],
    mean: means[side],
    variance: counts[side] > 1 ? squares[side] / (counts[side] - 1) : 0,
  });
  return [summary(1), summary(0)];
}
