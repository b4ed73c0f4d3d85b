import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stratifiedEffect } from "./stratified-effect.ts";

const stratum = fc.record({
  value: fc.double({ min: -100, max: 100, noNaN: true }),
  standardError: fc.double({ min: 0.01, max: 50, noNaN: true }),
});

describe("effects joined by how sure they are", () => {
  it("lie within the strata and are surer than each of them", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
        const found = stratifiedEffect(strata);
        if (!found.known) throw new Error(found.why);
        const values = strata.map(({ value }) => value);
        expect(found.value.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(found.value.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(found.value.standardError).toBeLessThanOrEqual(
          Math.min(...strata.map(({ standardError }) => standardError)) * (1 + 1e-12),
        );
        expect(found.value.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("of k equal strata are that effect with its error by the root of k, and no heterogeneity", () => {
    const found = stratifiedEffect(Array.from({ length: 4 }, () => ({ value: 3, standardError: 2 })));
    if (!found.known) throw new Error(found.why);
    expect(found.value.value).toBeCloseTo(3, 12);
    expect(found.value.standardError).toBeCloseTo(1, 12);
    expect(found.value.homogeneity).toMatchObject({ known: true, value: { freedom: 3, p: 1 } });
    expect(found.value.i2).toBe(0);
  });

  it("do not lose errors of 1e-200, whose squares are zero to a computer", () => {
    const found = stratifiedEffect([
      { value: 1, standardError: 1e-200 },
      { value: 1, standardError: 3e-200 },
    ]);
    if (!found.known) throw new Error(found.why);
    expect(found.value.weights[0]).toBeCloseTo(0.9, 12);
    expect(found.value.standardError / 1e-200).toBeCloseTo(Math.sqrt(0.9), 12);
  });

  it("have no answer without strata and refuse an error of 0", () => {
    expect(stratifiedEffect([])).toEqual({ known: false, why: "no-data" });
    expect(() => stratifiedEffect([{ value: 1, standardError: 0 }])).toThrow(RangeError);
  });
});
