import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, refuse } from "../kit/check.ts";
import { type Alternative, checkAlternative } from "./alternative.ts";
import { HitsGivenTotals } from "./hits-given-totals.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { halve } from "../numeric/halve.ts";

/** p of the exact test, and the conditional odds ratio with its exact interval where there is one. */
export type FisherTest = { p: number; oddsRatio: Answer<Estimate> };

/** Tables with more possible outcomes than this are no work for an exact test. */
const mostOutcomes = 100_000;

/**
 * Fisher's exact test of two shares, right also in the smallest groups.
 * Given the totals of the 2x2 table, the first group's hits are hypergeometric; no approximation is made.
 * @formula two-sided p: sum of the chances of all tables with these totals that are no likelier than the one seen; one-sided: of all as extreme in that direction
 * @use when a cell of the table is expected below 5; twoProportions above that (it is less cautious)
 * @param first       hits out of trials, whole
 * @param second      hits out of trials, whole
 * @param alternative two-sided; greater: first has the higher share; less
 * @param level       two-sided confidence of the odds ratio, share in (0, 1)
 * @returns p in [0, 1], and oddsRatio: known unless the hits are the most that the totals allow (it is then endless: "undefined-ratio") or there is only one possible table ("no-variation"); no answer ("no-data") when a side has no trials
 * @throws RangeError when hits exceed trials, a count is not whole, or over 100 000 tables are possible
 * @convention odds ratio: the conditional maximum-likelihood one of R's fisher.test, not (ad)/(bc), which oddsRatio gives; two-sided by likelihood, as R, with its tolerance of 1e-7
 * @source Fisher (1935), JRSS 98:39-82; Agresti (1990), Categorical Data Analysis, section 3.5; R stats::fisher.test
 * @example fisherExact({ hits: 3, trials: 4 }, { hits: 1, trials: 4 }, "greater") // => known { p: 0.2429 }
 * @example fisherExact({ hits: 2, trials: 17 }, { hits: 10, trials: 13 }).value.oddsRatio // => known { value: 0.046937, low: 0.003317, high: 0.363190 }
 * @example fisherExact({ hits: 2, trials: 17 }, { hits: 10, trials: 13 }) // => known { p: 0.0005367 }
 */
export function fisherExact(
  first: Proportion,
  second: Proportion,
  alternative: Alternative = "two-sided",
  level = 0.95,
): Answer<FisherTest> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  checkLevel("level", level);
  checkAlternative(alternative);
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  const totalHits = first.hits + second.hits;
  const least = Math.max(0, totalHits - second.trials);
  const most = Math.min(first.trials, totalHits);
  if (most - least >= mostOutcomes)
    refuse(
      "the table is too large for an exact test: take twoProportions",
      "таблица слишком велика для точного критерия: возьмите twoProportions",
    );
  const outcomes = new HitsGivenTotals(first.trials, second.trials, totalHits);
  return known({
    p: outcomes.p(first.hits, alternative),
    oddsRatio: conditionalOddsRatio(outcomes, first.hits, level),
  });
}

function conditionalOddsRatio(outcomes: HitsGivenTotals, hits: number, level: number): Answer<Estimate> {
  const { least, most } = outcomes;
  if (least === most) return unknown("no-variation");
  if (hits === most) return unknown("undefined-ratio");
  const tail = (1 - level) / 2;
  const atMost = (logOdds: number) => outcomes.atMost(hits, logOdds);
  const high = Math.exp(rising((logOdds) => tail - atMost(logOdds)));
  if (hits === least) return known({ value: 0, low: 0, high });
  const low = Math.exp(rising((logOdds) => outcomes.atLeast(hits, logOdds) - tail));
  return known({ value: Math.exp(rising((logOdds) => outcomes.mean(logOdds) - hits)), low, high });
}

/** Where a rising function of the log odds ratio passes 0. */
function rising(f: (logOdds: number) => number): number {
  let [below, above] = [-1, 1];
  while (f(below) > 0 && below > -700) below *= 2;
  while (f(above) < 0 && above < 700) above *= 2;
  return halve(below, above, (logOdds) => f(logOdds) >= 0, 60);
}
