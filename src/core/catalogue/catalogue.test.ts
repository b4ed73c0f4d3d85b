import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csi } from "../metrics/csi.ts";
import { csiOfWeights } from "../metrics/csi-of-weights.ts";
import { nps } from "../metrics/nps.ts";
import { newcombeDifference } from "../stats/newcombe-difference.ts";
import { wilson } from "../stats/wilson.ts";
import { differenceOfEstimates } from "../stats/difference-of-estimates.ts";
import { compareMetric, estimateMetric, findMetric, metricCatalogue, metricFromSums } from "./catalogue.ts";
import type { Metric, MetricSums } from "./metric.ts";

/** Sums of no rows; what a setting or a calendar gives stays. */
const given: MetricSums = { days: 30, margin: 1, discount: 0.01, csiFrom: 1, csiTo: 5 };
const noRows = ({ sums }: Metric): MetricSums =>
  Object.fromEntries(sums.map((name) => [name, given[name] ?? 0]));
const all = metricCatalogue.map((metric) => [metric.key, metric] as const);

describe("the catalogue", () => {
  it("holds every metric that was promised", () => {
    expect(metricCatalogue.map(({ key }) => key).toSorted()).toEqual(
      [
        ..."nps csi csat csat-7 ces enps stars weighted-nps weighted-csat negative-share".split(" "),
        ..."contacts contact-rate complaint-share repeat-contacts fcr aht asa service-level".split(" "),
        ..."abandonment occupancy utilization response-rate churn retention-1 retention-7".split(" "),
        ..."retention-30 dau wau mau stickiness revenue arpu arppu ltv conversion redemption".split(" "),
        ..."cost-per-contact cost-to-serve refunds".split(" "),
      ].toSorted(),
    );
  });

  it.each(all)("%s is told whole in both languages, and guarded by others of it", (_key, metric) => {
    for (const told of [metric.name, metric.abbreviation, metric.formula, metric.needs, metric.gaming]) {
      expect(told.ru).toMatch(/\S/);
      expect(told.en).toMatch(/\S/);
      expect(told.en).not.toMatch(/[а-яё]/i);
    }
    expect(metric.guards.length).toBeGreaterThan(0);
    for (const guard of metric.guards) expect(findMetric(guard), guard).toBeDefined();
    expect(metric.guards).not.toContain(metric.key);
  });

  it.each(all)("%s of no rows is no number, but for a count", (key, metric) => {
    const answer = metricFromSums(key, noRows(metric));
    if (key === "contacts") expect(answer).toMatchObject({ known: true, value: { value: 0, low: 0 } });
    else expect(answer).toEqual({ known: false, why: key === "enps" ? "anonymity" : "no-data" });
  });

  it.each(all)("%s of one row is too few, or exact, and never breaks", (_key, metric) => {
    for (const name of metric.sums) {
      const sums = { ...noRows(metric), [name]: given[name] ?? 1 };
      if (isImpossible(metric, sums)) continue;
      const answer = estimateMetric(metric, sums);
      if (answer.known) expect(Number.isFinite(answer.value.value)).toBe(true);
      else
        expect(["no-data", "too-few", "no-variation", "anonymity", "undefined-ratio"]).toContain(answer.why);
    }
  });

  it.each(all)("%s of few rows holds its value, and any two compare", (_key, metric) => {
    const few = fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: metric.sums.length, maxLength: metric.sums.length })
      .map((counts) => Object.fromEntries(metric.sums.map((name, at) => [name, given[name] ?? counts[at]!])))
      .filter((sums) => !isImpossible(metric, sums));
    let held = 0;
    fc.assert(
      fc.property(few, few, (before, after) => {
        const answer = metric.estimate(after, 0.95);
        if (answer.known && answer.value.low !== null && answer.value.high !== null) {
          held++;
          expect(answer.value.low).toBeLessThanOrEqual(answer.value.value);
          expect(answer.value.high).toBeGreaterThanOrEqual(answer.value.value);
        }
        metric.compare(before, after, 0.95);
      }),
    );
    if (!metric.isExact && metric.facts !== "none-yet") expect(held).toBeGreaterThan(0);
  });

  it("refuses an unheard-of metric, and sums that lack one", () => {
    expect(() => metricFromSums("vibes", {})).toThrow(/there is no metric/);
    expect(() => metricFromSums("fcr", { resolvable: 3 })).toThrow("resolvedFirst");
  });
});

/** One row cannot be a part without its whole. */
function isImpossible(metric: Metric, sums: MetricSums): boolean {
  try {
    metric.estimate(sums, 0.95);
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

describe("numbers that can be checked", () => {
  const marks = (name: string, counts: number[], from: number) =>
    Object.fromEntries(counts.map((count, at) => [`${name}${from + at}`, count]));

  it.skipIf(!existsSync("../shared/data/survey_sfo/sfo_core.csv"))(
    "NPS of the airport's passengers of 2017, as R has it",
    () => {
      const counts = new Array<number>(11).fill(0);
      const weights = { promoters: [0, 0, 0], passives: [0, 0, 0], detractors: [0, 0, 0] };
      for (const line of readFileSync("../shared/data/survey_sfo/sfo_core.csv", "utf8")
        .split("\n")
        .slice(1)) {
        const cells = line.split(",");
        if (cells[0] !== "2017" || !cells[8]) continue;
        const mark = Number(cells[8]);
        counts[mark]!++;
        const group = weights[mark >= 9 ? "promoters" : mark >= 7 ? "passives" : "detractors"];
        const weight = Number(cells[2]);
        [1, weight, weight * weight].forEach((part, at) => (group[at]! += part));
      }
      const found = metricFromSums("nps", marks("nps", counts, 0));
      if (!found.known) throw new Error(found.why);
      const { value, low, high } = found.value;
      expect([value, low!, high!].map((each) => each.toFixed(4))).toEqual(["39.8398", "37.2249", "42.4546"]);
      const sums = Object.fromEntries(
        Object.entries(weights).flatMap(([name, [n, sum, squares]]) => [
          [`${name}N`, n!],
          [`${name}Weight`, sum!],
          [`${name}WeightSquares`, squares!],
        ]),
      );
      const weighted = metricFromSums("weighted-nps", sums);
      expect(weighted.known && weighted.value.value.toFixed(4)).toBe("40.3984");
    },
  );

  it("shows no group of employees under five", () => {
    const four = metricFromSums("enps", { ...noRows(findMetric("enps")!), enps9: 3, enps2: 1 });
    expect(four.known).toBe(false);
    const five = metricFromSums("enps", { ...noRows(findMetric("enps")!), enps9: 3, enps2: 2 });
    const counted = nps({ promoters: 3, passives: 0, detractors: 2 });
    expect(five).toEqual(counted);
  });

  it("values a customer by margin, retention and discount of a month", () => {
    const sums = { revenueSum: 3000, activeCustomers: 30, lost: 10, atStart: 100, days: 30.436875 };
    const found = metricFromSums("ltv", { ...sums, margin: 0.5, discount: 0.01 });
    // 50 a month, 0.9 retained: 50 * 0.9 / 0.11
    expect(found.known && found.value.value).toBeCloseTo(409.09, 1);
    const endless = metricFromSums("ltv", { ...sums, lost: 0, margin: 0.5, discount: 0 });
    expect(endless).toEqual({ known: false, why: "undefined-ratio" });
  });

  it("compares shares, means, scores and what has no test of its own", () => {
    const share = compareMetric(
      "csat",
      marks("csat", [10, 10, 10, 35, 35], 1),
      marks("csat", [5, 5, 5, 45, 40], 1),
    );
    expect(share).toMatchObject({ known: true, value: { value: expect.closeTo(0.15, 10) } });
    const moments = (n: number, mean: number) => ({
      handleN: n,
      handleSum: n * mean,
      handleSquares: n * (mean * mean + 100),
    });
    const mean = compareMetric("aht", moments(100, 300), moments(100, 310));
    if (!mean.known) throw new Error(mean.why);
    expect(mean.value.value).toBeCloseTo(10, 8);
    expect(mean.value.p).toBeLessThan(0.001);
    const rate = compareMetric(
      "contact-rate",
      { served: 150, activeCustomers: 1000 },
      { served: 100, activeCustomers: 1000 },
    );
    if (!rate.known) throw new Error(rate.why);
    expect(rate.value.value).toBeCloseTo(-0.05, 10);
    expect(rate.value.high).toBeLessThan(0);
    expect(rate.value.p).toBeNull();
    expect(compareMetric("revenue", { revenueSum: 10, payers: 1 }, { revenueSum: 15, payers: 2 })).toEqual({
      known: true,
      value: { value: 5, low: null, high: null, p: null },
    });
    expect(
      compareMetric("fcr", { resolvedFirst: 0, resolvable: 0 }, { resolvedFirst: 9, resolvable: 20 }),
    ).toEqual({
      known: false,
      why: "no-data",
    });
  });
});

describe("a difference recovered from two intervals", () => {
  it("is Newcombe's for shares with Wilson's intervals", () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const [first, second] = [
          { hits: a, trials: a + b + 1 },
          { hits: c, trials: c + d + 1 },
        ];
        const [one, two] = [wilson(first.hits, first.trials), wilson(second.hits, second.trials)];
        const newcombe = newcombeDifference(first, second);
        if (!one.known || !two.known || !newcombe.known) throw new Error("known");
        const found = differenceOfEstimates(one.value, two.value);
        for (const part of ["value", "low", "high"] as const)
          expect(found[part]).toBeCloseTo(newcombe.value[part], 10);
      }),
    );
  });
});

describe("an index whose weights are set beforehand", () => {
  it("is the index of people who all state the same importance", () => {
    const mark = fc.integer({ min: 1, max: 5 });
    const people = fc.array(fc.tuple(mark, mark, mark), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(people, fc.tuple(mark, mark, mark), (satisfaction, weights) => {
        const scale = { from: 1, to: 5 };
        const stated = csi({ satisfaction, importance: satisfaction.map(() => weights), scale });
        const total = weights[0] + weights[1] + weights[2];
        const marks = satisfaction.map((person) =>
          person.reduce((sum, each, at) => sum + (each * weights[at]!) / total, 0),
        );
        const moments = {
          n: marks.length,
          sum: marks.reduce((sum, each) => sum + each, 0),
          sumSquares: marks.reduce((sum, each) => sum + each * each, 0),
        };
        const found = csiOfWeights(moments, scale);
        if (!stated.known || !found.known) throw new Error("known");
        for (const part of ["value", "low", "high"] as const)
          expect(found.value[part]).toBeCloseTo(stated.value[part], 6);
      }),
    );
  });
});
