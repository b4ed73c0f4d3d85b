import type { Estimate } from "../../../core/kit/answer.ts";

/** A ratio as people say it: more often or less often, and how many times; "never" where one side did not do it at all, "chance" where chance could turn it round. */
export type TimesTold = { way: "more" | "less"; times: number } | { way: "never" | "chance" };

/**
 * "0.93 times more often" is less often: below one the ratio is turned round, so that the number said is never under one.
 * @param ratio 0 or more, with its interval
 * @example timesTold({ value: 0.8, low: 0.7, high: 0.9 }) // => { way: "less", times: 1.25 }
 */
export function timesTold({ value, low, high }: Estimate): TimesTold {
  if (value === 0) return { way: "never" };
  if (low <= 1 && high >= 1) return { way: "chance" };
  return value < 1 ? { way: "less", times: 1 / value } : { way: "more", times: value };
}
