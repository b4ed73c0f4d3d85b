import { describe, expect, it } from "vitest";
import { cohortTable } from "./cohort-table.ts";
import { dauWauMau } from "./dau-wau-mau.ts";
import { retentionByDay } from "./retention-by-day.ts";
import { stickiness } from "./stickiness.ts";

const visits = [
  { customer: "a", day: "2025-12-30" },
  { customer: "a", day: "2026-02-01" },
  { customer: "b", day: "2025-12-31" },
  { customer: "c", day: "2026-01-04" },
  { customer: "c", day: "2026-01-05" },
];

describe("a cohort table", () => {
  it("goes over the year's end and leaves the running month open", () => {
    expect(cohortTable({ visits, period: "month", lastDay: "2026-02-27" })).toMatchObject({
      value: [
        { start: "2025-12-01", size: 2, active: [2, 0, null] },
        { start: "2026-01-01", size: 1, active: [1, null] },
      ],
    });
  });

  it("fills the month on its last day", () => {
    const table = cohortTable({ visits, period: "month", lastDay: "2026-02-28" });
    expect(table).toMatchObject({ value: [{ active: [2, 0, 1] }, { active: [1, 0] }] });
  });

  it("begins weeks on Monday", () => {
    // 2025-12-29 and 2026-01-05 are Mondays.
    const table = cohortTable({ visits, period: "week", lastDay: "2026-01-11" });
    expect(table).toMatchObject({ value: [{ start: "2025-12-29", size: 3, active: [3, 1] }] });
  });

  it("does not know what came after the last day, and has no answer for nothing", () => {
    const early = cohortTable({ visits, period: "day", lastDay: "2025-12-31" });
    expect(early).toMatchObject({
      value: [
        { size: 1, active: [1, 0] },
        { size: 1, active: [1] },
      ],
    });
    expect(cohortTable({ visits, period: "day", lastDay: "2025-01-01" })).toEqual({
      known: false,
      why: "no-data",
    });
    expect(() => cohortTable({ visits, period: "day", lastDay: "2026-02-30" })).toThrow(/date such/);
  });
});

describe("day-N retention", () => {
  const people = [
    { firstDay: "2026-02-27", activeDays: ["2026-02-28", "2026-02-28", "2026-03-06"] },
    { firstDay: "2026-02-28", activeDays: ["2026-02-28"] },
    { firstDay: "2026-03-05", activeDays: ["2026-03-06"] },
  ];

  it("counts nobody as lost who is not old enough", () => {
    expect(retentionByDay({ people, days: [1, 7, 30], lastDay: "2026-03-06" })).toMatchObject({
      value: [
        { day: 1, people: 3, active: 2 },
        { day: 7, people: 1, active: 1, share: { value: 1 } },
        { day: 30, people: 0, active: 0, share: null },
      ],
    });
  });
});

describe("active users", () => {
  it("are counted once, in windows that end with the day", () => {
    const activity = [
      { customer: "a", day: "2026-03-31" },
      { customer: "a", day: "2026-03-31" },
      { customer: "b", day: "2026-03-25" },
      { customer: "c", day: "2026-03-24" },
      { customer: "d", day: "2026-03-02" },
      { customer: "e", day: "2026-03-01" },
      { customer: "f", day: "2026-04-01" },
    ];
    const found = dauWauMau(activity, "2026-03-31");
    expect(found).toMatchObject({ value: { dau: 1, wau: 2, mau: 4, activeDays: { n: 4, sum: 4 } } });
  });

  it("stick as mean DAU over MAU", () => {
    // Ten users of whom each was there 3 days: 30 user days in 30 days are one a day, a tenth of ten.
    expect(stickiness({ n: 10, sum: 30, sumSquares: 90 })).toMatchObject({
      value: { value: 0.1, low: 0.1, high: 0.1 },
    });
    expect(() => stickiness({ n: 2, sum: 80, sumSquares: 3200 })).toThrow(/above 30/);
  });
});
