import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { HitsGivenTotals } from "../stats/hits-given-totals.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import { newcombeDifference } from "../stats/newcombe-difference.ts";
import type { Proportion } from "../stats/proportion.ts";
import type { Summary } from "../stats/sample.ts";
import { twoProportions } from "../stats/two-proportions.ts";
import { welch } from "../stats/welch.ts";
import { wilson } from "../stats/wilson.ts";

/** What the target is: 0 and 1 with a share of ones, or a number with a mean. */
export type TargetKind = "share" | "mean";

/**
 * A subgroup against all other rows: `rows` in it and their share of all (`coverage`, 0..1); the target's share or mean inside
 * (`value`) and outside (`rest`); `effect`: inside minus outside; `pValue`: two-sided.
 */
export type SubgroupEvidence = {
  rows: number;
  coverage: number;
  value: Estimate;
  rest: number;
  effect: Estimate;
  pValue: number;
};

/** Above so many possible tables the normal approximation is as good. */
const mostExact = 5000;

/**
 * How a subgroup differs from the rest: shares by Wilson, Newcombe and Fisher's exact test (the pooled z where groups are large),
 * means by Student's t interval and Welch's test.
 * @returns no answer "too-few" when a side has under 2 rows, "no-variation" when nothing differs at all
 */
export function subgroupEvidence(
  inside: Summary,
  outside: Summary,
  kind: TargetKind,
  level: number,
): Answer<SubgroupEvidence> {
  if (inside.n < 2 || outside.n < 2) return unknown("too-few");
  const found = kind === "share" ? ofShares(inside, outside, level) : ofMeans(inside, outside, level);
  if (!found.known) return found;
  const [value, effect, pValue] = found.value;
  const coverage = inside.n / (inside.n + outside.n);
  return known({ rows: inside.n, coverage, value, rest: outside.mean, effect, pValue });
}

type Found = Answer<[value: Estimate, effect: Estimate, pValue: number]>;

function ofShares(inside: Summary, outside: Summary, level: number): Found {
  const [first, second] = [hitsOf(inside), hitsOf(outside)];
  const share = wilson(first.hits, first.trials, level);
  const effect = newcombeDifference(first, second, level);
  if (!share.known || !effect.known) return unknown("no-data");
  return known([share.value, effect.value, sharesP(first, second)]);
}

function hitsOf({ n, mean }: Summary): Proportion {
  return { hits: Math.round(n * mean), trials: n };
}

function sharesP(first: Proportion, second: Proportion): number {
  const hits = first.hits + second.hits;
  const misses = first.trials + second.trials - hits;
  if (Math.min(first.trials, second.trials, hits, misses) <= mostExact) {
    return new HitsGivenTotals(first.trials, second.trials, hits).p(first.hits, "two-sided");
  }
  const test = twoProportions(first, second);
  return test.known ? test.value.p : 1;
}

function ofMeans(inside: Summary, outside: Summary, level: number): Found {
  const mean = meanInterval(inside, level);
  const test = welch(inside, outside, "two-sided", level);
  if (!mean.known) return mean;
  if (!test.known) return test;
  const { value, low, high, p } = test.value;
  return known([mean.value, { value, low, high }, p]);
}
