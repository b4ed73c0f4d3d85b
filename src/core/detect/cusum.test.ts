import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cusum } from "./cusum.ts";

const numbers = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 40 });
const target = 0;

describe("the tabular CUSUM", () => {
  it("mirrors: values turned over give the other side's sums", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const chart = cusum(values, { target, sigma: 2 });
        const mirrored = cusum(
          values.map((value) => -value),
          { target, sigma: 2 },
        );
        expect(mirrored.lower).toEqual(chart.upper);
        expect(mirrored.upper).toEqual(chart.lower);
      }),
    );
  });

  it("does not care for the unit of the values", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const inSigmas = cusum(values, { target: 0, sigma: 1 });
        const scaled = cusum(
          values.map((value) => 1024 * value),
          { target: 0, sigma: 1024 },
        );
        expect(scaled).toEqual(inSigmas);
      }),
    );
  });

  it("looks at one side where asked, and starts ahead where told to", () => {
    const values = [-3, -3, 4, 4];
    expect(cusum(values, { target, sigma: 1, sides: "upper", threshold: 6 }).signal).toEqual({
      at: 3,
      side: "upper",
      startedAt: 2,
    });
    expect(cusum(values, { target, sigma: 1, sides: "lower", threshold: 4 }).signal?.at).toBe(1);
    expect(cusum([0], { target, sigma: 1, headstart: 2.5 }).upper).toEqual([2]);
  });

  it("signals above the threshold, not at it", () => {
    expect(cusum([5.5], { target, sigma: 1 }).signal).toBeNull();
    expect(cusum([5.6], { target, sigma: 1 }).signal?.at).toBe(0);
  });

  it("has nothing to say of nothing, and refuses what is no chart", () => {
    expect(cusum([], { target, sigma: 1 })).toEqual({ upper: [], lower: [], signal: null });
    expect(() => cusum([1], { target, sigma: 0 })).toThrow(RangeError);
    expect(() => cusum([Number.NaN], { target, sigma: 1 })).toThrow(RangeError);
    expect(() => cusum([1], { target, sigma: 1, headstart: 6 })).toThrow(RangeError);
    expect(() => cusum([1], { target, sigma: 1, sides: "left" as "upper" })).toThrow(/upper, lower, both/);
  });
});
