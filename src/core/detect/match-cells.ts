import { checkCount, checkNumber, checkWhole } from "../kit/check.ts";
import type { ArmsStratum } from "../stats/mantel-haenszel.ts";
import { checkProportion } from "../stats/proportion.ts";

/** People at risk, and how many of them left. */
export type AtRisk = { people: number; left: number };

/** People alike in every factor: its values, the weightiest factor first. */
export type RiskCell = AtRisk & { values: readonly string[] };

/** One topic: who told of it, and which of the common lot had told of it by then and so cannot be compared with. */
export type TopicCells = { told: readonly RiskCell[]; taken: readonly RiskCell[] };

/** Strata of a topic (treatment: who told of it; control: comparable others), and how many have a counterpart. */
export type MatchedStrata = { strata: ArmsStratum[]; told: AtRisk; matched: AtRisk; others: AtRisk };

/** `factors`: by how many of the factors people were matched, counted from the first. */
export type MatchedCells = { factors: number; topics: MatchedStrata[] };

export type MatchOptions = {
  /** Share of all who told that must find somebody comparable, 0..1 (0.9). */
  leastMatched?: number;
  /** So many of the first factors are never given up (2). */
  leastFactors?: number;
};

const mostFactors = 50;

/**
 * Puts people into strata by as many factors as still leave nearly everybody a counterpart: the more factors, the more alike the people
 * compared, and the more of them without anybody alike. The same factors serve all topics; whether anybody left plays no part in the choice.
 * @formula coarsened exact matching: the most factors at which at least leastMatched of all who told share a stratum with others
 * @use before a comparison of people who were not drawn by lot; mantelHaenszel takes the strata
 * @param lot    cells of those who may be compared with, common to all topics; each cell once
 * @param topics cells of each topic; `taken` are among the lot
 * @param factorCount how many values each cell has, at most 50
 * @param options leastMatched, leastFactors
 * @returns by how many factors people were matched, and each topic's strata with the people in them
 * @throws RangeError for counts that are not whole, or when more are taken or left than there are, or there are more than 50 factors
 * @source Iacus, King & Porro (2012), Political Analysis 20:1-24
 * @example matchCells([{ values: ["May", "chat"], people: 50, left: 5 }], [{ told: [{ values: ["May", "mail"], people: 30, left: 9 }], taken: [] }], 2, { leastFactors: 1 }) // => { factors: 1, topics: [{ told: { people: 30 }, matched: { people: 30 }, others: { people: 50, left: 5 } }] }
 */
export function matchCells(
  lot: readonly RiskCell[],
  topics: readonly TopicCells[],
  factorCount: number,
  options: MatchOptions = {},
): MatchedCells {
  const { leastMatched = 0.9, leastFactors = 2 } = options;
  checkWhole("factorCount", factorCount, 0, mostFactors);
  checkWhole("leastFactors", leastFactors, 0, mostFactors);
  checkNumber("leastMatched", leastMatched, 0, 1);
  for (let factors = factorCount; ; factors--) {
    const common = joined(lot, factors);
    const matched = topics.map((cells) => strataOf(common, cells, factors));
    const sum = (of: "told" | "matched") => matched.reduce((total, each) => total + each[of].people, 0);
    if (factors <= leastFactors || sum("matched") >= leastMatched * sum("told")) {
      return { factors, topics: matched };
    }
  }
}

function strataOf(
  common: ReadonlyMap<string, AtRisk>,
  { told, taken }: TopicCells,
  factors: number,
): MatchedStrata {
  const out = joined(taken, factors);
  const found: MatchedStrata = {
    strata: [],
    told: { people: 0, left: 0 },
    matched: { people: 0, left: 0 },
    others: { people: 0, left: 0 },
  };
  for (const [key, arm] of joined(told, factors)) {
    add(found.told, arm);
    const others = without(common.get(key), out.get(key));
    if (others.people === 0) continue;
    add(found.matched, arm);
    add(found.others, others);
    found.strata.push({ treatment: proportion(arm), control: proportion(others) });
  }
  return found;
}

/** Cells that agree in the first factors, put together. */
function joined(cells: readonly RiskCell[], factors: number): Map<string, AtRisk> {
  const sums = new Map<string, AtRisk>();
  for (const { values, people, left } of cells) {
    checkProportion(proportion({ people, left }), "cell");
    const key = values.slice(0, factors).join("\u0000");
    const sum = sums.get(key);
    if (sum) add(sum, { people, left });
    else sums.set(key, { people, left });
  }
  return sums;
}

function without(all: AtRisk | undefined, taken: AtRisk | undefined): AtRisk {
  const rest = {
    people: (all?.people ?? 0) - (taken?.people ?? 0),
    left: (all?.left ?? 0) - (taken?.left ?? 0),
  };
  checkCount("people without those taken", rest.people);
  checkCount("left without those taken", rest.left);
  return rest;
}

function add(sum: AtRisk, { people, left }: AtRisk): void {
  sum.people += people;
  sum.left += left;
}

const proportion = ({ people, left }: AtRisk) => ({ hits: left, trials: people });
