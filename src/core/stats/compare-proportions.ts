import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { fisherExact } from "./fisher-exact.ts";
import { newcombeDifference } from "./newcombe-difference.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { relativeRisk } from "./relative-risk.ts";
import { twoProportions } from "./two-proportions.ts";
import { wilson } from "./wilson.ts";

/** Two shares, their difference and relative lift with intervals, p, and the test that gave it. */
export type ProportionComparison = {
  first: Estimate;
  second: Estimate;
  difference: Estimate;
  lift: Answer<Estimate>;
  p: number;
  test: "pooled-z" | "fisher-exact";
};

/** Cochran: below this many expected hits or misses on a side, the normal approximation is not to be trusted. */
const leastExpected = 5;

/**
 * Everything that is usually asked of two independent shares at once: each share, their difference, the relative lift, and p.
 * @formula shares: Wilson; difference: Newcombe; lift: relative risk - 1; p: pooled z, or Fisher's exact test when a side expects fewer than 5 hits or misses
 * @use for two arms, periods or segments with different people; the same people asked twice go to pairedProportions, several groups to chiSquareProportions, stages of a rollout to a stratified method
 * @param first  hits out of trials, whole; the treatment of an experiment
 * @param second hits out of trials, whole: what is compared with
 * @param level  two-sided confidence, share in (0, 1)
 * @returns first, second, difference as shares, lift as a share of the second ("undefined-ratio" when a side has no hits), p in 0..1 and the test that gave it; no answer ("no-data") when a side has no trials
 * @throws RangeError when hits exceed trials or a count is not whole
 * @convention p and interval come from different methods and may disagree at the very edge
 * @source Newcombe (1998), Stat Med 17:873-890; Cochran (1954), Biometrics 10:417-451 (the rule of five); Katz et al. (1978)
 * @example compareProportions({ hits: 56, trials: 70 }, { hits: 48, trials: 80 }) // => known { difference: { value: 0.2, low: 0.0524, high: 0.3339 }, p: 0.0080, test: "pooled-z" }
 * @example compareProportions({ hits: 3, trials: 4 }, { hits: 1, trials: 4 }) // => known { p: 0.4857, test: "fisher-exact" }
 */
export function compareProportions(
  first: Proportion,
  second: Proportion,
  level = 0.95,
): Answer<ProportionComparison> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  const shares = [first, second].map(({ hits, trials }) => wilson(hits, trials, level));
  const difference = newcombeDifference(first, second, level);
  const [one, two] = shares;
  if (!one?.known || !two?.known || !difference.known) return unknown("no-data");
  const ratio = relativeRisk(first, second, level);
  const lift = ratio.known
    ? known({ value: ratio.value.value - 1, low: ratio.value.low - 1, high: ratio.value.high - 1 })
    : ratio;
  return known({
    first: one.value,
    second: two.value,
    difference: difference.value,
    lift,
    ...test(first, second),
  });
}

function test(first: Proportion, second: Proportion): { p: number; test: ProportionComparison["test"] } {
  const trials = first.trials + second.trials;
  const hits = first.hits + second.hits;
  const expected = (Math.min(first.trials, second.trials) / trials) * Math.min(hits, trials - hits);
  const found = expected >= leastExpected ? twoProportions(first, second) : fisherExact(first, second);
  return {
    p: found.known ? found.value.p : 1,
    test: expected >= leastExpected ? "pooled-z" : "fisher-exact",
  };
}
