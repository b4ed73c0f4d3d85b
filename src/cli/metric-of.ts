import { type Answer, type Estimate, known, unknown } from "../core/kit/answer.ts";
import { ces } from "../core/metrics/ces.ts";
import { csat } from "../core/metrics/csat.ts";
import { npsCounts } from "../core/metrics/nps-counts.ts";
import { plainNps } from "../core/metrics/plain-nps.ts";
import { weightedMean } from "../core/metrics/weighted-mean.ts";
import { weightedNps } from "../core/metrics/weighted-nps.ts";
import { weightedShare } from "../core/metrics/weighted-share.ts";
import type { WeightSums } from "../core/metrics/weight-sums.ts";
import { meanInterval } from "../core/stats/mean-interval.ts";

export const fileMetrics = ["nps", "csat", "ces", "mean"] as const;
export type FileMetric = (typeof fileMetrics)[number];

/** Marks with a scale of so many steps, from 0 (nps) or 1 (csat, ces); null for a mean of any numbers. */
export type MetricScale = { from: number; to: number } | null;

/** Answers and, where they are weighted, their weights, place by place. */
export type Marks = { values: number[]; weights: number[] | null };

/** A metric with its interval; counts by group of answers (nps: promoters, passives, detractors) or by mark; null for a mean of any numbers. */
export type MeasuredMetric = Estimate & {
  interval: "wald" | "adjusted-wald" | "wilson" | "student" | "linearized";
  n: number;
  effectiveN: number;
  counts: Record<string, number> | null;
};

/** The metric by the library's own functions; nps in points, csat a share of the two best marks, ces and mean in marks. */
export function metricOf(metric: FileMetric, scale: MetricScale, marks: Marks): Answer<MeasuredMetric> {
  const n = marks.values.length;
  const counts = scale === null ? null : countsOf(metric, scale, marks.values);
  const found = marks.weights
    ? weightedMetric(metric, scale, marks.values, marks.weights)
    : plainMetric(metric, scale, marks.values);
  return found.known ? known({ effectiveN: n, n, counts, ...found.value }) : found;
}

type Found = Answer<Estimate & { interval: MeasuredMetric["interval"]; n?: number; effectiveN?: number }>;

function plainMetric(metric: FileMetric, scale: MetricScale, values: readonly number[]): Found {
  if (metric === "mean" || scale === null) return told(meanInterval(values), "student");
  const byMark = marksOf(scale, values);
  if (metric === "nps") return plainNps(npsCounts(byMark));
  if (metric === "csat") return told(csat(byMark), "wilson");
  const effort = ces(byMark);
  return effort.known ? told(known(effort.value.mean), "student") : effort;
}

function weightedMetric(
  metric: FileMetric,
  scale: MetricScale,
  values: readonly number[],
  weights: readonly number[],
): Found {
  const sumsOf = (test: (mark: number) => boolean): WeightSums => {
    const sums = { n: 0, sum: 0, sumSquares: 0 };
    for (const [at, value] of values.entries()) {
      if (!test(value)) continue;
      const weight = weights[at]!;
      sums.n++;
      sums.sum += weight;
      sums.sumSquares += weight * weight;
    }
    return sums;
  };
  if (metric === "nps") {
    const groups = {
      promoters: sumsOf((mark) => mark >= 9),
      passives: sumsOf((mark) => mark === 7 || mark === 8),
      detractors: sumsOf((mark) => mark <= 6),
    };
    return told(weightedNps(groups), "linearized");
  }
  if (metric === "csat" && scale) {
    return told(
      weightedShare(
        sumsOf((mark) => mark >= scale.to - 1),
        sumsOf((mark) => mark < scale.to - 1),
      ),
      "wilson",
    );
  }
  return told(weightedMean(values, weights), "linearized");
}

function told<T extends Estimate>(
  answer: Answer<T>,
  interval: MeasuredMetric["interval"],
): Answer<T & { interval: MeasuredMetric["interval"] }> {
  return answer.known ? known({ ...answer.value, interval }) : unknown(answer.why);
}

function marksOf({ from, to }: NonNullable<MetricScale>, values: readonly number[]): number[] {
  const counts = new Array<number>(to - from + 1).fill(0);
  for (const value of values) counts[value - from]!++;
  return counts;
}

function countsOf(
  metric: FileMetric,
  scale: NonNullable<MetricScale>,
  values: readonly number[],
): Record<string, number> {
  const byMark = marksOf(scale, values);
  if (metric === "nps") return npsCounts(byMark);
  return Object.fromEntries(byMark.map((count, at) => [String(scale.from + at), count]));
}
