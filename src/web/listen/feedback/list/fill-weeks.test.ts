import { describe, expect, it } from "vitest";
import { fillWeeks } from "./fill-weeks.ts";

describe("weeks of the small chart", () => {
  it("have a zero where nothing came", () => {
    const weeks = fillWeeks([
      { day: "2025-12-22", count: 4 },
      { day: "2026-01-12", count: 1 },
    ]);
    expect(weeks.map(({ day, count }) => [day, count])).toEqual([
      ["2025-12-22", 4],
      ["2025-12-29", 0],
      ["2026-01-05", 0],
      ["2026-01-12", 1],
    ]);
  });

  it("are none where there is nothing", () => expect(fillWeeks([])).toEqual([]));

  it("stay countable when one date is far off", () => {
    const weeks = fillWeeks([
      { day: "0001-01-01", count: 1 },
      { day: "2026-01-12", count: 5 },
    ]);
    expect(weeks).toHaveLength(520);
    expect(weeks.at(-1)).toEqual({ day: "2026-01-12", count: 5 });
  });
});
