import { refuse } from "../kit/check.ts";
import { checkCorrelationMatrix, checkPossible } from "./driver-correlations.ts";
import { explainedShare } from "./explained-share.ts";

/** How a driver overlaps with the others: vif 1 or more, tolerance (its own share) and r2 (what the others tell of it) in 0..1. */
export type Inflation = { vif: number; tolerance: number; r2: number };

/**
 * Variance inflation factors: how much of each driver the other drivers already tell, and so how blurred its coefficient is.
 * @formula  VIF_j = 1 / (1 - R2_j), R2_j of driver j on all the others
 * @use before reading regression coefficients or a driver ranking: above 5 the coefficient is shaky, above 10 the drivers say nearly the same
 * @param among   correlations of the drivers with each other, symmetric with ones on its diagonal
 * @returns one for each driver in its order; vif is Infinity (tolerance 0) where the others tell a driver exactly
 * @throws RangeError when the matrix is not symmetric with ones on its diagonal, or no data could have these correlations
 * @source Marquardt (1970), Technometrics 12:591-612
 * @example vif([[1, 0.5], [0.5, 1]]) // => [{ vif: 1.3333, tolerance: 0.75, r2: 0.25 }, { vif: 1.3333, tolerance: 0.75, r2: 0.25 }]
 */
export function vif(among: readonly (readonly number[])[]): Inflation[] {
  if (among.length === 0) refuse("there must be at least one driver", "нужен хотя бы один фактор");
  checkCorrelationMatrix("among", among);
  checkPossible(among);
  const all = Array.from(among.keys());
  return all.map((driver) => {
    const others = all.filter((other) => other !== driver);
    const r2 = explainedShare({ among, withOutcome: among[driver]! }, others);
    // Below what the arithmetic can tell from zero.
    const tolerance = 1 - r2 < 1e-10 ? 0 : 1 - r2;
    return { vif: 1 / tolerance, tolerance, r2 };
  });
}
