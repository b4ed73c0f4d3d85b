import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile, twoSidedP, zOf } from "./normal-distribution.ts";

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
