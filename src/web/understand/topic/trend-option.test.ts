import { describe, expect, it } from "vitest";
import { known, unknown } from "../../../core/kit/answer.ts";
import { trendOption } from "./trend-option.ts";
import { trendPeriod } from "./trend-period.ts";

const colors = { line: "#000", band: "#ccc", text: "#333", grid: "#eee", surface: "#fff", ink: "#000" };
const texts = { day: (day: string) => day, percent: (share: number) => `${share}`, tooltip: () => "" };

describe("the trend chart", () => {
  const points = [
    { day: "2026-01-05", count: 2, total: 10, share: known({ value: 0.2, low: 0.1, high: 0.5 }) },
    { day: "2026-01-12", count: 0, total: 0, share: unknown("no-data") },
  ];

  it("stacks the band on the low edge and leaves a gap where nothing is known", () => {
    const [low, band, line] = trendOption(points, colors, texts).series;
    expect(low!.data).toEqual([0.1, null]);
    expect(band!.data).toEqual([0.4, null]);
    expect(line!.data).toEqual([0.2, null]);
  });

  it("reads a point as its own week or month, half open, over the year's end", () => {
    expect(trendPeriod("2026-12-28", "week")).toEqual({ from: "2026-12-28", to: "2027-01-04" });
    expect(trendPeriod("2026-02-01", "month")).toEqual({ from: "2026-02-01", to: "2026-03-01" });
    expect(() => trendPeriod("soon", "week")).toThrow(RangeError);
  });
});
