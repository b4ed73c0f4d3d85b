import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { mantelHaenszel } from "../stats/mantel-haenszel.ts";
import {
  type AtRisk,
  matchCells,
  type MatchedStrata,
  type MatchOptions,
  type RiskCell,
  type TopicCells,
} from "./match-cells.ts";

/** Whether those who told of a topic left more often than comparable others, less, or no otherwise than by chance. */
export type ChurnVerdict = "more" | "less" | "same";

export type ChurnComparison = {
  /** Those with a counterpart, and the comparable others: as counted. */
  told: AtRisk;
  others: AtRisk;
  /** Shares that left, 0..1, weighed over strata alike, so that they differ by `difference`. */
  shares: { told: number; others: number };
  /** In shares, -1..1. */
  difference: Estimate;
  /** Share of those who told over that of the others; no answer where nobody of one side left. */
  ratio: Answer<Estimate>;
  pValue: number;
  /** Corrected for all topics compared (Benjamini-Hochberg); the verdict goes by it. */
  qValue: number;
  verdict: ChurnVerdict;
};

export type ChurnComparisons = {
  /** By how many of the factors people were matched. */
  factors: number;
  /** Topics for which an answer can be given. */
  compared: number;
  topics: Answer<ChurnComparison>[];
};

export type ChurnInput = { lot: readonly RiskCell[]; topics: readonly TopicCells[]; factorCount: number };
export type ChurnOptions = MatchOptions & { alpha?: number };

/** Fewer people on a side, or fewer who left, and the normal interval means nothing. */
const leastPeople = 20;
const leastLeft = 5;

/**
 * Churn of those who told of a topic against comparable people who did not, for all topics together. An association: who has decided to
 * leave may complain the more, and what nobody recorded cannot be matched.
 * @formula matchCells; Mantel-Haenszel difference and ratio over the strata (mantelHaenszel), its test with continuity correction;
 * Benjamini-Hochberg over the topics that can be compared
 * @use when a topic is suspected of driving customers away and nobody was drawn by lot; tell it as an association
 * @param input  cells of the common lot and of each topic, with as many values as factorCount; see matchCells
 * @param options alpha in (0, 1) (0.05); leastMatched, leastFactors as matchCells
 * @returns answers in the order of the topics; none: "too-few" told or left, "not-comparable" when those who told have nobody alike
 * @throws RangeError as matchCells
 * @source Mantel & Haenszel (1959), JNCI 22:719-748; Sato (1989), Biometrics 45:1323-1324; Greenland & Robins (1985), Biometrics 41:55-68;
 * Benjamini & Hochberg (1995), JRSS B 57:289
 * @example compareChurn({ lot: [{ values: ["May"], people: 100, left: 10 }], topics: [{ told: [{ values: ["May"], people: 50, left: 15 }], taken: [] }], factorCount: 1 }) // => { factors: 1, compared: 1, topics: [{ known: true, value: { shares: { told: 0.3, others: 0.1 }, difference: { value: 0.2 }, verdict: "more" } }] }
 */
export function compareChurn(input: ChurnInput, options: ChurnOptions = {}): ChurnComparisons {
  const { lot, topics, factorCount } = input;
  const { alpha = 0.05, ...matching } = options;
  checkNumber("alpha", alpha, 0, 1);
  const matched = matchCells(lot, topics, factorCount, matching);
  const judged = matched.topics.map(compare);
  const pValues = judged.flatMap((each) => (each.known ? [each.value.pValue] : []));
  const qValues = adjustPValues(pValues).values();
  return {
    factors: matched.factors,
    compared: pValues.length,
    topics: judged.map((each) => {
      if (!each.known) return each;
      const qValue = qValues.next().value ?? each.value.pValue;
      return known({ ...each.value, qValue, verdict: verdictOf(each.value.difference, qValue, alpha) });
    }),
  };
}

function verdictOf({ value }: Estimate, qValue: number, alpha: number): ChurnVerdict {
  if (qValue > alpha) return "same";
  return value > 0 ? "more" : "less";
}

function compare(topic: MatchedStrata): Answer<Omit<ChurnComparison, "qValue" | "verdict">> {
  const { strata, told, matched, others } = topic;
  if (told.people < leastPeople) return unknown("too-few");
  if (matched.people < leastPeople || others.people < leastPeople) return unknown("not-comparable");
  if (matched.left + others.left < leastLeft) return unknown("too-few");
  const joint = mantelHaenszel({ strata });
  if (!joint.known) return joint;
  const { test, riskDifference, riskRatio, adjusted } = joint.value;
  if (!test.known) return test;
  if (!riskDifference.known) return riskDifference;
  return known({
    told: matched,
    others,
    shares: { told: adjusted.treatmentShare, others: adjusted.controlShare },
    difference: riskDifference.value,
    ratio: riskRatio,
    pValue: test.value.p,
  });
}
