import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaProportions } from "./alpha-proportions.ts";
import { cohenH } from "./cohen-h.ts";
import { detectableDifference } from "./detectable-difference.ts";
import { detectableShare } from "./detectable-share.ts";
import { experimentDuration } from "./experiment-duration.ts";
import { noncentralChiSquareUpper } from "./noncentral-chi-square.ts";
import { noncentralTLower, noncentralTUpper } from "./noncentral-t.ts";
import { powerChiSquare } from "./power-chi-square.ts";
import { powerMeans } from "./power-means.ts";
import { powerProportions } from "./power-proportions.ts";
import { sampleSizeChiSquare } from "./sample-size-chi-square.ts";
import { sampleSizeMeans } from "./sample-size-means.ts";
import { sampleSizeProportions } from "./sample-size-proportions.ts";
import { studentUpper } from "./distributions.ts";

describe("noncentral distributions", () => {
  it.each([
    [2, 10, 1, 0.19238843746962478],
    [1.96, 1e5, 2.8, 0.7995449188145106],
    [5, 1, 1, 0.1686802812753139],
    [12, 4, 3, 0.011403820340741335],
    [3, 2.5, 0.1, 0.042594936962933226],
    [50, 5, 60, 0.7933656160990465],
    [1000, 1, 5, 0.003989404229452899],
  ])("t above %d with %d degrees around %d agrees with SciPy", (t, freedom, centre, theirs) => {
    expect(noncentralTUpper(t, freedom, centre) / theirs).toBeCloseTo(1, 11);
    expect(noncentralTLower(t, freedom, centre)).toBeCloseTo(1 - theirs, 11);
  });

  it("t around 0 is Student's, and the two tails mirror each other", () => {
    const some = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(some, fc.double({ min: 1, max: 1e6, noNaN: true }), some, (t, freedom, centre) => {
        expect(noncentralTUpper(t, freedom, 0)).toBeCloseTo(studentUpper(t, freedom), 9);
        expect(noncentralTUpper(t, freedom, centre) + noncentralTLower(t, freedom, centre)).toBeCloseTo(
          1,
          11,
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [9.48, 4, 0.05, 0.05263175346881795],
    [3.84, 1, 7.85, 0.8001610939114071],
    [100, 50, 60, 0.6941076588760875],
    [1000, 900, 200, 0.9776362704174232],
  ])("chi-square above %d with %d degrees around %d agrees with SciPy", (value, freedom, centre, theirs) => {
    expect(noncentralChiSquareUpper(value, freedom, centre) / theirs).toBeCloseTo(1, 11);
  });
});

describe("power", () => {
  const difference = fc.double({ min: 0.01, max: 3, noNaN: true });
  const size = fc.integer({ min: 2, max: 5000 });

  it("without an effect is alpha", () => {
    expect(powerMeans({ standardDeviation: 2, difference: 0, n: 40 })).toBeCloseTo(0.05, 12);
    expect(powerMeans({ standardDeviation: 2, difference: 0, n: 40, sides: 1, alpha: 0.1 })).toBeCloseTo(
      0.1,
      12,
    );
    expect(powerProportions({ first: 0.3, second: 0.3, n: 40, method: "arcsine" })).toBeCloseTo(0.05, 12);
    expect(powerChiSquare({ effect: 0, freedom: 3, n: 40 })).toBeCloseTo(0.05, 12);
  });

  it("grows with size, effect and alpha, and falls with the spread", () => {
    fc.assert(
      fc.property(difference, size, (d, n) => {
        const plan = { standardDeviation: 2, difference: d, n };
        const power = powerMeans(plan) - 1e-12;
        expect(powerMeans({ ...plan, n: n + 1 })).toBeGreaterThanOrEqual(power);
        expect(powerMeans({ ...plan, difference: d * 1.1 })).toBeGreaterThanOrEqual(power);
        expect(powerMeans({ ...plan, alpha: 0.1 })).toBeGreaterThanOrEqual(power);
        expect(powerMeans({ ...plan, correlation: 0.5 })).toBeGreaterThanOrEqual(power);
        expect(powerMeans({ ...plan, standardDeviation: 3 })).toBeLessThanOrEqual(power + 2e-12);
      }),
      { numRuns: 50 },
    );
  });

  it("of size, of the detectable effect and of alpha are one relation read from three sides", () => {
    fc.assert(
      fc.property(
        difference,
        fc.constantFrom(0.5, 1, 3),
        fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>,
        (d, ratio, sides) => {
          const plan = { standardDeviation: 2, ratio, sides, power: 0.9 };
          const needed = sure(sampleSizeMeans({ ...plan, difference: d }));
          fc.pre(needed.exact > 4);
          expect(powerMeans({ ...plan, difference: d, n: needed.exact })).toBeCloseTo(0.9, 8);
          expect(sure(detectableDifference({ ...plan, n: needed.exact })) / d).toBeCloseTo(1, 7);
          expect(needed.total).toBe(needed.first + needed.second);
          expect(needed.second).toBeGreaterThanOrEqual(needed.exact * ratio * (1 - 1e-9));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("of shares likewise, by each method", () => {
    for (const method of ["pooled", "unpooled", "arcsine"] as const) {
      const plan = { first: 0.12, method, power: 0.85 };
      const { exact } = sure(sampleSizeProportions({ ...plan, second: 0.15 }));
      expect(sure(detectableShare({ ...plan, n: exact }))).toBeCloseTo(0.15, 8);
      expect(alphaProportions({ ...plan, second: 0.15, n: exact })).toBeCloseTo(0.05, 8);
    }
    expect(sure(detectableShare({ first: 0.5, n: 200, direction: "down" }))).toBeCloseTo(
      1 - sure(detectableShare({ first: 0.5, n: 200 })),
      10,
    );
  });

  it("methods agree in large groups, and Cohen's h is the same from either side", () => {
    const sizes = (["pooled", "unpooled", "arcsine"] as const).map(
      (method) => sure(sampleSizeProportions({ first: 0.5, second: 0.51, method })).exact,
    );
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.001);
    expect(cohenH(0.2, 0.35)).toBeCloseTo(-cohenH(0.35, 0.2), 14);
  });

  it("gives the sizes of Cohen's chi-square table: w 0.3, 1 degree, power 0.8", () => {
    expect(sure(sampleSizeChiSquare({ effect: 0.3, freedom: 1 })).total).toBe(88);
  });

  it("says when nothing can be found, and refuses a power that chance alone gives", () => {
    expect(sampleSizeMeans({ standardDeviation: 1, difference: 0 })).toEqual({
      known: false,
      why: "infeasible",
    });
    expect(sampleSizeProportions({ first: 0.2, second: 0.2 })).toEqual({ known: false, why: "infeasible" });
    expect(sampleSizeChiSquare({ effect: 0, freedom: 2 })).toEqual({ known: false, why: "infeasible" });
    expect(() => sampleSizeMeans({ standardDeviation: 1, difference: 1, power: 0.05 })).toThrow(
      "power must be above alpha",
    );
    expect(() => powerMeans({ standardDeviation: 0, difference: 1, n: 5 })).toThrow(RangeError);
  });
});

describe("how long an experiment runs", () => {
  it("fills whole days and whole weeks, and says when nobody comes", () => {
    expect(sure(experimentDuration({ perArm: 700, peoplePerDay: 100 }))).toEqual({
      days: 14,
      weeks: 2,
      perArmPerDay: 50,
    });
    expect(sure(experimentDuration({ perArm: 701, peoplePerDay: 100 }))).toMatchObject({
      days: 15,
      weeks: 3,
    });
    expect(sure(experimentDuration({ perArm: 700, peoplePerDay: 100, arms: 4, share: 0.5 })).days).toBe(56);
    expect(experimentDuration({ perArm: 700, peoplePerDay: 0 })).toEqual({ known: false, why: "infeasible" });
    expect(() => experimentDuration({ perArm: 700, peoplePerDay: 10, arms: 1 })).toThrow(RangeError);
  });
});

function sure<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
