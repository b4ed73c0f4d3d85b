import { checkLevel, checkPositive, refuse } from "../kit/check.ts";

/** One-sided or two-sided test. */
export type Sides = 1 | 2;

/** What every plan may say: ratio of the second group's size to the first's (1), alpha (0.05), sides (2). */
export type Plan = { ratio?: number; alpha?: number; sides?: Sides };

/** How many are needed: the exact root for the first group, and whole numbers rounded up. `second` is 0 with one group. */
export type SampleSize = { exact: number; first: number; second: number; total: number };

/** A plan with what was left unsaid. */
export function fillPlan(plan: Plan): Required<Plan> {
  const { ratio = 1, alpha = 0.05, sides = 2 } = plan;
  checkPositive("ratio", ratio);
  checkLevel("alpha", alpha);
  if (sides !== 1 && sides !== 2)
    refuse(`sides must be 1 or 2, not ${sides}`, `sides — это 1 или 2, а не ${sides}`);
  return { ratio, alpha, sides };
}

/** A power that a search can aim at: a test without any effect already "finds" it with chance alpha. */
export function checkPower(power: number, alpha: number): void {
  checkLevel("power", power);
  if (power <= alpha)
    refuse(
      `power must be above alpha (${alpha}), not ${power}`,
      `power больше alpha (${alpha}), а не ${power}`,
    );
}

/** No search for sample sizes goes beyond this. */
export const mostSubjects = 1e15;

/** Whole numbers for an exact root; a root that is whole but for rounding is not rounded up. */
export function sampleSizeOf(exact: number, ratio: number): SampleSize {
  const up = (size: number) => Math.ceil(size * (1 - 1e-10));
  const first = up(exact);
  const second = up(exact * ratio);
  return { exact, first, second, total: first + second };
}
