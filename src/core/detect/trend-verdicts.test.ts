import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { type TrendPeriod, trendVerdict } from "./trend-verdict.ts";
import { trendVerdicts } from "./trend-verdicts.ts";

const months = (counts: readonly number[], exposure = 1000): TrendPeriod[] =>
  counts.map((count) => ({ count, exposure }));
const growing = months([20, 22, 19, 21, 20, 23, 45, 50]);

/** Poisson numbers by Knuth's product, enough for small means. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

describe("trends judged together", () => {
  it("one alone is judged as ever", () => {
    const [together] = trendVerdicts([growing]);
    const alone = trendVerdict(growing);
    if (!together!.known || !alone.known) throw new Error("must be known");
    expect(together!.value).toEqual({ ...alone.value, qValue: alone.value.pValue });
  });

  it("carry q-values of all that have an answer, in order", () => {
    const none = months([1, 0, 0, 1]);
    const weak = months([20, 22, 19, 21, 20, 23, 29, 30]);
    const series = [growing, none, weak, months([20, 21, 20, 21, 20, 21, 20, 21])];
    const trends = trendVerdicts(series);
    expect(trends[1]).toEqual({ known: false, why: "too-few" });
    const shown = trends.flatMap((trend) => (trend.known ? [trend.value] : []));
    expect(shown.map(({ qValue }) => qValue)).toEqual(adjustPValues(shown.map(({ pValue }) => pValue)));
    expect(shown[0]!.verdict).toBe("growing");
  });

  it("where nothing changes cry wolf in at most about 5 of 100 families of forty topics", () => {
    const random = seededRandom(11);
    let families = 0;
    let singles = 0;
    for (let run = 0; run < 200; run++) {
      const series = Array.from({ length: 40 }, () =>
        Array.from({ length: 12 }, () => ({ count: poisson(12, random), exposure: 1000 })),
      );
      const isAlarm = (trend: ReturnType<typeof trendVerdict>) =>
        trend.known && trend.value.verdict !== "steady";
      if (trendVerdicts(series).some(isAlarm)) families++;
      singles += series.filter((periods) => isAlarm(trendVerdict(periods))).length;
    }
    expect(singles / 200).toBeGreaterThan(0.4);
    expect(families).toBeLessThanOrEqual(18);
  });

  it("are none for none", () => {
    expect(trendVerdicts([])).toEqual([]);
  });
});

it("gives the example of its docstring", () => {
  const [trend] = trendVerdicts([months([10, 11, 9, 10, 12, 30], 100)]);
  expect(trend).toMatchObject({ known: true, value: { verdict: "growing" } });
});
