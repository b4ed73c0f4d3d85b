import type { Estimate } from "../../../core/kit/answer.ts";

/** A share with its interval at a place; `n`: of how many. */
export type ChartPoint = { x: number; y: Estimate; n: number };

const [width, height] = [420, 240];
const [left, right, top, bottom] = [44, 16, 20, 40];

/**
 * Where numbers stand on the picture: shares 0..1 upwards, `xRange` to the right.
 * @example chartPlaces([0, 1]).placeY(0) > chartPlaces([0, 1]).placeY(1) // => true
 */
export function chartPlaces([from, to]: [number, number]) {
  const span = to > from ? to - from : 1;
  return {
    width,
    height,
    placeX: (x: number) => left + ((x - from) / span) * (width - left - right),
    placeY: (share: number) => height - bottom - share * (height - top - bottom),
    ticksX: [from, from + span / 2, from + span],
  };
}
