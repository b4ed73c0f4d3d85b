import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rfmScores } from "./rfm-scores.ts";
import { rfmSegment } from "./rfm-segment.ts";
import { rfmSummary } from "./rfm-summary.ts";

const purchases = [
  { customer: "b", day: "2026-01-10", amount: 7 },
  { customer: "a", day: "2026-01-08", amount: 20 },
  { customer: "a", day: "2026-01-01", amount: 10 },
  { customer: "a", day: "2026-01-08", amount: 4 },
  { customer: "a", day: "2026-01-22", amount: 6 },
  { customer: "c", day: "2026-02-01", amount: 3 },
];

describe("histories of purchases", () => {
  it("count days of repeat purchases, not orders, and leave the first out of the mean", () => {
    expect(rfmSummary({ purchases, lastDay: "2026-01-29", unitDays: 7 })).toMatchObject({
      value: [
        { customer: "a", frequency: 2, recency: 3, age: 4, meanSpend: 15, holdout: null },
        { customer: "b", frequency: 0, recency: 0, age: 19 / 7, meanSpend: 0 },
      ],
    });
  });

  it("split at calibration, both last days included", () => {
    const found = rfmSummary({
      purchases,
      calibrationLastDay: "2026-01-08",
      lastDay: "2026-01-22",
      unitDays: 1,
    });
    expect(found).toMatchObject({
      value: [
        {
          customer: "a",
          frequency: 1,
          age: 7,
          meanSpend: 24,
          holdout: { frequency: 1, meanSpend: 6, duration: 14 },
        },
      ],
    });
    expect(found.known && found.value).toHaveLength(1);
  });

  it("refuse a calibration after the end, and have no answer without purchases in time", () => {
    expect(() => rfmSummary({ purchases, calibrationLastDay: "2026-02-01", lastDay: "2026-01-01" })).toThrow(
      /come after/,
    );
    expect(rfmSummary({ purchases, lastDay: "2025-01-01" })).toEqual({ known: false, why: "no-data" });
  });
});

describe("RFM scores", () => {
  const customer = fc.record({
    customer: fc.constant("x"),
    recencyDays: fc.integer({ min: 0, max: 20 }),
    frequency: fc.integer({ min: 1, max: 5 }),
    monetary: fc.integer({ min: 0, max: 1000 }),
  });

  it("are 1 to 5, equal for equal facts, and never lower for who is better", () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 2, maxLength: 40 }), (customers) => {
        const found = rfmScores(customers);
        if (!found.known) throw new Error("must be known");
        const [first, second] = [customers[0]!, customers[1]!];
        const [one, other] = [found.value[0]!, found.value[1]!];
        expect(
          Math.sign(one.recency - other.recency) * Math.sign(second.recencyDays - first.recencyDays),
        ).toBeGreaterThanOrEqual(0);
        if (first.frequency === second.frequency) expect(one.frequency).toBe(other.frequency);
        if (first.monetary > second.monetary) expect(one.monetary).toBeGreaterThanOrEqual(other.monetary);
        for (const { recency, frequency, monetary } of found.value)
          for (const score of [recency, frequency, monetary]) expect([1, 2, 3, 4, 5]).toContain(score);
      }),
    );
  });

  it("are fifths where all differ", () => {
    const customers = Array.from({ length: 10 }, (_, at) => ({
      customer: `${at}`,
      recencyDays: at,
      frequency: at,
      monetary: at,
    }));
    const found = rfmScores(customers);
    expect(found.known && found.value.map(({ frequency }) => frequency)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
    expect(found.known && found.value.map(({ recency }) => recency)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it("all have a segment", () => {
    const names = new Set<string>();
    for (let recency = 1; recency <= 5; recency++)
      for (let frequency = 1; frequency <= 5; frequency++)
        for (let monetary = 1; monetary <= 5; monetary++)
          names.add(rfmSegment({ customer: "x", recency, frequency, monetary }));
    expect(names.size).toBe(11);
    expect(() => rfmSegment({ customer: "x", recency: 0, frequency: 1, monetary: 1 })).toThrow(RangeError);
  });
});
