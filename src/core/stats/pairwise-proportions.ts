import { type Answer, known } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import { type Adjustment, adjustPValues } from "./adjust-p-values.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { twoProportions } from "./two-proportions.ts";

/** How pairs are compared: the adjustment for many pairs ("holm" by default), Yates's correction (off by default). */
export type PairwiseOptions = { adjustment?: Adjustment; continuity?: boolean };
/** Two groups by their places in the list (from 0), and the test of their shares; `adjusted` is p paid for all pairs. */
export type PairOfProportions = {
  first: number;
  second: number;
  test: Answer<{ z: number; p: number; adjusted: number }>;
};

/**
 * Each share against each other, with p-values adjusted for the number of pairs.
 * @formula pooled z test of each pair; p adjusted over all pairs that can be tested
 * @use after chiSquareProportions says that groups differ, to tell which; against one control group only, test those pairs alone and use adjustPValues
 * @param groups  hits out of trials of each group, whole; two groups or more
 * @param options adjustment: any of adjustPValues, holm by default; continuity: Yates's correction as R's pairwise.prop.test
 * @returns pairs in the order 0-1, 0-2, ... 1-2, ...; the test of a pair may be "no-data" or "no-variation", and is then not paid for
 * @throws RangeError when hits exceed trials, a count is not whole, or fewer than two groups are given
 * @source R stats::pairwise.prop.test; Holm (1979), Scand J Stat 6:65-70
 * @example pairwiseProportions([{ hits: 83, trials: 86 }, { hits: 129, trials: 136 }, { hits: 70, trials: 82 }], { continuity: true }) // => [{ first: 0, second: 1 }, { first: 0, second: 2 }, { first: 1, second: 2 }]
 * @example pairwiseProportions([{ hits: 83, trials: 86 }, { hits: 70, trials: 82 }, { hits: 129, trials: 136 }])[0].test // => known { z: 2.53238, p: 0.011329, adjusted: 0.033987 }
 */
export function pairwiseProportions(
  groups: readonly Proportion[],
  options: PairwiseOptions = {},
): PairOfProportions[] {
  if (groups.length < 2) refuse("groups must be two or more", "групп должно быть две или больше");
  for (const [at, group] of groups.entries()) checkProportion(group, `groups[${at}]`);
  const { adjustment = "holm", continuity = false } = options;
  const pairs = groups.flatMap((group, first) =>
    groups.slice(first + 1).map((other, at) => ({
      first,
      second: first + 1 + at,
      test: twoProportions(group, other, { continuity }),
    })),
  );
  const adjusted = adjustPValues(
    pairs.flatMap(({ test }) => (test.known ? [test.value.p] : [])),
    adjustment,
  );
  let next = 0;
  return pairs.map(({ first, second, test }) => ({
    first,
    second,
    test: test.known ? known({ ...test.value, adjusted: adjusted[next++]! }) : test,
  }));
}
