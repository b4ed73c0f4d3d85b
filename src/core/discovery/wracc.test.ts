import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wracc } from "./wracc.ts";

const whole = { hits: 300, trials: 1000 };
const part = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 700 }))
  .map(([hits, misses]) => ({ hits, trials: hits + misses }));

describe("weighted relative accuracy", () => {
  it("gives the values of the German credit data that pysubgroup tests with", () => {
    expect(wracc({ hits: 135, trials: 274 }, whole)).toBeCloseTo(0.0528, 12);
    expect(wracc({ hits: 114, trials: 219 }, whole)).toBeCloseTo(0.0483, 12);
  });

  it("of a part and of the rest cancel", () => {
    fc.assert(
      fc.property(part, (each) => {
        const rest = { hits: 300 - each.hits, trials: 1000 - each.trials };
        expect(wracc(each, whole) + wracc(rest, whole)).toBeCloseTo(0, 12);
      }),
    );
  });

  it("never exceeds what the hits alone would give, at any weight of the size", () => {
    fc.assert(
      fc.property(part, fc.double({ min: 0, max: 1, noNaN: true }), (each, exponent) => {
        const hitsOnly = wracc({ hits: each.hits, trials: each.hits }, whole, exponent);
        expect(wracc(each, whole, exponent)).toBeLessThanOrEqual(hitsOnly + 1e-12);
      }),
    );
  });

  it("is 0 for the whole and for nothing, and refuses a part that is no part", () => {
    expect(wracc(whole, whole)).toBe(0);
    expect(wracc({ hits: 0, trials: 0 }, whole)).toBe(0);
    expect(() => wracc({ hits: 301, trials: 400 }, whole)).toThrow(RangeError);
    expect(() => wracc({ hits: 1, trials: 702 }, whole)).toThrow(RangeError);
    expect(() => wracc({ hits: 1, trials: 2 }, whole, 1.5)).toThrow(RangeError);
  });
});
