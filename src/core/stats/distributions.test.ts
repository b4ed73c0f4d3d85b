import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betaQuantile,
  binomialCdf,
  chiSquareQuantile,
  chiSquareUpper,
  fUpper,
  gammaQuantile,
  negativeBinomialUpper,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonUpper,
  studentCdf,
  studentQuantile,
  studentUpper,
  twoSidedP,
  zOf,
} from "./distributions.ts";

describe("the normal distribution", () => {
  it("agrees with printed tables to fifteen digits", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 15);
    expect(normalCdf(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12);
    expect(normalCdf(-10) / 7.619853024160527e-24).toBeCloseTo(1, 11);
    expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 13);
    expect(zOf(0.99)).toBeCloseTo(2.5758293035489004, 13);
    expect(twoSidedP(-1.4078304151258787)).toBeCloseTo(0.15918129181156992, 12);
  });

  it("the quantile undoes the share", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true }), (share) => {
        expect(Math.abs(normalCdf(normalQuantile(share)) / share - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("refuses what is no share", () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => zOf(1)).toThrow(RangeError);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});

describe("the other distributions", () => {
  it("agree with R", () => {
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138851986274, 13);
    expect(studentCdf(2.228138851986274, 10)).toBeCloseTo(0.975, 13);
    expect(studentUpper(1e6, 1) / (Math.atan(1e-6) / Math.PI)).toBeCloseTo(1, 12);
    expect(studentQuantile(0.975, 0.5)).toBeGreaterThan(100);
    expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 13);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 10);
    expect(fUpper(4.964602743730711, 1, 10)).toBeCloseTo(0.05, 12);
    expect(betaQuantile(0.025, 8, 3)).toBeCloseTo(0.4439045, 6);
    expect(binomialCdf(8, 10, 0.5)).toBeCloseTo(0.9892578125, 13);
    expect(gammaQuantile(0.5, 1, 2)).toBeCloseTo(Math.LN2 / 2, 12);
  });

  it("upper tails add up with lower ones, and keep their digits far out", () => {
    expect(poissonUpper(4, 2) + poissonCdf(3, 2)).toBeCloseTo(1, 13);
    expect(chiSquareUpper(1000, 1)).toBeGreaterThan(0);
    expect(poissonUpper(200, 10)).toBeGreaterThan(0);
    expect(studentUpper(-1, 7) + studentUpper(1, 7)).toBeCloseTo(1, 13);
  });

  it.each([
    [8, 999, 1.7149991288817997e-15],
    [30, 1e4, 1.0221635237126803e-189],
    [12, 1e6, 1.785842562382547e-33],
  ])(
    "Student's tail beyond %d with %d degrees agrees with SciPy, where 1 - cdf is nothing",
    (t, freedom, tail) => {
      expect(studentUpper(t, freedom) / tail).toBeCloseTo(1, 10);
    },
  );

  it("a negative binomial of great size is a Poisson", () => {
    expect(negativeBinomialUpper(6, 3, 1e7)).toBeCloseTo(poissonUpper(6, 3), 5);
  });

  it("Student of endless freedom is the normal", () => {
    expect(studentQuantile(0.9, 1e12)).toBeCloseTo(normalQuantile(0.9), 10);
    expect(studentUpper(1.5, Infinity)).toBe(1 - normalCdf(1.5));
  });
});
