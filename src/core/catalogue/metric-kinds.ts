import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { compareProportions } from "../stats/compare-proportions.ts";
import { differenceOfEstimates } from "../stats/difference-of-estimates.ts";
import type { Moments } from "../stats/sample.ts";
import { welch } from "../stats/welch.ts";
import type { Metric, MetricCard, MetricDifference, MetricEstimate, MetricSums } from "./metric.ts";

/** How a metric follows from its sums, when two of them have a test of their own. */
type Computed = {
  sums: readonly string[];
  isExact?: boolean;
  sizeOf(sums: MetricSums): number;
  estimate(sums: MetricSums, level: number): Answer<MetricEstimate>;
  compare?(before: MetricSums, after: MetricSums, level: number): Answer<MetricDifference>;
};

/** A metric of any kind: without a test of its own the difference is recovered from the two intervals. */
export function metricOf(card: MetricCard, computed: Computed): Metric {
  const { isExact = false, compare = differenceBy(computed.estimate) } = computed;
  return { ...card, ...computed, isExact, compare };
}

function differenceBy(estimate: Computed["estimate"]): Metric["compare"] {
  return (before, after, level) => {
    const [was, is] = [estimate(before, level), estimate(after, level)];
    if (!was.known) return was;
    if (!is.known) return is;
    if (!isBounded(was.value) || !isBounded(is.value))
      return known({ value: is.value.value - was.value.value, low: null, high: null, p: null });
    return known({ ...differenceOfEstimates(is.value, was.value), p: null });
  };
}

function isBounded(estimate: MetricEstimate): estimate is Estimate {
  return estimate.low !== null && estimate.high !== null;
}

/** A part of a whole: `part` and `whole` name the two sums. */
export function shareMetric(
  card: MetricCard,
  [part, whole]: readonly [part: string, whole: string],
  share: (part: number, whole: number, level: number) => Answer<Estimate>,
): Metric {
  const proportion = (sums: MetricSums) => ({ hits: sums[part]!, trials: sums[whole]! });
  return metricOf(card, {
    sums: [part, whole],
    sizeOf: (sums) => sums[whole]!,
    estimate: (sums, level) => share(sums[part]!, sums[whole]!, level),
    compare(before, after, level) {
      const compared = compareProportions(proportion(after), proportion(before), level);
      return compared.known ? known({ ...compared.value.difference, p: compared.value.p }) : compared;
    },
  });
}

/** Names of the sums of a mean: how many, their sum, and the sum of their squares. */
export function momentNames(name: string) {
  return [`${name}N`, `${name}Sum`, `${name}Squares`] as const;
}

export function momentsIn(sums: MetricSums, name: string): Moments {
  const [n, sum, sumSquares] = momentNames(name);
  return { n: sums[n]!, sum: sums[sum]!, sumSquares: sums[sumSquares]! };
}

/** A mean of amounts, whose sums begin with `name`. */
export function meanMetric(
  card: MetricCard,
  name: string,
  mean: (moments: Moments, level: number) => Answer<Estimate>,
): Metric {
  const estimate = (sums: MetricSums, level: number) => mean(momentsIn(sums, name), level);
  const byIntervals = differenceBy(estimate);
  return metricOf(card, {
    sums: momentNames(name),
    sizeOf: (sums) => momentsIn(sums, name).n,
    estimate,
    compare(before, after, level) {
      const compared = welch(momentsIn(after, name), momentsIn(before, name), "two-sided", level);
      if (!compared.known) return byIntervals(before, after, level);
      const { value, low, high, p } = compared.value;
      return known({ value, low, high, p });
    },
  });
}

/** What is exact for the period: a whole, not a sample. */
export function exactly(answer: Answer<number>): Answer<MetricEstimate> {
  return answer.known ? known({ value: answer.value, low: null, high: null }) : answer;
}

/** For metrics of which the product holds no facts: nothing is ever told. */
export function untoldMetric(card: MetricCard): Metric {
  return metricOf(card, { sums: [], sizeOf: () => 0, estimate: () => unknown("no-data") });
}

/** How many gave each mark, from the lowest to the highest: names of the sums. */
export function markNames(name: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `${name}${from + at}`);
}

export function marksIn(sums: MetricSums, names: readonly string[]): number[] {
  return names.map((name) => sums[name]!);
}

export function totalIn(sums: MetricSums, names: readonly string[]): number {
  return names.reduce((total, name) => total + sums[name]!, 0);
}
