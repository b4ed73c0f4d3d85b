import { describe, expect, it } from "vitest";
import { barsOf } from "./bars-of.ts";

describe("bars of the small chart", () => {
  it("have a zero where nothing came", () => {
    const bars = barsOf(
      [
        { day: "2025-12-22", count: 4 },
        { day: "2026-01-12", count: 1 },
      ],
      100,
    );
    expect(bars.map(({ from, count }) => [from, count])).toEqual([
      ["2025-12-22", 4],
      ["2025-12-29", 0],
      ["2026-01-05", 0],
      ["2026-01-12", 1],
    ]);
    expect(bars.at(-1)?.to).toBe("2026-01-19");
  });

  it("are none where there is nothing", () => expect(barsOf([], 10)).toEqual([]));

  it("hold several weeks where there is no room for each, and lose none", () => {
    const weeks = Array.from({ length: 10 }, (_, week) => ({
      day: new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
      count: 1,
    }));
    const bars = barsOf(weeks, 4);
    expect(bars.map(({ count }) => count)).toEqual([1, 3, 3, 3]);
    expect(bars.at(-1)?.to).toBe("2026-03-16");
  });

  it("stay countable when one date is far off", () => {
    const bars = barsOf(
      [
        { day: "0001-01-01", count: 1 },
        { day: "2026-01-12", count: 5 },
      ],
      120,
    );
    expect(bars).toHaveLength(104);
    expect(bars.at(-1)?.count).toBe(5);
  });
});
