import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPairs, checkWhole, refuse } from "../kit/check.ts";
import { type UsualGrid, usualGrid } from "./usual-grid.ts";
import { median, usualLevels } from "./usual-levels.ts";
import { type UsualScatter, usualScatter } from "./usual-scatter.ts";
import { poolingsOf, ratesOf, reachesOf, type SlotSums, smoothed, sumsOfPeriod } from "./usual-shape.ts";

/**
 * The past of one series, an entry for each interval, oldest first, none left out. `counts`: null where nobody counted, and where an
 * event that people called real took place. `trials`: of how many, for a share such as that of low marks. `slots`: the interval's place
 * in its period, see weeklySlot. `slotsPerPeriod`: 7 days' for a weekly profile, `slotsPerDay` for a daily one.
 */
export type UsualInput = {
  counts: readonly (number | null)[];
  trials?: readonly number[];
  slots: readonly number[];
  slotsPerPeriod: number;
  slotsPerDay: number;
};

/** `rates`: what each slot usually brings, in contacts an interval, or as a share of 0..1; `periods`: how many taught it. */
export type Usual = UsualScatter & { rates: number[]; periods: number };

/**
 * What a series usually brings at each time of the week, and how much it scatters around that, learnt from past weeks.
 * Hours out of the ordinary (outages, holidays) are left out, as they stand out from the same hours of other weeks. Weeks are brought to
 * one level, so that growth is not taken for scatter; the level told is that of the last 1, 2, 4 or 8 weeks, whichever would have foretold
 * past weeks best. Thin counts are smoothed over the time of day and drawn towards weekday x time of day, as far as that foretells weeks
 * left out best. The scatter is measured on weeks left out, too, so that it holds the uncertainty of the profile itself.
 * @formula rate(d, i) = (sum of counts around i on weekday d + k b(d, i)) / (exposure + k), b = weekday rate x course of the day; reach and k by the greatest Poisson likelihood of weeks left out; dispersion = mean squared difference of neighbours' residuals / its Poisson variance; levelSpread^2 = greatest over 1 hour, 6 hours, 1 day of (sum of squared residuals - dispersion x variance) / sum of squared means
 * @use once a day for every series that is watched, on some 8 weeks; give the result to advanceWatch
 * @param input counts, whole; trials no fewer than the counts; slots; slotsPerPeriod, slotsPerDay or seven times it; slotsPerDay, up to 1440
 * @returns rate of each slot, dispersion, spread of the level, periods; no answer: "too-few" before two whole periods, "no-data" when nothing was counted
 * @throws RangeError when a count is not whole, a slot lies outside the period, lists differ in length or trials are fewer than counts
 * @source Noufaily et al. (2013), Stat Med 32:1206-1222 (past events left out); Ibrahim, Ye, L'Ecuyer & Shen (2016), Int J Forecasting 32:865 (rates of call centres vary beyond Poisson, by day and within it); Clayton & Kaldor (1987), Biometrics 43:671 (shrinkage of thin rates)
 * @example learnUsual({ counts: [2, 9, 4, 7, 2, 9, 4, 7], slots: [0, 1, 0, 1, 0, 1, 0, 1], slotsPerPeriod: 2, slotsPerDay: 2 }) // => known { rates: [3, 8], dispersion: 1, levelSpread: 0, periods: 4 }
 */
export function learnUsual(input: UsualInput): Answer<Usual> {
  check(input);
  const { counts, slots, slotsPerPeriod, slotsPerDay, trials } = input;
  if (slots.length < 2 * slotsPerPeriod) return unknown("too-few");
  const grid = usualGrid({ counts, trials, slots, slotsPerPeriod });
  if (!grid.exposure.some((value) => value > 0)) return unknown("no-data");
  const slotsPerHour = Math.max(1, Math.round(slotsPerDay / 24));
  const { levels, ordinary } = usualLevels(grid, slotsPerHour);
  const foretold = foretoldLevels(levels);
  const shape = bestShape(ordinary, levels, slotsPerDay);
  const scatter = usualScatter(residualsOf(ordinary, foretold.past, shape.leftOut, trials !== undefined), [
    slotsPerHour,
    Math.min(6 * slotsPerHour, slotsPerDay),
    slotsPerDay,
  ]);
  const most = trials === undefined ? Infinity : 1 - 1e-9;
  const rates = Array.from(shape.rates, (rate) => Math.min(most, rate * foretold.next));
  return known({ ...scatter, rates, periods: grid.periods });
}

function check({ counts, trials, slots, slotsPerPeriod, slotsPerDay }: UsualInput): void {
  checkWhole("slotsPerDay", slotsPerDay, 1, 1440);
  if (slotsPerPeriod !== slotsPerDay && slotsPerPeriod !== 7 * slotsPerDay)
    refuse(
      `slotsPerPeriod must be a day's ${slotsPerDay} or a week's ${7 * slotsPerDay}, not ${slotsPerPeriod}`,
      `slotsPerPeriod — число интервалов суток (${slotsPerDay}) или недели (${7 * slotsPerDay}), а не ${slotsPerPeriod}`,
    );
  checkPairs("counts", counts, "slots", slots);
  checkWholes("slots", slots, slotsPerPeriod - 1);
  checkWholes("counts", counts, 1e9);
  if (trials === undefined) return;
  checkPairs("counts", counts, "trials", trials);
  checkWholes("trials", trials, 1e9);
  counts.forEach((count, at) => {
    if (count !== null && trials[at]! < count) checkNumber(`trials[${at}]`, trials[at]!, count, 1e9);
  });
}

/** A name is made only for what is refused: lists are long. */
function checkWholes(name: string, values: readonly (number | null)[], most: number): void {
  for (const [at, value] of values.entries())
    if (value !== null && !(Number.isSafeInteger(value) && value >= 0 && value <= most))
      checkWhole(`${name}[${at}]`, value, 0, most);
}

/** Level foretold for each period by the median of those before it (a closed week moves it little), and for the one to come. */
function foretoldLevels(levels: Float64Array): { past: Float64Array; next: number } {
  const before = (at: number, span: number) => median(levels.subarray(Math.max(0, at - span), at));
  const error = (span: number) =>
    levels.reduce((sum, level, at) => (at === 0 ? 0 : sum + Math.log(level / before(at, span)) ** 2), 0);
  const span = [8, 4, 2, 1].reduce((best, each) => (error(each) < error(best) ? each : best));
  const past = levels.map((_, at) => (at === 0 ? levels[Math.min(1, levels.length - 1)]! : before(at, span)));
  return { past, next: before(levels.length, span) };
}

/** The form that foretells left-out periods best; its rates from all periods, and from all but each. */
function bestShape(
  grid: UsualGrid,
  levels: Float64Array,
  slotsPerDay: number,
): { rates: Float64Array; leftOut: Float64Array[] } {
  const sums = Array.from(levels, (level, period) => sumsOfPeriod(grid, period, level));
  let best: { score: number; rates: Float64Array; leftOut: Float64Array[] } | null = null;
  for (const reach of reachesOf(slotsPerDay)) {
    const near = sums.map(({ counts, exposure }) => ({
      counts: smoothed(counts, reach),
      exposure: smoothed(exposure, reach),
    }));
    const all = near.reduce((sum, part) => combined(sum, part, 1));
    const others = near.map((part) => combined(all, part, -1));
    for (const pooled of poolingsOf(slotsPerDay, grid.slots)) {
      const weight = pooled * (2 * reach + 1);
      const leftOut = others.map((each) => ratesOf(each, slotsPerDay, weight));
      const score = sums.reduce((sum, each, period) => sum + likelihood(each, leftOut[period]!), 0);
      if (best === null || score > best.score)
        best = { score, leftOut, rates: ratesOf(all, slotsPerDay, weight) };
    }
  }
  return best!;
}

/** Sums with those of a part, or without them. */
function combined(sums: SlotSums, part: SlotSums, sign: 1 | -1): SlotSums {
  const both = (left: Float64Array, right: Float64Array) =>
    left.map((value, slot) => Math.max(0, value + sign * right[slot]!));
  return { counts: both(sums.counts, part.counts), exposure: both(sums.exposure, part.exposure) };
}

function likelihood({ counts, exposure }: SlotSums, rates: Float64Array): number {
  let sum = 0;
  for (let slot = 0; slot < rates.length; slot++) {
    const expected = exposure[slot]! * rates[slot]!;
    if (counts[slot]! > 0) sum += counts[slot]! * Math.log(expected);
    sum -= expected;
  }
  return sum;
}

/** Each period beside what the others foretell of it. */
function residualsOf(
  grid: UsualGrid,
  levels: Float64Array,
  leftOut: readonly Float64Array[],
  isShare: boolean,
) {
  const { counts, exposure, slots } = grid;
  const rateAt = (at: number) =>
    levels[Math.floor(at / slots)]! * leftOut[Math.floor(at / slots)]![at % slots]!;
  const expected = exposure.map((exposed, at) => exposed * rateAt(at));
  const variance = expected.map((mean, at) => (isShare ? mean * Math.max(0, 1 - rateAt(at)) : mean));
  return {
    counts,
    expected,
    variance,
    isSeen: Uint8Array.from(exposure, (exposed) => (exposed > 0 ? 1 : 0)),
  };
}
