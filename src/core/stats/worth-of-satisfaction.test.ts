import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { importancePerformance } from "./importance-performance.ts";
import { mantelHaenszel } from "./mantel-haenszel.ts";
import { relativeRisk } from "./relative-risk.ts";
import { worthOfSatisfaction } from "./worth-of-satisfaction.ts";

const stratum = (name: string, satisfied: [number, number], dissatisfied: [number, number]) => ({
  name,
  satisfied: { hits: satisfied[0], trials: satisfied[1] },
  dissatisfied: { hits: dissatisfied[0], trials: dissatisfied[1] },
});

describe("worthOfSatisfaction", () => {
  const strata = [
    stratum("retail", [310, 500], [40, 200]),
    stratum("business", [60, 100], [30, 60]),
    stratum("few", [9, 10], [1, 8]),
  ];

  it("tells each stratum with enough people, and joins those alone", () => {
    const worth = knownValue(worthOfSatisfaction({ strata }));
    expect(worth.strata.map(({ name }) => name)).toEqual(["retail", "business", "few"]);
    expect(worth.strata[0]!.ratio).toEqual(relativeRisk(strata[0]!.satisfied, strata[0]!.dissatisfied));
    expect(knownValue(worth.strata[0]!.ratio).value).toBeCloseTo(3.1, 10);
    expect(worth.strata[2]!.ratio).toEqual({ known: false, why: "too-few" });
    expect(knownValue(worth.strata[2]!.satisfied).value).toBe(0.9);
    expect(worth.pooledStrata).toBe(2);
    const joined = strata
      .slice(0, 2)
      .map(({ satisfied, dissatisfied }) => ({ treatment: satisfied, control: dissatisfied }));
    expect(worth.pooled).toEqual(knownValue(mantelHaenszel({ strata: joined })).riskRatio);
    expect(knownValue(worth.homogeneity).p).toBeLessThan(0.001);
  });

  it("has no answer rather than a number of nobody", () => {
    expect(worthOfSatisfaction({ strata: [] })).toEqual({ known: false, why: "no-data" });
    const none = knownValue(worthOfSatisfaction({ strata: [stratum("none", [20, 40], [0, 40])] }));
    expect(none.strata[0]!.ratio).toEqual({ known: false, why: "undefined-ratio" });
    expect(none.pooled).toEqual({ known: false, why: "undefined-ratio" });
    const few = knownValue(worthOfSatisfaction({ strata: [strata[2]!] }));
    expect(few.pooled).toEqual({ known: false, why: "no-data" });
    expect(knownValue(worthOfSatisfaction({ strata: [strata[2]!], least: 8 })).pooled.known).toBe(true);
  });
});

describe("importancePerformance", () => {
  const at = (value: number, half: number) => ({ value, low: value - half, high: value + half });

  it("puts drivers where both means divide, and says which chance could move", () => {
    const placed = knownValue(
      importancePerformance([
        { name: "speed", importance: at(0.4, 0.05), performance: at(3, 0.1) },
        { name: "people", importance: at(0.3, 0.05), performance: at(4.5, 0.1) },
        { name: "price", importance: at(0.05, 0.02), performance: at(3.1, 0.1) },
        { name: "design", importance: at(0.05, 0.4), performance: at(4.4, 0.1) },
      ]),
    );
    expect(placed.drivers.map(({ quadrant }) => quadrant)).toEqual([
      "improve",
      "keep",
      "low-priority",
      "overkill",
    ]);
    expect(placed.drivers.map(({ settled }) => settled)).toEqual([true, true, true, false]);
    expect(placed.importanceLine).toBeCloseTo(0.2, 12);
    expect(placed.performanceLine).toBeCloseTo(3.75, 12);
  });

  it("needs two drivers, and ranges that hold their value", () => {
    const speed = { name: "speed", importance: at(0.4, 0.1), performance: at(3, 1) };
    expect(importancePerformance([speed])).toEqual({ known: false, why: "too-few" });
    expect(() =>
      importancePerformance([speed, { ...speed, importance: { value: 1, low: 0, high: 0.5 } }]),
    ).toThrow("importance");
  });
});
