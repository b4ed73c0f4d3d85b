import { describe, expect, it } from "vitest";
import { preventionCalculator, type PreventionInput } from "./prevention-calculator.ts";

const fix: PreventionInput = {
  contactsPerMonth: 1000,
  preventedShare: 0.3,
  costPerContact: 150,
  compensationPerContact: 20,
  extraChurnShare: 0.01,
  customerValue: 3000,
  fixCost: 300_000,
  runningCostPerMonth: 10_000,
  months: 12,
};

describe("whether a fix pays", () => {
  it("by hand, all numbers sure", () => {
    // 300 a month x (150 + 20 + 30) = 60,000; 720,000 a year; cost 300,000 + 120,000; paid back in 300 / (60 - 10) = 6 months.
    const sure = (value: number) => ({ value, low: value, high: value });
    expect(preventionCalculator(fix)).toEqual({
      preventedContacts: sure(3600),
      handling: sure(540_000),
      compensation: sure(72_000),
      churn: sure(108_000),
      saved: sure(720_000),
      cost: sure(420_000),
      net: sure(300_000),
      savedPerCost: {
        known: true,
        value: {
          value: expect.closeTo(12 / 7, 12),
          low: expect.closeTo(12 / 7, 12),
          high: expect.closeTo(12 / 7, 12),
        },
      },
      paybackMonths: {
        known: true,
        value: { value: expect.closeTo(6, 9), low: expect.closeTo(6, 9), high: expect.closeTo(6, 9) },
      },
      gainChance: 1,
    });
  });

  it("one more message against two complaints and a call: 700 for 0.40 is 1,750 times", () => {
    const message = preventionCalculator({
      contactsPerMonth: 1,
      preventedShare: 1,
      costPerContact: 700,
      fixCost: 0,
      runningCostPerMonth: { value: 0.4, low: 0.2, high: 0.4 },
      months: 1,
    });
    expect(message.savedPerCost).toMatchObject({
      known: true,
      value: { value: 1750, low: expect.closeTo(1750, 6) },
    });
    expect(message.savedPerCost.known && message.savedPerCost.value.high).toBeGreaterThan(3200);
    expect(message.paybackMonths).toMatchObject({ known: true, value: { value: 0 } });
  });

  it("the range of the only doubtful input comes through as it is", () => {
    const { net, preventedContacts } = preventionCalculator({
      ...fix,
      preventedShare: { value: 0.3, low: 0.2, high: 0.5 },
      draws: 10_000,
    });
    expect(preventedContacts).toEqual({
      value: 3600,
      low: expect.closeTo(2400, -2),
      high: expect.closeTo(6000, -2),
    });
    expect(net.low / 60_000).toBeCloseTo(1, 0);
    expect(net.high / 780_000).toBeCloseTo(1, 1);
  });

  it("two doubtful factors widen by the root of squares, nearly: relative 10 % and 10 % give 14 %", () => {
    const tenth = (value: number) => ({ value, low: value * 0.9, high: value * 1.1 });
    const { handling } = preventionCalculator({
      ...fix,
      contactsPerMonth: tenth(1000),
      costPerContact: tenth(150),
      draws: 10_000,
    });
    expect((handling.high - handling.low) / handling.value / 2).toBeCloseTo(Math.SQRT1_2 * 0.2, 2);
  });

  it("a fix that never pays has no payback, one that may not has no last month", () => {
    expect(preventionCalculator({ ...fix, runningCostPerMonth: 60_000 }).paybackMonths).toEqual({
      known: false,
      why: "infeasible",
    });
    const doubtful = preventionCalculator({ ...fix, preventedShare: { value: 0.3, low: 0, high: 0.4 } });
    expect(doubtful.paybackMonths).toMatchObject({ known: true, value: { high: null } });
    expect(doubtful.gainChance).toBeGreaterThan(0.5);
    expect(doubtful.gainChance).toBeLessThan(1);
  });

  it("costs that may be nothing leave no ratio, and the same seed gives the same numbers", () => {
    expect(preventionCalculator({ ...fix, fixCost: 0, runningCostPerMonth: 0 }).savedPerCost).toEqual({
      known: false,
      why: "undefined-ratio",
    });
    const doubtful = { ...fix, costPerContact: { value: 150, low: 100, high: 300 } };
    expect(preventionCalculator(doubtful)).toEqual(preventionCalculator(doubtful));
    expect(preventionCalculator({ ...doubtful, seed: 2 })).not.toEqual(preventionCalculator(doubtful));
  });

  it("a range out of order and a share above 1 are refused", () => {
    expect(() => preventionCalculator({ ...fix, costPerContact: { value: 1, low: 2, high: 3 } })).toThrow(
      RangeError,
    );
    expect(() =>
      preventionCalculator({ ...fix, preventedShare: { value: 0.9, low: 0.8, high: 1.1 } }),
    ).toThrow(RangeError);
  });
});
