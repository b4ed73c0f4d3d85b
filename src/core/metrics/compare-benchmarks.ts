import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { differenceOfEstimates } from "../stats/difference-of-estimates.ts";
import { zOf } from "../stats/distributions.ts";
import { sameWords } from "./same-words.ts";

/** What a number must say of itself to be compared; null where it is not known. */
export type BenchmarkNumber = {
  /** What is measured: "nps", "csat", "mean". */
  metric: string;
  value: number;
  /** Its interval; null where it was published without. */
  low: number | null;
  high: number | null;
  /** The least and the most it can be, in its unit: -100..100 for NPS, 0..1 for a share. */
  range: { from: number; to: number };
  /** Answers it rests on. */
  n: number | null;
  scale: string | null;
  /** The question as it was asked. */
  wording: string | null;
  /** How people were asked, or through what they came: several are told apart. */
  channels: readonly string[] | null;
  /** Who was asked. */
  population: string | null;
  /** What they were asked about: a visit, a call, the company as a whole. */
  experience: string | null;
  /** Days, from <= day < to, "2026-01-31". */
  period: { from: string; to: string } | null;
  /** How it was sampled and computed. */
  method: string | null;
};

/** What was looked at, in the order of weight. */
export type BenchmarkField =
  | "metric"
  | "scale"
  | "wording"
  | "experience"
  | "population"
  | "channel"
  | "period"
  | "n"
  | "method";

/**
 * Why two numbers cannot be compared ("refuses") or only with care ("warns"): they differ, partly differ, it is not known of one, or too
 * few answered.
 */
export type BenchmarkReason = {
  field: BenchmarkField;
  weight: "refuses" | "warns";
  why: "differs" | "partly" | "unknown" | "too-few";
};

/** The verdict, its reasons, and the first number less the second; no answer where it is refused. */
export type BenchmarkComparison = {
  verdict: "comparable" | "warned" | "refused";
  reasons: BenchmarkReason[];
  difference: Answer<Estimate>;
  /** True where an interval had to be taken as wide as n allows, for none was published. */
  isWidened: boolean;
};

/** Fewer answers than `least` refuse, fewer than `few` warn; periods further apart than `apartDays` refuse. */
export type BenchmarkOptions = { least?: number; few?: number; apartDays?: number; level?: number };

/**
 * The guard of benchmarks: whether two numbers may stand side by side at all, why not, and if so how far apart they are.
 * @formula  difference of values; interval sqrt of squared half-widths of both (Zou & Donner); without a published one z sqrt((v - from)(to - v) / n), the widest that n allows
 * @use before an outside figure is shown beside one's own: another scale, question, population, channel or time makes the difference say nothing. One's own history and segments, asked alike, need no guard
 * @param first  the number of interest
 * @param second what it is compared with
 * @param options least (30), few (100) answers; days that periods may lie apart (366); level of the intervals (0.95)
 * @returns verdict, reasons in the order of weight, difference first - second in the unit of both; difference: "not-comparable" when refused, "too-few" where neither interval nor n is known
 * @throws RangeError when a value lies outside its range or its interval, n is not whole, a period is no period, or an option is impossible
 * @convention words are compared without case, punctuation and spaces; wordings that share four of five words warn instead of refusing
 * @source Zou & Donner (2008), Statistics in Medicine 27:1693-1702 for the interval; Popoviciu (1935) and Bhatia & Davis (2000), Amer Math Monthly 107:353-357 for the widest variance
 * @example compareBenchmarks({ metric: "nps", value: 40, low: 37, high: 43, range: { from: -100, to: 100 }, n: 2746, scale: "0-10", wording: "Would you recommend us?", channels: ["survey"], population: "passengers", experience: "airport", period: { from: "2017-01-01", to: "2018-01-01" }, method: "random" }, { metric: "nps", value: 30, low: null, high: null, range: { from: -100, to: 100 }, n: 900, scale: "0-10", wording: "Would you recommend us", channels: ["survey"], population: "Passengers", experience: "airport", period: { from: "2017-03-01", to: "2018-01-01" }, method: "random" })
 *   // => { verdict: "comparable", reasons: [], difference: { known: true, value: { value: 10, low: 3.08, high: 16.92 } }, isWidened: true }
 */
export function compareBenchmarks(
  first: BenchmarkNumber,
  second: BenchmarkNumber,
  options: BenchmarkOptions = {},
): BenchmarkComparison {
  const { least = 30, few = 100, apartDays = 366, level = 0.95 } = options;
  checkLevel("level", level);
  checkWhole("least", least, 1);
  checkWhole("few", few, least);
  checkWhole("apartDays", apartDays, 0, 36_600);
  checkBenchmark("first", first);
  checkBenchmark("second", second);
  const reasons = [
    byWords("metric", first.metric, second.metric),
    byWords("scale", first.scale, second.scale),
    byWording(first.wording, second.wording),
    byWords("experience", first.experience, second.experience),
    byWords("population", first.population, second.population),
    byChannels(first.channels, second.channels),
    byPeriod(first.period, second.period, apartDays),
    bySize(first.n, second.n, { least, few }),
    byMethod(first.method, second.method),
  ].filter((reason) => reason !== null);
  const isRefused = reasons.some(({ weight }) => weight === "refuses");
  const verdict = isRefused ? "refused" : reasons.length > 0 ? "warned" : "comparable";
  const difference = isRefused ? unknown("not-comparable") : differenceOf(first, second, level);
  const isWidened = difference.known && (first.low === null || second.low === null);
  return { verdict, reasons, difference, isWidened };
}

/** The difference of two numbers from their intervals; "too-few" where one has neither interval nor n. */
function differenceOf(first: BenchmarkNumber, second: BenchmarkNumber, level: number): Answer<Estimate> {
  const [one, other] = [intervalOf(first, level), intervalOf(second, level)];
  if (!one || !other) return unknown("too-few");
  return known(differenceOfEstimates({ value: first.value, ...one }, { value: second.value, ...other }));
}

/** The published interval, else the widest that so many answers on the range can have. */
function intervalOf(
  { value, low, high, n, range }: BenchmarkNumber,
  level: number,
): { low: number; high: number } | null {
  if (low !== null && high !== null) return { low, high };
  if (n === null || n === 0) return null;
  const half = zOf(level) * Math.sqrt(((value - range.from) * (range.to - value)) / n);
  return { low: Math.max(range.from, value - half), high: Math.min(range.to, value + half) };
}

type Reason = BenchmarkReason | null;

function byWords(field: BenchmarkField, first: string | null, second: string | null): Reason {
  if (!first || !second) return { field, weight: "warns", why: "unknown" };
  return sameWords(first, second) === 1 ? null : { field, weight: "refuses", why: "differs" };
}

function byWording(first: string | null, second: string | null): Reason {
  if (!first || !second) return { field: "wording", weight: "warns", why: "unknown" };
  const alike = sameWords(first, second);
  if (alike === 1) return null;
  return alike >= 0.8
    ? { field: "wording", weight: "warns", why: "partly" }
    : { field: "wording", weight: "refuses", why: "differs" };
}

/** A method that differs may still measure the same: it warns. */
function byMethod(first: string | null, second: string | null): Reason {
  const reason = byWords("method", first, second);
  return reason && { ...reason, weight: "warns" };
}

function byChannels(first: readonly string[] | null, second: readonly string[] | null): Reason {
  if (!first?.length || !second?.length) return { field: "channel", weight: "warns", why: "unknown" };
  const has = (channels: readonly string[], channel: string) =>
    channels.some((each) => sameWords(each, channel) === 1);
  const common = first.filter((channel) => has(second, channel)).length;
  if (common === 0) return { field: "channel", weight: "refuses", why: "differs" };
  const isSame = common === first.length && second.every((channel) => has(first, channel));
  return isSame ? null : { field: "channel", weight: "warns", why: "partly" };
}

const dayMs = 86_400_000;

function byPeriod(
  first: BenchmarkNumber["period"],
  second: BenchmarkNumber["period"],
  apartDays: number,
): Reason {
  if (!first || !second) return { field: "period", weight: "warns", why: "unknown" };
  const ends = [first, second].map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const);
  const [one, other] = ends as [readonly [number, number], readonly [number, number]];
  const overlap = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  if (-overlap > apartDays * dayMs) return { field: "period", weight: "refuses", why: "differs" };
  const shorter = Math.min(one[1] - one[0], other[1] - other[0]);
  return overlap >= shorter / 2 ? null : { field: "period", weight: "warns", why: "partly" };
}

function bySize(
  first: number | null,
  second: number | null,
  { least, few }: { least: number; few: number },
): Reason {
  const sizes = [first, second].filter((n) => n !== null);
  const smallest = Math.min(...sizes);
  if (sizes.length > 0 && smallest < least) return { field: "n", weight: "refuses", why: "too-few" };
  if (sizes.length < 2) return { field: "n", weight: "warns", why: "unknown" };
  return smallest < few ? { field: "n", weight: "warns", why: "too-few" } : null;
}

function checkBenchmark(name: string, { value, low, high, n, range, period }: BenchmarkNumber): void {
  checkNumber(`${name}.range.from`, range.from);
  checkNumber(`${name}.range.to`, range.to, range.from);
  checkNumber(`${name}.value`, value, range.from, range.to);
  if (n !== null) checkWhole(`${name}.n`, n, 0);
  if (low !== null) checkNumber(`${name}.low`, low, range.from, value);
  if (high !== null) checkNumber(`${name}.high`, high, value, range.to);
  if (!period) return;
  if (!(Date.parse(period.from) < Date.parse(period.to))) {
    refuse(
      `${name}.period must be two days, the first before the second`,
      `${name}.period — два дня, первый раньше второго`,
    );
  }
}
