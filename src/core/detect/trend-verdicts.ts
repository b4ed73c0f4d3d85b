import { type Answer, known } from "../kit/answer.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { type Trend, type TrendOptions, type TrendPeriod, trendVerdict } from "./trend-verdict.ts";

/** `qValue`: the p-value corrected for all series judged together. */
export type JointTrend = Trend & { qValue: number };

/**
 * Trends of many topics judged together. Forty topics tested one by one at 5 % may give two false alarms every time; here at
 * most `alpha` of those called new, growing or fading are expected to be chance. A verdict that does not survive is "steady"; the
 * ratio and its interval stay those of the single topic.
 * @formula Benjamini-Hochberg over the p of trendVerdict of all series that have one; a verdict stands when q <= alpha
 * @use for a screen or letter that lists the trends of many topics
 * @param series  one list of periods per topic (see trendVerdict); all topics judged, not only the promising ones
 * @param options recentPeriods as in trendVerdict; alpha: share of false alarms among those called, in (0, 1) (0.05)
 * @returns an answer per series, in order, with its q; series without an answer (as in trendVerdict, also for Infinity) are not counted among those compared
 * @throws RangeError as trendVerdict does
 * @source Benjamini & Hochberg (1995), JRSS B 57:289-300, on the tests of trendVerdict
 * @example trendVerdicts([[10, 11, 9, 10, 12, 30].map((count) => ({ count, exposure: 100 }))]) // => [{ known: true, value: { verdict: "growing" } }]
 */
export function trendVerdicts(
  series: readonly (readonly TrendPeriod[])[],
  options: TrendOptions = {},
): Answer<JointTrend>[] {
  const { alpha = 0.05 } = options;
  const single = series.map((periods) => trendVerdict(periods, options));
  const judged = single.flatMap((answer) => (answer.known ? [answer.value.pValue] : []));
  const qValues = adjustPValues(judged).values();
  return single.map((answer) => {
    if (!answer.known) return answer;
    const qValue = qValues.next().value ?? answer.value.pValue;
    const verdict = qValue <= alpha ? answer.value.verdict : "steady";
    return known({ ...answer.value, verdict, qValue });
  });
}
