import type { Alternative } from "./alternative.ts";
import { checkNumbers, checkPairs } from "../kit/check.ts";

/** Two measurements of the same things, place by place, each in a unit of its own; alternative "two-sided" if left out. */
export type PairedValues = { x: readonly number[]; y: readonly number[]; alternative?: Alternative };

/** @throws RangeError when lengths differ or a value is no finite number */
export function checkPairedValues({ x, y }: PairedValues): void {
  checkPairs("x", x, "y", y);
  checkNumbers("x", x);
  checkNumbers("y", y);
}
