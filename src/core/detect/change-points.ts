import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumbers, checkWhole, refuse } from "../kit/check.ts";
import { changePenalty } from "./change-penalty.ts";
import { type SegmentCost, segmentCost, type SeriesFamily } from "./segment-cost.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** `leastLength`: values between two changes at least; `falseAlarmShare`: how often a series without a change may show one. */
export type ChangePointsInput = {
  family?: SeriesFamily;
  falseAlarmShare?: number;
  leastLength?: number;
  simulations?: number;
  seed?: number;
};

/** `at`: the first value (index from 0) of the new level, within `earliest`..`latest`; mean level before and after. */
export type ChangePoint = { at: number; earliest: number; latest: number; before: number; after: number };

/** Changes, oldest first; the stretches between them, half open `from` <= i < `to`; what one change had to gain in fit. */
export type ChangePoints = {
  changes: ChangePoint[];
  segments: { from: number; to: number; mean: number }[];
  penalty: number;
};

const mostValues = 1000;

/**
 * When a series changed its level, how often, and how surely each date is known.
 * Exactly the split with the best fit when every change costs a penalty; the penalty is found by simulation, so that a series
 * without any change shows one only as rarely as wished.
 * @formula minimise sum over segments of cost + penalty * changes; cost = -2 sum log(mean) (poisson; over the dispersion: overdispersed) or sum (x - mean)^2 / sigma^2 (normal); interval: the likeliest places that hold `level` of exp(-cost / 2) between the neighbouring changes
 * @use to read a past series: "complaints rose in March"; not for a slow slope (it becomes stairs), for seasons or weekdays (sum to whole weeks first); for a stream that is watched day by day take cusum or poissonCusum
 * @param values oldest first, at equal steps, none left out; whole counts for the families of counts; 1000 at most
 * @param input  family "poisson", "overdispersed" (counts that scatter more; the ratio is taken from the steps between neighbours) or "normal"; falseAlarmShare in (0, 1) (0.05); leastLength 1 or more (2); simulations 100..2000 (200); seed, whole (1)
 * @param level  confidence of each date's interval, share in (0, 1)
 * @returns changes with intervals, the stretches with their means, and the penalty; no answer: "too-few" under 4 values or two stretches of leastLength, "no-variation" when values do not vary
 * @throws RangeError when a value is not finite (not a whole count, for counts), there are over 1000, or an option is out of range
 * @source Jackson et al. (2005), IEEE Signal Process Lett 12:105-108 (the split; PELT, Killick et al. 2012, JASA 107:1590, finds the same one); calibration by simulation
 * @example changePoints([4, 5, 3, 4, 6, 4, 5, 3, 12, 14, 11, 13, 12, 15]) // => known { changes: [{ at: 8, earliest: 8, latest: 8, before: 4.25, after: 12.83 }] }
 */
export function changePoints(
  values: readonly number[],
  input: ChangePointsInput = {},
  level = 0.95,
): Answer<ChangePoints> {
  const { family = "poisson", falseAlarmShare = 0.05, leastLength = 2, simulations = 200, seed = 1 } = input;
  checkOneOf("family", family, ["poisson", "overdispersed", "normal"]);
  checkSeries(values, family);
  checkLevel("falseAlarmShare", falseAlarmShare);
  checkWhole("leastLength", leastLength, 1);
  checkWhole("simulations", simulations, 100, 2000);
  checkWhole("seed", seed, Number.MIN_SAFE_INTEGER);
  checkLevel("level", level);
  if (values.length < Math.max(4, 2 * leastLength)) return unknown("too-few");
  const cost = segmentCost(values, family);
  if (cost === null) return unknown("no-variation");
  const penalty = changePenalty({ values, family, leastLength, falseAlarmShare, simulations, seed });
  const ends = bestSplit(cost, values.length, leastLength, penalty);
  const segments = ends
    .slice(1)
    .map((to, at) => ({ from: ends[at]!, to, mean: meanOf(values, ends[at]!, to) }));
  const changes = segments.slice(1).map(({ from, to, mean }, at): ChangePoint => {
    const last = segments[at]!;
    const range = likelyPlaces(cost, { from: last.from, to, leastLength, level });
    return { at: from, ...range, before: last.mean, after: mean };
  });
  return known({ changes, segments, penalty });
}

/** Beyond it squares would overflow, and counts lose their last digits. */
const greatest = { normal: 1e150, count: 1e8 };

function checkSeries(values: readonly number[], family: SeriesFamily): void {
  if (values.length > mostValues)
    refuse(
      `at most ${mostValues} values: sum them to weeks`,
      `не больше ${mostValues} значений: сложите их в недели`,
    );
  if (family === "normal") return checkNumbers("values", values, -greatest.normal, greatest.normal);
  values.forEach((value, at) => checkWhole(`values[${at}]`, value, 0, greatest.count));
}

function meanOf(values: readonly number[], from: number, to: number): number {
  return values.slice(from, to).reduce((sum, value) => sum + value / (to - from), 0);
}

/** Ends of the segments, 0 and the length included: the optimum for each beginning of the series, one after another. */
function bestSplit(cost: SegmentCost, length: number, leastLength: number, penalty: number): number[] {
  const least = new Float64Array(length + 1).fill(Infinity);
  const lastFrom = new Int32Array(length + 1);
  least[0] = -penalty;
  for (let to = leastLength; to <= length; to++) {
    for (let from = 0; from <= to - leastLength; from++) {
      const total = least[from]! + cost(from, to) + penalty;
      if (total < least[to]!) [least[to], lastFrom[to]] = [total, from];
    }
  }
  const ends = [length];
  while (ends[0]! > 0) ends.unshift(lastFrom[ends[0]!]!);
  return ends;
}

type Stretch = { from: number; to: number; leastLength: number; level: number };

function likelyPlaces(
  cost: SegmentCost,
  { from, to, leastLength, level }: Stretch,
): { earliest: number; latest: number } {
  const places = Array.from({ length: to - from - 2 * leastLength + 1 }, (_, at) => from + leastLength + at);
  const costs = places.map((place) => cost(from, place) + cost(place, to));
  const best = Math.min(...costs);
  const weights = costs.map((each) => Math.exp((best - each) / 2));
  const order = places.map((_, at) => at).sort((a, b) => weights[b]! - weights[a]!);
  let missing = level * weights.reduce((sum, weight) => sum + weight, 0);
  const likely = order.filter((at) => {
    const isNeeded = missing > 0;
    missing -= weights[at]!;
    return isNeeded;
  });
  return { earliest: places[Math.min(...likely)]!, latest: places[Math.max(...likely)]! };
}
