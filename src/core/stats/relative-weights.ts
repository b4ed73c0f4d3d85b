import type { Answer } from "../kit/answer.ts";
import { symmetricEigen } from "../text/symmetric-eigen.ts";
import { checkDriverCorrelations, type DriverCorrelations } from "./driver-correlations.ts";
import { type Importance, importanceFrom } from "./lmg.ts";

const mostDrivers = 100;

/**
 * Johnson's relative weights: R2 shared out over the uncorrelated variables nearest to the drivers, and from them back to the drivers.
 * @formula  L = R_xx^(1/2); b = L^-1 r_xy; weight_j = sum over k of L_jk^2 b_k^2
 * @use for key drivers when there are more than 15, or to compare with a study that used it. Its values differ from lmg, often little; never mix both in one table
 * @param correlations of the drivers with each other and with the outcome, 1..100 drivers; exactly collinear ones are allowed
 * @returns r2, importance and shares in the order of the drivers, all 0..1; no answer ("undefined-ratio") when the drivers explain nothing at all
 * @throws RangeError when the matrix is not symmetric with ones on its diagonal, or no data could have these correlations
 * @convention Collinear drivers are taken by the generalized inverse. Thomas et al. (2014), Multivariate Behav Res 49:329 advise against the method
 * @source Johnson (2000), Multivariate Behavioral Research 35:1-19
 * @example relativeWeights({ among: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // => known { r2: 0.3733, importance: [0.28667, 0.08667] }
 */
export function relativeWeights(correlations: DriverCorrelations): Answer<Importance> {
  checkDriverCorrelations(correlations, mostDrivers);
  return importanceFrom(relativeWeightParts(correlations));
}

/** The parts alone, for correlations that are known to be right. */
export function relativeWeightParts({ among, withOutcome }: DriverCorrelations): number[] {
  const size = withOutcome.length;
  const { values, vectors } = symmetricEigen(Float64Array.from(among.flat()), size);
  const root = Array.from(values, (value) => (value > 1e-10 ? Math.sqrt(value) : 0));
  const power = (sign: 1 | -1) => (j: number, k: number) => {
    let sum = 0;
    for (let e = 0; e < size; e++) {
      if (root[e]! > 0) sum += vectors[j * size + e]! * root[e]! ** sign * vectors[k * size + e]!;
    }
    return sum;
  };
  const loading = power(1);
  const inverse = power(-1);
  const weights = withOutcome.map((_, k) => withOutcome.reduce((sum, r, j) => sum + inverse(k, j) * r, 0));
  return withOutcome.map((_, j) => weights.reduce((sum, b, k) => sum + loading(j, k) ** 2 * b * b, 0));
}
