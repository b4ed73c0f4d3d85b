import { type Answer, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, refuse } from "../kit/check.ts";
import { loyaltyMetrics } from "./loyalty-metrics.ts";
import type { Metric, MetricDifference, MetricEstimate, MetricSums } from "./metric.ts";
import { moneyMetrics } from "./money-metrics.ts";
import { satisfactionMetrics } from "./satisfaction-metrics.ts";
import { serviceMetrics } from "./service-metrics.ts";

/** Every metric the product knows, area by area. */
export const metricCatalogue: readonly Metric[] = [
  ...satisfactionMetrics,
  ...serviceMetrics,
  ...loyaltyMetrics,
  ...moneyMetrics,
];

const byKey = new Map(metricCatalogue.map((metric) => [metric.key, metric]));

/** The metric of a key; undefined for none. */
export function findMetric(key: string): Metric | undefined {
  return byKey.get(key);
}

function metricNamed(key: string): Metric {
  return (
    byKey.get(key) ??
    refuse(
      `there is no metric ${JSON.stringify(key)}; there are ${[...byKey.keys()].join(", ")}`,
      `нет метрики ${JSON.stringify(key)}; есть ${[...byKey.keys()].join(", ")}`,
    )
  );
}

/**
 * A metric of the catalogue from its sums: the same number on every screen, in every export and in the shell.
 * @formula as the metric's card tells: each is one function of the library (npsWald, csat, aht, churnRate...)
 * @use wherever sums come from a database; the function itself where raw answers are at hand
 * @param key  the metric: "nps", "csat", "aht", "churn"...
 * @param sums what it is computed of, by name; counts are whole, 0 or more
 * @param level two-sided confidence, share in (0, 1)
 * @returns value in the metric's unit (shares as 0..1) with low and high, null where it is exact for the period; no answer: "no-data" for none, "too-few" below the metric's least number, and what its function says
 * @throws RangeError when there is no such metric, a sum is missing, or sums cannot belong together
 * @convention NPS has the plain normal interval, as most tools; a metric tells nothing below its least number of answers
 * @source the function of each metric names its own
 * @example metricFromSums("csat", { csat1: 5, csat2: 10, csat3: 25, csat4: 80, csat5: 80 }) // => known { value: 0.8, low: 0.7391, high: 0.8495 }
 * @example metricFromSums("aht", { handleN: 0, handleSum: 0, handleSquares: 0 }) // => unknown "no-data"
 */
export function metricFromSums(key: string, sums: MetricSums, level = 0.95): Answer<MetricEstimate> {
  const metric = metricNamed(key);
  checkLevel("level", level);
  return estimateMetric(metric, checkSums(metric, sums), level);
}

/**
 * How far a metric of the catalogue moved between two periods or groups, from the sums of both.
 * @formula NPS: compareNps; shares: compareProportions; means: welch; others: differenceOfEstimates of the two intervals
 * @use for different people in the two; the same people asked twice need a paired test
 * @param key    the metric
 * @param before its sums of the first period or group
 * @param after  its sums of the second
 * @param level  two-sided confidence, share in (0, 1)
 * @returns after minus before in the metric's unit with low and high (null where both are exact) and p (null where no test of its own exists); no answer as metricFromSums says of either side
 * @throws RangeError when there is no such metric, a sum is missing, or sums cannot belong together
 * @source the functions named name their own
 * @example compareMetric("fcr", { resolvedFirst: 48, resolvable: 80 }, { resolvedFirst: 56, resolvable: 70 }) // => known { value: 0.2, low: 0.0524, high: 0.3339, p: 0.0080 }
 */
export function compareMetric(
  key: string,
  before: MetricSums,
  after: MetricSums,
  level = 0.95,
): Answer<MetricDifference> {
  const metric = metricNamed(key);
  checkLevel("level", level);
  return compareSums(metric, [checkSums(metric, before), checkSums(metric, after)], level);
}

/** The estimate, unless too few stand behind it. */
export function estimateMetric(metric: Metric, sums: MetricSums, level = 0.95): Answer<MetricEstimate> {
  const why = tooFew(metric, sums);
  const answer = metric.estimate(sums, level);
  const isHidden = !answer.known && answer.why === "anonymity";
  return why && !isHidden ? unknown(why) : answer;
}

/** The difference of two periods, unless too few stand behind one of them. */
export function compareSums(
  metric: Metric,
  [before, after]: readonly [before: MetricSums, after: MetricSums],
  level = 0.95,
): Answer<MetricDifference> {
  for (const side of [before, after]) {
    const answer = estimateMetric(metric, side, level);
    if (!answer.known) return answer;
  }
  return metric.compare(before, after, level);
}

function tooFew(metric: Metric, sums: MetricSums): "no-data" | "too-few" | null {
  const n = metric.sizeOf(sums);
  if (n === 0) return metric.minimumN === 0 ? null : "no-data";
  return n < metric.minimumN ? "too-few" : null;
}

function checkSums(metric: Metric, sums: MetricSums): MetricSums {
  for (const name of metric.sums) {
    if (!(name in sums)) refuse(`sums need ${name}`, `в суммах нужно ${name}`);
    checkNumber(name, sums[name]!, 0);
  }
  return sums;
}
