import { type Answer, known, unknown } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import type { ChiSquareTest } from "./chi-square-independence.ts";
import { chiSquareUpper } from "./distributions.ts";
import { checkProportion, type Proportion } from "./proportion.ts";

/**
 * Chi-square test of several shares: are they all the same but for chance?
 * @formula sum n_i (p_i - p)^2 / (p (1 - p)), p the share of all together; freedom: groups - 1
 * @use before shares of segments, teams or arms are compared one by one; pairwiseProportions then tells which differ
 * @param groups hits out of trials of each group, whole; two groups or more; those without trials do not count
 * @returns chiSquare, freedom and p in [0, 1]; no answer: "no-data" when fewer than two groups have trials, "no-variation" when all or none hit
 * @throws RangeError when hits exceed trials, a count is not whole, or fewer than two groups are given
 * @convention no continuity correction, as R's prop.test for more than two groups
 * @source Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 9.1; R stats::prop.test
 * @example chiSquareProportions([{ hits: 83, trials: 86 }, { hits: 90, trials: 93 }, { hits: 129, trials: 136 }, { hits: 70, trials: 82 }]) // => known { chiSquare: 12.6004, freedom: 3, p: 0.005585 }
 */
export function chiSquareProportions(groups: readonly Proportion[]): Answer<ChiSquareTest> {
  if (groups.length < 2) refuse("groups must be two or more", "групп должно быть две или больше");
  for (const [at, group] of groups.entries()) checkProportion(group, `groups[${at}]`);
  const asked = groups.filter(({ trials }) => trials > 0);
  if (asked.length < 2) return unknown("no-data");
  const trials = asked.reduce((total, group) => total + group.trials, 0);
  const common = asked.reduce((total, group) => total + group.hits, 0) / trials;
  const spread = common * (1 - common);
  if (spread === 0) return unknown("no-variation");
  const between = asked.reduce((total, { hits, trials: n }) => total + n * (hits / n - common) ** 2, 0);
  const freedom = asked.length - 1;
  return known({ chiSquare: between / spread, freedom, p: chiSquareUpper(between / spread, freedom) });
}
