import { expect, it } from "vitest";
import { nextRound } from "./next-round.ts";

const at = (text: string) => Date.parse(text);
const next = (round: Parameters<typeof nextRound>[0], after: string) =>
  new Date(nextRound(round, at(after))).toISOString();

it("comes every day at its hour by the clocks of the zone", () => {
  const daily = { cadence: "daily", day: 1, hour: 9, zone: "Europe/Moscow" } as const;
  expect(next(daily, "2026-03-04T05:59:59Z")).toBe("2026-03-04T06:00:00.000Z");
  expect(next(daily, "2026-03-04T06:00:00Z")).toBe("2026-03-05T06:00:00.000Z");
});

it("keeps its hour over a change of the clocks, and comes after an hour that is skipped", () => {
  const daily = { cadence: "daily", day: 1, hour: 9, zone: "Europe/Berlin" } as const;
  expect(next(daily, "2026-03-28T09:00:00Z")).toBe("2026-03-29T07:00:00.000Z");
  const skipped = { ...daily, hour: 2 };
  expect(next(skipped, "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
});

it("comes on its weekday and on its day of the month, over the end of a year", () => {
  const monday = { cadence: "weekly", day: 1, hour: 9, zone: "UTC" } as const;
  expect(next(monday, "2026-12-28T09:00:00Z")).toBe("2027-01-04T09:00:00.000Z");
  expect(next({ ...monday, day: 7 }, "2026-03-04T00:00:00Z")).toBe("2026-03-08T09:00:00.000Z");
  const monthly = { cadence: "monthly", day: 28, hour: 0, zone: "Asia/Kolkata" } as const;
  expect(next(monthly, "2026-02-27T18:30:00Z")).toBe("2026-03-27T18:30:00.000Z");
});

it("refuses a day that no week or month has", () => {
  expect(() => nextRound({ cadence: "weekly", day: 9, hour: 0, zone: "UTC" }, 0)).toThrow(RangeError);
});
