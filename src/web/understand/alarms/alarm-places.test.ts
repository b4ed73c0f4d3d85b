import { describe, expect, it } from "vitest";
import { pathOf, placesOf } from "./alarm-places.ts";

const point = (minute: number, count: number) => ({
  at: new Date(minute * 60_000).toISOString(),
  count,
  usual: 4,
  low: 1,
  high: 7.5,
});

describe("the chart of an alarm", () => {
  it("has time to the right, counts from zero, and room for the band", () => {
    const places = placesOf([point(0, 0), point(15, 2), point(30, 5)], 15 * 60_000, {
      width: 100,
      height: 80,
    });
    expect(places.most).toBe(8);
    expect(places.onset).toBe(50);
    expect(places.points.map(({ x, count }) => [x, count])).toEqual([
      [0, 80],
      [50, 60],
      [100, 30],
    ]);
  });

  it("stands for one point and for none", () => {
    expect(placesOf([point(0, 0)], 0, { width: 100, height: 80 }).points[0]!.x).toBe(0);
    expect(placesOf([], 0, { width: 100, height: 80 }).points).toEqual([]);
    expect(pathOf([])).toBe("");
  });
});
