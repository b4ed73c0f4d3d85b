import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjustment, adjustPValues } from "./adjust-p-values.ts";

const methods: Adjustment[] = [
  "bonferroni",
  "sidak",
  "holm",
  "holm-sidak",
  "hochberg",
  "hochberg-sidak",
  "benjamini-hochberg",
  "benjamini-yekutieli",
];
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe("adjusted p-values", () => {
  it.each(methods)("%s: never below the raw value, never above 1, and in the same order", (method) => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = adjustPValues(given, method);
        for (const [at, p] of given.entries()) {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(adjusted[at]).toBeLessThanOrEqual(1);
          for (const [other, q] of given.entries())
            if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other]!);
        }
      }),
    );
  });

  it("Hochberg finds all that Holm finds, and Benjamini-Hochberg all that Hochberg finds", () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const holm = adjustPValues(given, "holm");
        const hochberg = adjustPValues(given, "hochberg");
        const searched = adjustPValues(given, "benjamini-hochberg");
        for (const at of given.keys()) {
          expect(hochberg[at]).toBeLessThanOrEqual(holm[at]! * (1 + 1e-12));
          expect(searched[at]).toBeLessThanOrEqual(hochberg[at]! * (1 + 1e-12));
        }
      }),
    );
  });

  it("leaves a single p alone, and gives nothing for nothing", () => {
    for (const method of methods) {
      expect(adjustPValues([0.3], method)[0]).toBeCloseTo(0.3, 12);
      expect(adjustPValues([], method)).toEqual([]);
    }
  });

  it("keeps the smallest p under Sidak, where 1 - p would round to 1", () => {
    expect(adjustPValues([1e-20, 0.5], "sidak")[0]).toBeCloseTo(2e-20, 30);
  });

  it.each([Number.NaN, -0.1, 1.1, Infinity])("refuses %s", (p) => {
    expect(() => adjustPValues([0.5, p])).toThrow(RangeError);
  });
});
