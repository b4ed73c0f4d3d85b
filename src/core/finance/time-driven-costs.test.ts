import { describe, expect, it } from "vitest";
import { timeDrivenCosts } from "./time-driven-costs.ts";

describe("time-driven costs", () => {
  // The customer service department of the article: 560,000 a quarter, 28 people with 25,000 practical minutes each.
  const department = {
    cost: 560_000,
    paidMinutes: 875_000,
    activities: [
      { activity: "process orders", quantity: 49_000, minutesEach: 8, segment: "all" },
      { activity: "handle inquiries", quantity: 1400, minutesEach: 44, segment: "all" },
      { activity: "check credit", quantity: 2500, minutesEach: 50, segment: "new" },
    ],
  };

  it("the example of Kaplan and Anderson: 0.80 a minute, 6.40, 35.20 and 40 an activity, 97,120 unused", () => {
    const answer = timeDrivenCosts(department);
    if (!answer.known) throw new Error(answer.why);
    expect(answer.value.costPerMinute).toBeCloseTo(0.8, 12);
    expect(answer.value.activities.map(({ costEach }) => costEach)).toEqual(
      [6.4, 35.2, 40].map((cost) => expect.closeTo(cost, 9)),
    );
    expect(answer.value.activities.map(({ cost }) => cost)).toEqual(
      [313_600, 49_280, 100_000].map((cost) => expect.closeTo(cost, 6)),
    );
    expect(answer.value.unusedMinutes).toBeCloseTo(121_400, 6);
    expect(answer.value.unusedCost).toBeCloseTo(97_120, 6);
  });

  it("segments get what their activities cost, and with what is unused it is the whole cost", () => {
    const answer = timeDrivenCosts(department);
    if (!answer.known) throw new Error(answer.why);
    expect(answer.value.segments.map(({ segment, cost }) => [segment, Math.round(cost)])).toEqual([
      ["all", 362_880],
      ["new", 100_000],
    ]);
    const spent = answer.value.segments.reduce((sum, { cost }) => sum + cost, answer.value.unusedCost);
    expect(spent).toBeCloseTo(560_000, 6);
  });

  it("more work than minutes is told as a negative rest, no minutes at all as no answer", () => {
    const overworked = timeDrivenCosts({
      cost: 100,
      paidMinutes: 100,
      practicalShare: 1,
      activities: [{ activity: "calls", quantity: 30, minutesEach: 5 }],
    });
    expect(overworked).toMatchObject({ known: true, value: { unusedMinutes: -50, unusedCost: -50 } });
    expect(timeDrivenCosts({ cost: 100, paidMinutes: 100, practicalShare: 0, activities: [] })).toEqual({
      known: false,
      why: "undefined-ratio",
    });
  });
});
