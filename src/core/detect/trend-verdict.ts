import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkLevel, checkNumber, checkWhole } from "../kit/check.ts";
import { studentCdf, studentQuantile } from "../stats/distributions.ts";
import { totalOfPeriods } from "./total-of-periods.ts";

/** One period, a week or a month: how many of the `exposure` contacts were about the topic. */
export type TrendPeriod = { count: number; exposure: number };

/** The verdict with what it rests on. */
export type Trend = {
  verdict: "new" | "growing" | "fading" | "steady";
  /** Rate of the recent periods over the rate before, with its interval; null when the topic never occurred before. */
  ratio: Estimate | null;
  /** Two-sided: how often chance alone, with the scatter seen, moves the rate this much. */
  pValue: number;
  /** How many of the last periods count as recent. */
  recentPeriods: number;
  /** Scatter between periods over what pure chance gives; at least 1. */
  dispersion: number;
};

/** How the recent part is cut off and how sure the verdict must be. */
export type TrendOptions = {
  /** How many of the last periods are "now"; by default a quarter of all, at least 1. */
  recentPeriods?: number;
  /** Share in (0, 1), 0.05 by default: how often a steady topic may be called otherwise; the interval holds 1 - alpha. */
  alpha?: number;
};

const leastPeriods = 4;
const leastCount = 8;
const leastNew = 5;

/**
 * Whether a topic is new, growing, fading or steady, decided by a test: the rate of the recent periods against the rate
 * before, by a quasi-Poisson comparison whose dispersion is taken from the scatter of periods around the two rates, or around the
 * best single change of level where that leaves less: a rate that was cut some months before the recent part must not count as scatter.
 * "new": it did not occur at all before, and that many now are no chance.
 * @formula t = ln(r1 / r0) / sqrt(d (1/x1 + 1/x0)), Student's t with n - 2 degrees of freedom, d = max(1, sum (x - m)^2 / m / (n - 2)); new: p = (e1 / (e0 + e1))^x1 <= alpha with 5 or more
 * @use for one topic of a list of weeks or months; for many topics at once trendVerdicts, which pays for looking at all of them; to date a change changePoints
 * @param periods oldest first, of equal length; counts whole, exposure >= count; an empty period tells nothing
 * @param options recentPeriods: how many of the last are "now", whole, 1 or more (a quarter of all); alpha in (0, 1) (0.05)
 * @returns verdict, ratio of the rates with its interval (null for "new"; high is Infinity where it exceeds the range of numbers), two-sided p, dispersion; no answer: "too-few" under 4 periods with exposure or under 8 occurrences, "no-data" when a side has no exposure
 * @throws RangeError for a count that is not whole or exceeds its exposure, recentPeriods that is not whole, or an alpha outside (0, 1)
 * @source McCullagh & Nelder (1989), Generalized Linear Models, 4.5 and 6.2; the exact p for "new" is Przyborowski & Wilenski (1940), Biometrika 31:313-323
 * @example trendVerdict([10, 11, 9, 10, 12, 30].map((count) => ({ count, exposure: 100 }))) // => known { verdict: "growing", ratio: { value: 2.885 }, recentPeriods: 1, dispersion: 1 }
 */
export function trendVerdict(periods: readonly TrendPeriod[], options: TrendOptions = {}): Answer<Trend> {
  const alpha = options.alpha ?? 0.05;
  const recentPeriods = options.recentPeriods ?? Math.max(1, Math.floor(periods.length / 4));
  check(periods, alpha, recentPeriods);
  const recent = totalOfPeriods(periods.slice(-recentPeriods));
  const before = totalOfPeriods(periods.slice(0, -recentPeriods));
  const filled = periods.filter(({ exposure }) => exposure > 0).length;
  if (recent.exposure === 0 || before.exposure === 0) return unknown("no-data");
  if (filled < leastPeriods || recent.count + before.count < leastCount) return unknown("too-few");
  if (before.count === 0) return known(newOrSteady(recent, before, recentPeriods, alpha));
  const scatter = scatterOf(
    periods.filter(({ exposure }) => exposure > 0),
    scatterAround(periods, periods.length - recentPeriods) / (filled - 2),
  );
  return known(compared({ recent, before, ...scatter, alpha, recentPeriods }));
}

function check(periods: readonly TrendPeriod[], alpha: number, recentPeriods: number): void {
  checkLevel("alpha", alpha);
  checkWhole("recentPeriods", recentPeriods, 1);
  periods.forEach(({ count, exposure }, at) => {
    checkCount(`periods[${at}].count`, count);
    checkNumber(`periods[${at}].exposure`, exposure, count);
  });
}

/** Chance that all events fall into the recent part when the rate never changed. */
function newOrSteady(recent: TrendPeriod, before: TrendPeriod, recentPeriods: number, alpha: number): Trend {
  const pValue = (recent.exposure / (recent.exposure + before.exposure)) ** recent.count;
  const verdict = pValue < alpha && recent.count >= leastNew ? "new" : "steady";
  return { verdict, ratio: null, pValue, recentPeriods, dispersion: 1 };
}

/** Degrees of freedom that fitting two rates and searching where to cut between them costs; calibrated by simulation. */
const searchCost = 6;
const leastForSearch = 12;

/** Scatter between periods over what pure chance gives, not below 1, and the degrees of freedom it is known by. */
function scatterOf(
  filled: readonly TrendPeriod[],
  aroundRecent: number,
): { dispersion: number; freedom: number } {
  const usual = { dispersion: Math.max(1, aroundRecent), freedom: filled.length - 2 };
  if (filled.length < leastForSearch) return usual;
  const cuts = filled.slice(2, -1).map((_, at) => scatterAround(filled, at + 2));
  const freedom = filled.length - searchCost;
  const dispersion = Math.max(1, Math.min(...cuts) / freedom);
  return dispersion < usual.dispersion ? { dispersion, freedom } : usual;
}

/** Pearson's statistic of the periods around two rates, one before and one from the cut on. */
function scatterAround(periods: readonly TrendPeriod[], cut: number): number {
  const sides = [totalOfPeriods(periods.slice(0, cut)), totalOfPeriods(periods.slice(cut))];
  let pearson = 0;
  periods.forEach(({ count, exposure }, at) => {
    const side = sides[at >= cut ? 1 : 0]!;
    const expected = (side.count / side.exposure) * exposure;
    if (expected > 0) pearson += (count - expected) ** 2 / expected;
  });
  return pearson;
}

type Comparison = {
  recent: TrendPeriod;
  before: TrendPeriod;
  dispersion: number;
  freedom: number;
  alpha: number;
  recentPeriods: number;
};

/** ln ratio over its standard error, against Student's t; half an event is added where nothing happened recently. */
function compared({ recent, before, dispersion, freedom, alpha, recentPeriods }: Comparison): Trend {
  const correction = recent.count === 0 ? 0.5 : 0;
  const now = (recent.count + correction) / recent.exposure;
  const then = (before.count + correction) / before.exposure;
  const log = Math.log(now / then);
  const error = Math.sqrt(dispersion * (1 / (recent.count + correction) + 1 / (before.count + correction)));
  const pValue = 2 * studentCdf(-Math.abs(log / error), freedom);
  const half = studentQuantile(1 - alpha / 2, freedom) * error;
  const value = recent.count / recent.exposure / (before.count / before.exposure);
  const ratio = { value, low: recent.count === 0 ? 0 : Math.exp(log - half), high: Math.exp(log + half) };
  const verdict = pValue >= alpha ? "steady" : log > 0 ? "growing" : "fading";
  return { verdict, ratio, pValue, recentPeriods, dispersion };
}
