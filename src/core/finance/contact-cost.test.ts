import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compensationCost,
  type CostFacts,
  type CostModel,
  handlingCost,
  isBad,
  pricedChannel,
} from "./contact-cost.ts";
import { addCustomer, noCosts, perMonth, topicCost } from "./topic-cost.ts";

const model: CostModel = {
  hourlyRate: 600,
  channels: { phone: { minutes: 8, perContact: 3 }, default: { minutes: 5, perContact: 2 } },
  compensation: { mean: 1000, share: 0.1 },
  churn: { yearlyValue: 6000, extraShare: 0.03, extraShareLow: 0.01, extraShareHigh: 0.06 },
};
const contact: CostFacts = {
  kind: "contact",
  channel: "phone",
  handleSeconds: null,
  compensation: null,
  sentiment: null,
};

describe("the cost of one contact", () => {
  it("is its time at the hourly rate plus the channel's money", () => {
    expect(handlingCost(contact, model)).toBeCloseTo(83, 10);
    expect(handlingCost({ ...contact, handleSeconds: 600 }, model)).toBeCloseTo(103, 10);
    expect(handlingCost({ ...contact, channel: "pigeon" }, model)).toBeCloseTo(52, 10);
  });

  it("holds what was paid, else what a complaint costs on average", () => {
    expect(compensationCost(contact, model)).toBe(0);
    expect(compensationCost({ ...contact, kind: "complaint" }, model)).toBeCloseTo(100, 10);
    expect(compensationCost({ ...contact, kind: "complaint", compensation: 0 }, model)).toBe(0);
  });

  it("knows which contacts drive customers away", () => {
    expect(isBad(contact)).toBe(true);
    expect(isBad({ ...contact, sentiment: 0.4 })).toBe(false);
    expect(isBad({ ...contact, kind: "review", sentiment: -0.5 })).toBe(true);
    expect(isBad({ ...contact, kind: "review" })).toBe(false);
    expect(isBad({ ...contact, kind: "cancellation", sentiment: 0.9 })).toBe(true);
  });

  it("prices reviews and answers without a channel by their own", () => {
    expect(pricedChannel("review", null)).toBe("review-site");
    expect(pricedChannel("response", null)).toBe("survey");
    expect(pricedChannel("complaint", null)).toBe("default");
    expect(pricedChannel("review", "app")).toBe("app");
  });
});

const customers = fc.array(
  fc.record({
    handling: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
    compensation: fc.double({ min: 0, max: 1e4, noNaN: true }),
    isAffected: fc.boolean(),
  }),
  { minLength: 1, maxLength: 50 },
);

describe("the cost of a topic", () => {
  it("by hand: one affected customer who cost 120", () => {
    const { total, churn } = topicCost(
      addCustomer(noCosts, { handling: 100, compensation: 20, isAffected: true }),
      model,
    );
    expect(churn.value).toBeCloseTo(180, 10);
    expect(total.value).toBeCloseTo(300, 10);
    // One draw: relative error 1, exp(1.96) = 7.099; doubt 120 below and 180 above.
    expect(total.high).toBeCloseTo(300 + Math.hypot(300 * 6.0993, 180), 0);
    expect(total.low).toBeCloseTo(Math.max(0, 300 - Math.hypot(300 * (1 - 1 / 7.0993), 120)), 0);
  });

  it("parts add up, and every interval holds its value and nothing below zero", () => {
    fc.assert(
      fc.property(customers, (list) => {
        const cost = topicCost(list.reduce(addCustomer, noCosts), model);
        const parts = cost.handling.value + cost.compensation.value + cost.churn.value;
        expect(parts / cost.total.value).toBeCloseTo(1, 9);
        for (const each of Object.values(cost)) {
          expect(each.low).toBeGreaterThanOrEqual(0);
          expect(each.low).toBeLessThanOrEqual(each.value);
          expect(each.high).toBeGreaterThanOrEqual(each.value);
        }
      }),
    );
  });

  it("the interval narrows as the same customers come a hundredfold", () => {
    const sums = { handling: 1e3, compensation: 0, spentSquares: 1e5, affected: 0, spentOfAffected: 0 };
    const more = { ...sums, handling: 1e5, spentSquares: 1e7 };
    const width = (cost: { low: number; high: number; value: number }) => (cost.high - cost.low) / cost.value;
    expect(width(topicCost(more, model).total)).toBeLessThan(width(topicCost(sums, model).total) / 8);
  });

  it("covers the true mean cost about 95 times in 100", () => {
    // 400 periods of Poisson(30) customers with exponential costs of mean 100: expected total 3000. A seeded generator keeps it the same each time.
    let state = 42;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const certain = { ...model, churn: { ...model.churn, yearlyValue: 0 } };
    let covered = 0;
    for (let period = 0; period < 400; period++) {
      let sums = noCosts;
      for (let clock = -Math.log(random()); clock < 30; clock -= Math.log(random())) {
        sums = addCustomer(sums, { handling: -100 * Math.log(random()), compensation: 0, isAffected: false });
      }
      const { low, high } = topicCost(sums, certain).total;
      if (low <= 3000 && high >= 3000) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.985);
  });

  it("is per month what it is over the months", () => {
    expect(perMonth({ value: 300, low: 200, high: 500 }, 2)).toEqual({ value: 150, low: 100, high: 250 });
    expect(() => perMonth({ value: 1, low: 1, high: 1 }, 0)).toThrow(RangeError);
  });
});
