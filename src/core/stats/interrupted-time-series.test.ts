import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { normalDraw } from "./gamma-draw.ts";
import { type InterruptedSeriesInput, interruptedTimeSeries } from "./interrupted-time-series.ts";

function known(input: InterruptedSeriesInput) {
  const answer = interruptedTimeSeries(input);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

/** A year of months before, half a year after: level -3 and slope -0.5 at the break, and a wave of the year. */
function months(noise: number, wave = 0): number[] {
  const random = seededRandom(5);
  return Array.from({ length: 36 }, (_, i) => {
    const after = Math.max(0, i - 23);
    const jump = i >= 24 ? -3 : 0;
    const season = wave * Math.sin((2 * Math.PI * (i + 1)) / 12);
    return 20 + 0.2 * i + jump - 0.5 * after + season + noise * normalDraw(random);
  });
}

describe("an interrupted series", () => {
  it("finds the level at the break, the change of slope, and the trend before", () => {
    const { level, slope, trendBefore } = known({ values: months(1e-4), breakAt: 24 });
    expect(level.value).toBeCloseTo(-3, 3);
    expect(slope!.value).toBeCloseTo(-0.5, 4);
    expect(trendBefore.value).toBeCloseTo(0.2, 4);
  });

  it("tells what would have been: the trend before, drawn on", () => {
    const { counterfactual, fitted, sinceBreak } = known({ values: months(1e-4), breakAt: 24 });
    expect(counterfactual[35]).toBeCloseTo(20 + 0.2 * 35, 2);
    expect(fitted[35]).toBeCloseTo(20 + 0.2 * 35 - 3 - 0.5 * 12, 2);
    expect(counterfactual.slice(0, 24)).toEqual(fitted.slice(0, 24));
    // Twelve months of -3 and -0.5 a month more: 12 * -3 - 0.5 * (1 + ... + 12)
    expect(sinceBreak.actual - sinceBreak.expected).toBeCloseTo(-75, 1);
  });

  it("takes a season out when told of it", () => {
    const values = months(0.01, 4);
    const blind = known({ values, breakAt: 24 });
    const seeing = known({ values, breakAt: 24, seasonLength: 12, harmonics: 1 });
    expect(seeing.level.value).toBeCloseTo(-3, 1);
    expect(seeing.level.standardError).toBeLessThan(blind.level.standardError / 20);
  });

  it("tells counts as ratios and their counterfactual with the exposure in it", () => {
    const exposure = Array.from({ length: 20 }, (_, i) => 1000 + 100 * i);
    const values = exposure.map((each, i) => Math.round(each * 0.05 * (i >= 10 ? 0.6 : 1)));
    const found = known({ values, exposure, breakAt: 10, model: "quasi-poisson", slopeChange: false });
    expect(found.level.value).toBeCloseTo(0.6, 2);
    expect(found.counterfactual[19]! / (exposure[19]! * 0.05)).toBeCloseTo(1, 1);
    expect(found.slope).toBeNull();
  });

  it("calls a change that is none in about five of a hundred series", () => {
    const random = seededRandom(9);
    let called = 0;
    for (let course = 0; course < 300; course++) {
      const values = Array.from({ length: 60 }, () => normalDraw(random));
      if (known({ values, breakAt: 30, slopeChange: false, lags: 0 }).level.p < 0.05) called++;
    }
    expect(called / 300).toBeGreaterThan(0.02);
    expect(called / 300).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 300));
  });

  it("has no answer under eight points before or two after", () => {
    const values = [3, 4, 3, 5, 4, 3, 4, 8, 9, 8];
    expect(interruptedTimeSeries({ values, breakAt: 7 })).toEqual({ known: false, why: "too-few" });
    expect(interruptedTimeSeries({ values, breakAt: 9 })).toEqual({ known: false, why: "too-few" });
  });

  it("refuses exposure of marks, waves shorter than two points, and a break outside", () => {
    const values = months(1);
    expect(() => interruptedTimeSeries({ values, breakAt: 24, exposure: values })).toThrow(RangeError);
    expect(() => interruptedTimeSeries({ values, breakAt: 24, seasonLength: 4, harmonics: 2 })).toThrow(
      RangeError,
    );
    expect(() => interruptedTimeSeries({ values, breakAt: 40 })).toThrow(RangeError);
  });
});
