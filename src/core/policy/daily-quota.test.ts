import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dailyQuota } from "./daily-quota.ts";

const inputs = fc.record({
  total: fc.integer({ min: 0, max: 5000 }),
  weights: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 }),
  mostPerDay: fc.integer({ min: 0, max: 1000 }),
});

describe("invitations spread over days", () => {
  it("the populations of the textbook example of Hamilton's method get their seats", () => {
    // Quotas of 10 seats for 1450, 3400, 5150: 1.45, 3.40, 5.15: one place is left, to the largest fraction.
    expect(dailyQuota({ total: 10, weights: [1450, 3400, 5150] })).toEqual({ known: true, value: [2, 3, 5] });
  });

  it("a full day hands on its rest in proportion, also when that fills another", () => {
    // Shares of 100: 60, 30, 10. 40 are kept, 60 shared 45 : 15; 40 again, and 20 are left for the last.
    expect(dailyQuota({ total: 100, weights: [6, 3, 1], mostPerDay: 40 })).toEqual({
      known: true,
      value: [40, 40, 20],
    });
  });

  it("adds up, keeps the cap, sends nothing on days without weight, and more on heavier days", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const quota = dailyQuota(input);
        const borne = input.weights.filter((weight) => weight > 0).length * input.mostPerDay;
        expect(quota.known).toBe(borne >= input.total);
        if (!quota.known) return;
        expect(quota.value.reduce((sum, each) => sum + each, 0)).toBe(input.total);
        for (const [a, weight] of input.weights.entries()) {
          expect(quota.value[a]).toBeLessThanOrEqual(weight === 0 ? 0 : input.mostPerDay);
          for (const [b, other] of input.weights.entries())
            if (weight > other) expect(quota.value[a]).toBeGreaterThanOrEqual(quota.value[b]!);
        }
      }),
    );
  });

  it("a billion over weights of any size adds up", () => {
    const quota = dailyQuota({ total: 1e9, weights: [1e300, 3e299, 1e300, 7e299, 1e-300] });
    expect(quota.known && quota.value.reduce((sum, each) => sum + each, 0)).toBe(1e9);
  });
});
