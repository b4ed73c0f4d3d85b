import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/**
 * Difference of two independent shares (first minus second) with Newcombe's interval, built from the two Wilson intervals.
 * @formula d - sqrt((p1 - l1)^2 + (u2 - p2)^2) .. d + sqrt((u1 - p1)^2 + (p2 - l2)^2), l and u the Wilson bounds of each share
 * @use the first choice for "by how many points do two shares differ", also in small groups; miettinenNurminen is nearer to the level but iterates; answers of the same people twice are paired and do not belong here
 * @param first  hits out of trials, whole
 * @param second hits out of trials, whole: what is compared with
 * @param level  two-sided confidence, share in (0, 1)
 * @returns difference of shares, -1..1; no answer ("no-data") when a side has no trials
 * @throws RangeError when hits exceed trials or a count is not whole
 * @source Newcombe (1998), Stat Med 17:873-890, method 10
 * @example newcombeDifference({ hits: 56, trials: 70 }, { hits: 48, trials: 80 }) // => known { value: 0.2, low: 0.0524, high: 0.3339 }
 */
export function newcombeDifference(first: Proportion, second: Proportion, level = 0.95): Answer<Estimate> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  const z = zOf(level);
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  const one = wilsonBounds(first.hits, first.trials, z);
  const two = wilsonBounds(second.hits, second.trials, z);
  const [p, q] = [first.hits / first.trials, second.hits / second.trials];
  return known({
    value: p - q,
    low: p - q - Math.hypot(p - one.low, two.high - q),
    high: p - q + Math.hypot(one.high - p, q - two.low),
  });
}
