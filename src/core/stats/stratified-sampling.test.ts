import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleIndexes, seededRandom } from "../kit/seeded-random.ts";
import { effectiveSampleSize } from "./effective-sample-size.ts";
import { normalDraw } from "./gamma-draw.ts";
import { meanInterval } from "./mean-interval.ts";
import { sampleSizeFinite } from "./sample-size-finite.ts";
import { stratifiedAllocation } from "./stratified-allocation.ts";
import { stratifiedEstimate } from "./stratified-estimate.ts";

describe("the size of a sample of few customers", () => {
  it.each([
    [100, 80],
    [500, 218],
    [1000, 278],
    [10_000, 370],
    [1_000_000, 384],
  ])(
    "agrees with Krejcie & Morgan (1970): of %i ask %i, give or take one by rounding",
    (population, wanted) => {
      expect(Math.abs(sampleSizeFinite({ population, margin: 0.05 }) - wanted)).toBeLessThanOrEqual(1);
    },
  );

  it("never asks more than there are, and fewer for a wider margin", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.001, max: 0.4, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (population, margin, share) => {
          const size = sampleSizeFinite({ population, margin, share });
          expect(size).toBeGreaterThanOrEqual(1);
          expect(size).toBeLessThanOrEqual(population);
          expect(sampleSizeFinite({ population, margin: margin * 2, share })).toBeLessThanOrEqual(size);
        },
      ),
    );
  });
});

const strata = fc.array(
  fc.record({
    size: fc.integer({ min: 0, max: 5000 }),
    standardDeviation: fc.double({ min: 0.1, max: 50, noNaN: true }),
    cost: fc.double({ min: 0.1, max: 50, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("allocation over strata", () => {
  it("gives out exactly the sample, and no group more than it has", () => {
    fc.assert(
      fc.property(
        strata,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom("proportional" as const, "neyman" as const, "optimal" as const),
        (groups, part, method) => {
          const all = groups.reduce((sum, { size }) => sum + size, 0);
          const sampleSize = Math.floor(all * part);
          const found = stratifiedAllocation({ strata: groups, sampleSize, method });
          if (!found.known) throw new Error(found.why);
          expect(found.value.reduce((sum, each) => sum + each, 0)).toBe(sampleSize);
          for (const [h, asked] of found.value.entries()) expect(asked).toBeLessThanOrEqual(groups[h]!.size);
        },
      ),
    );
  });

  it("by Neyman has the least variance: no customer asked elsewhere would help", () => {
    const groups = [
      { size: 3000, standardDeviation: 12 },
      { size: 900, standardDeviation: 40 },
      { size: 50, standardDeviation: 300 },
    ];
    const found = stratifiedAllocation({ strata: groups, sampleSize: 300, method: "neyman" });
    if (!found.known) throw new Error(found.why);
    const varianceOf = (asked: readonly number[]) =>
      groups.reduce(
        (sum, { size, standardDeviation }, h) =>
          sum + (size * standardDeviation) ** 2 * (1 / asked[h]! - 1 / size),
        0,
      );
    const least = varianceOf(found.value);
    // The whole of the third group is asked: its pull would be more than it has.
    expect(found.value[2]).toBe(50);
    for (const [from, to] of [
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
    ] as const) {
      const moved = [...found.value];
      moved[from]!--;
      moved[to]!++;
      expect(varianceOf(moved)).toBeGreaterThan(least);
    }
  });

  it("asks fewer where answers cost more", () => {
    const found = stratifiedAllocation({
      strata: [
        { size: 1000, standardDeviation: 2, cost: 1 },
        { size: 1000, standardDeviation: 2, cost: 4 },
      ],
      sampleSize: 90,
      method: "optimal",
    });
    expect(found).toEqual({ known: true, value: [60, 30] });
  });

  it("says that it cannot be done when there are too few customers", () => {
    expect(stratifiedAllocation({ strata: [{ size: 5 }], sampleSize: 6 })).toEqual({
      known: false,
      why: "infeasible",
    });
    expect(stratifiedAllocation({ strata: [], sampleSize: 0 })).toEqual({ known: false, why: "no-data" });
    const still = { size: 10, standardDeviation: 0 };
    expect(stratifiedAllocation({ strata: [still], sampleSize: 3, method: "neyman" })).toEqual({
      known: false,
      why: "no-variation",
    });
  });
});

describe("an estimate over strata", () => {
  it("of one huge stratum is the plain mean with Student's interval", () => {
    const moments = { n: 20, sum: 80, sumSquares: 400 };
    const found = stratifiedEstimate([{ size: 1e12, sample: moments }]);
    const plain = meanInterval(moments);
    if (!found.known || !plain.known) throw new Error("no answer");
    expect(found.value.mean.low).toBeCloseTo(plain.value.low, 8);
    expect(found.value.mean.high).toBeCloseTo(plain.value.high, 8);
  });

  it("holds the true mean in about 95 of 100 samples, also when half of a group is asked", () => {
    const random = seededRandom(23);
    const groups = [
      { size: 400, asked: 40, level: 3, spread: 1 },
      { size: 60, asked: 30, level: 8, spread: 4 },
      { size: 900, asked: 30, level: 5, spread: 2 },
    ].map((group) => ({
      ...group,
      all: Array.from({ length: group.size }, () => group.level + group.spread * normalDraw(random)),
    }));
    const customers = groups.flatMap(({ all }) => all);
    const truth = customers.reduce((sum, value) => sum + value, 0) / customers.length;
    let held = 0;
    const samples = 600;
    for (let at = 0; at < samples; at++) {
      const strata = groups.map(({ all, size, asked }) => {
        const answers = [...sampleIndexes(size, asked, random)].map((i) => all[i]!);
        const sum = answers.reduce((total, value) => total + value, 0);
        const sumSquares = answers.reduce((total, value) => total + value * value, 0);
        return { size, sample: { n: asked, sum, sumSquares } };
      });
      const found = stratifiedEstimate(strata);
      if (found.known && found.value.mean.low <= truth && truth <= found.value.mean.high) held++;
    }
    expect(Math.abs(held / samples - 0.95)).toBeLessThan(3.5 * Math.sqrt((0.05 * 0.95) / samples));
  });

  it("is certain when everybody was asked", () => {
    const found = stratifiedEstimate([
      { size: 4, sample: { n: 4, sum: 10, sumSquares: 30 } },
      { size: 1, sample: { n: 1, sum: 5, sumSquares: 25 } },
    ]);
    expect(found).toMatchObject({
      known: true,
      value: { mean: { value: 3, low: 3, high: 3 }, total: { value: 15 } },
    });
  });

  it("of shares has Cochran's variance: sum of W^2 (1 - f) p q / (n - 1)", () => {
    const found = stratifiedEstimate([
      { size: 300, sample: { hits: 12, trials: 30 } },
      { size: 700, sample: { hits: 35, trials: 50 } },
    ]);
    if (!found.known) throw new Error(found.why);
    const variance = 0.3 ** 2 * 0.9 * ((0.4 * 0.6) / 29) + 0.7 ** 2 * (1 - 50 / 700) * ((0.7 * 0.3) / 49);
    expect(found.value.mean.value).toBeCloseTo(0.61, 12);
    expect(found.value.mean.standardError).toBeCloseTo(Math.sqrt(variance), 12);
  });

  it("has no answer when a group was asked too little, and refuses more answers than customers", () => {
    const one = { n: 1, sum: 1, sumSquares: 1 };
    expect(stratifiedEstimate([{ size: 10, sample: one }])).toEqual({ known: false, why: "too-few" });
    expect(() => stratifiedEstimate([{ size: 0, sample: one }])).toThrow(RangeError);
  });
});

describe("what weights leave of a sample", () => {
  it("is between one and all, all when they are alike, and the same in any unit", () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(weights, fc.double({ min: 1e-200, max: 1e200, noNaN: true }), (list, factor) => {
        const found = effectiveSampleSize(list);
        const scaled = effectiveSampleSize(list.map((weight) => weight * factor));
        if (!found.known || !scaled.known) throw new Error("no answer");
        expect(found.value.effectiveN).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(found.value.effectiveN).toBeLessThanOrEqual(list.length * (1 + 1e-12));
        expect(scaled.value.effectiveN / found.value.effectiveN).toBeCloseTo(1, 9);
      }),
    );
    expect(effectiveSampleSize([7, 7, 7])).toMatchObject({
      known: true,
      value: { effectiveN: 3, designEffect: 1 },
    });
  });
});
