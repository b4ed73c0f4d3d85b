import { checkDriverCorrelations, type DriverCorrelations } from "./driver-correlations.ts";
import { levelGains } from "./level-gains.ts";
import { allSubsetR2, mostDriversForSubsets } from "./subset-r2.ts";
import { totalOf } from "./total-of.ts";

/** 1: the row's driver dominates the column's; 0: it is dominated; 0.5: neither. */
export type DominanceMatrix = number[][];

/**
 * r2 of all drivers; what each adds on average (general), and by how many others are there already (byLevel[driver][others]),
 * in parts of R2; and who dominates whom in the three senses, each weaker than the one before.
 */
export type Dominance = {
  r2: number;
  general: number[];
  byLevel: number[][];
  complete: DominanceMatrix;
  conditional: DominanceMatrix;
  generally: DominanceMatrix;
};

/**
 * Dominance analysis: whether one driver beats another always, at every size of model, or only on average.
 * @formula  byLevel[j][k] = mean over S of size k without j of R2(S + j) - R2(S); general[j] = mean over k
 * @use after lmg, to see how firm an order of drivers is: complete dominance does not depend on which others are taken in, general dominance does
 * @param correlations of the drivers with each other and with the outcome, 1..15 drivers
 * @returns parts of R2 in 0..1 and matrices of 1, 0.5 and 0, all in the order of the drivers
 * @throws RangeError when the matrix is not symmetric with ones on its diagonal, or no data could have these correlations
 * @convention Ties (to 1e-12 of R2) in one comparison do not hinder dominance; ties in all of them are 0.5
 * @source Budescu (1993), Psychological Bulletin 114:542-551; Azen & Budescu (2003), Psychological Methods 8:129-148
 * @example dominanceAnalysis({ among: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // => { r2: 0.3733, general: [0.28667, 0.08667], byLevel: [[0.36, 0.2133], [0.16, 0.0133]], complete: [[0.5, 1], [0, 0.5]] }
 */
export function dominanceAnalysis(correlations: DriverCorrelations): Dominance {
  checkDriverCorrelations(correlations, mostDriversForSubsets);
  const r2 = allSubsetR2(correlations);
  const byLevel = levelGains(r2);
  const general = byLevel.map((levels) => totalOf(levels) / levels.length);
  const matrix = (gapsOf: (a: number, b: number) => Iterable<number>) =>
    general.map((_, a) => general.map((_, b) => verdict(gapsOf(a, b))));
  return {
    r2: r2.at(-1)!,
    general,
    byLevel,
    complete: matrix((a, b) => subsetGaps(r2, a, b)),
    conditional: matrix((a, b) => byLevel[a]!.map((gain, level) => gain - byLevel[b]![level]!)),
    generally: matrix((a, b) => [general[a]! - general[b]!]),
  };
}

/** How much more the first driver adds than the second, to each set without both. */
function* subsetGaps(r2: Float64Array, first: number, second: number): Generator<number> {
  const both = (1 << first) | (1 << second);
  for (let subset = 0; subset < r2.length; subset++) {
    if ((subset & both) === 0) yield r2[subset | (1 << first)]! - r2[subset | (1 << second)]!;
  }
}

function verdict(gaps: Iterable<number>): number {
  let wins = false;
  let loses = false;
  for (const gap of gaps) {
    if (gap > 1e-12) wins = true;
    if (gap < -1e-12) loses = true;
    if (wins && loses) return 0.5;
  }
  return wins ? 1 : loses ? 0 : 0.5;
}
