import type { Warning } from "../../../understand/warnings/contract.ts";

type Point = NonNullable<Warning["chart"]>["points"][number];
export type Place = readonly [x: number, y: number];
export type ChartPlaces = {
  /** The greatest number of the chart: the height of its upper edge. */
  most: number;
  onset: number;
  points: { x: number; count: number; usual: number; low: number; high: number }[];
};

/** Where the points of a chart stand in a picture of that size: time to the right, counts from zero upwards. */
export function placesOf(
  points: readonly Point[],
  onsetMs: number,
  { width, height }: { width: number; height: number },
): ChartPlaces {
  const times = points.map(({ at }) => Date.parse(at));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const most = Math.max(1, ...points.flatMap(({ count, high }) => [count, Math.ceil(high)]));
  const across = (time: number) => (last > first ? ((time - first) / (last - first)) * width : 0);
  const up = (value: number) => height - (value / most) * height;
  return {
    most,
    onset: across(onsetMs),
    points: points.map(({ count, usual, low, high }, at) => ({
      x: across(times[at]!),
      count: up(count),
      usual: up(usual),
      low: up(low),
      high: up(high),
    })),
  };
}

/**
 * Places as the path of a line.
 * @example pathOf([[0, 1], [2, 3.25]]) // => "M0 1L2 3.3"
 */
export function pathOf(places: readonly Place[]): string {
  const short = (value: number) => String(Math.round(value * 10) / 10);
  return places.map(([x, y], at) => `${at === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("");
}
