import type { Estimate } from "../../../core/kit/answer.ts";
import type { BenchmarkMetric } from "../../../understand/benchmarks/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { fixedNumber, signedPercent } from "../parts/range-text.ts";

export type MetricText = {
  value: (metric: BenchmarkMetric, value: number) => string;
  range: (metric: BenchmarkMetric, estimate: Pick<Estimate, "low" | "high">) => string;
  /** With its sign: points, percentage points, marks. */
  difference: (metric: BenchmarkMetric, estimate: Estimate) => { value: string; range: string };
};

/** Numbers of each metric as they are read: NPS in points, shares in percent, means in marks. */
export function useMetricText(): MetricText {
  const { locale } = useFormat();
  const text = (metric: BenchmarkMetric, value: number, sign: "auto" | "exceptZero" = "auto") =>
    metric === "csat"
      ? signedPercent(locale, value, sign)
      : fixedNumber(locale, value, metric === "nps" ? 1 : 2, sign);
  return {
    value: (metric, value) => text(metric, value),
    range: (metric, { low, high }) => `${text(metric, low)} … ${text(metric, high)}`,
    difference: (metric, { value, low, high }) => ({
      value: text(metric, value, "exceptZero"),
      range: `${text(metric, low, "exceptZero")} … ${text(metric, high, "exceptZero")}`,
    }),
  };
}
