/** A ratio as people say it: more often or less often, and how many times; "never" where one side did not do it at all. */
export type TimesTold = { way: "more" | "less"; times: number } | { way: "never" };

/**
 * "0.93 times more often" is less often: below one the ratio is turned round, so that the number said is never under one.
 * @param ratio 0 or more
 * @example timesTold(0.8) // => { way: "less", times: 1.25 }
 */
export function timesTold(ratio: number): TimesTold {
  if (ratio === 0) return { way: "never" };
  return ratio < 1 ? { way: "less", times: 1 / ratio } : { way: "more", times: ratio };
}
