import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { fourfold } from "./fourfold.ts";
import { mantelHaenszel } from "./mantel-haenszel.ts";
import { type Homogeneity, woolf } from "./odds-homogeneity.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { relativeRisk } from "./relative-risk.ts";
import { wilson } from "./wilson.ts";

/** One segment, country or industry: of the satisfied and of the dissatisfied, how many did it (recommend, buy again, stay). */
export type SatisfactionStratum = { name: string; satisfied: Proportion; dissatisfied: Proportion };

/** The strata, and how many people of either kind a stratum needs to be told (30). */
export type WorthInput = { strata: readonly SatisfactionStratum[]; least?: number };

/** Shares of those who did it (0..1), and how many times the share of the dissatisfied that of the satisfied is. */
export type WorthOfStratum = {
  name: string;
  satisfied: Answer<Estimate>;
  dissatisfied: Answer<Estimate>;
  ratio: Answer<Estimate>;
};

/** Each stratum, the ratio over all strata adjusted for them, strata that went into it, and whether they differ beyond chance. */
export type WorthOfSatisfaction = {
  strata: WorthOfStratum[];
  pooled: Answer<Estimate>;
  pooledStrata: number;
  homogeneity: Answer<Homogeneity>;
};

/**
 * Worth of satisfaction: how many times more often satisfied people recommend, buy again or stay than dissatisfied ones, by segment and over all.
 * @formula  RR = (a / n1) / (c / n0) by stratum with the log interval; over all RR = sum(a n0 / n) / sum(c n1 / n) (Mantel-Haenszel)
 * @use to show what satisfaction goes with, and where it is weakest. People who are satisfied differ in other ways, too: the ratio is association, not what making people satisfied would bring
 * @param input strata with hits (did it) of trials (people of that kind), whole; least people of either kind in a stratum, 1 or more
 * @param level confidence of the intervals, share in (0, 1)
 * @returns strata in the order given; ratio: "too-few" where a side has fewer than `least` people, "undefined-ratio" where a side has no hits, "no-variation" where all did it; pooled over the strata with enough people: "no-data" without any; homogeneity "too-few" for a single one
 * @throws RangeError when hits exceed trials, a count is not whole, or least is not 1 or more
 * @convention the middle of the scale (neither satisfied nor dissatisfied) is in neither side; homogeneity by Woolf on odds ratios
 * @source Katz et al. (1978), Biometrics 34:469-474; Mantel & Haenszel (1959), JNCI 22:719-748; Greenland & Robins (1985), Biometrics 41:55-68
 * @example worthOfSatisfaction({ strata: [{ name: "all", satisfied: { hits: 62, trials: 100 }, dissatisfied: { hits: 20, trials: 100 } }] }) // => known { strata: [{ ratio: { known: true, value: { value: 3.1 } } }], pooled: { known: true, value: { value: 3.1 } } }
 */
export function worthOfSatisfaction(input: WorthInput, level = 0.95): Answer<WorthOfSatisfaction> {
  const { strata, least = 30 } = input;
  checkWhole("least", least, 1);
  for (const [at, { satisfied, dissatisfied }] of strata.entries()) {
    checkProportion(satisfied, `strata[${at}].satisfied`);
    checkProportion(dissatisfied, `strata[${at}].dissatisfied`);
  }
  if (strata.length === 0) return unknown("no-data");
  const enough = strata.filter(({ satisfied, dissatisfied }) => isEnough(satisfied, dissatisfied, least));
  const arms = enough.map(({ satisfied, dissatisfied }) => ({ control: dissatisfied, treatment: satisfied }));
  const joined = mantelHaenszel({ strata: arms }, level);
  return known({
    strata: strata.map((stratum) => worthOf(stratum, least, level)),
    pooled: joined.known ? joined.value.riskRatio : joined,
    pooledStrata: arms.length,
    homogeneity: woolf(arms.map(fourfold)),
  });
}

function worthOf({ name, satisfied, dissatisfied }: SatisfactionStratum, least: number, level: number) {
  return {
    name,
    satisfied: wilson(satisfied.hits, satisfied.trials, level),
    dissatisfied: wilson(dissatisfied.hits, dissatisfied.trials, level),
    ratio: isEnough(satisfied, dissatisfied, least)
      ? relativeRisk(satisfied, dissatisfied, level)
      : unknown("too-few"),
  };
}

function isEnough(satisfied: Proportion, dissatisfied: Proportion, least: number): boolean {
  return satisfied.trials >= least && dissatisfied.trials >= least;
}
