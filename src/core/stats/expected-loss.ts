import { checkNumber } from "../kit/check.ts";
import { normalCdf, normalDensity } from "./distributions.ts";

/** What one expects to lose on average, in the unit of the effect: by keeping control, by shipping the treatment. */
export type ExpectedLoss = { keepControl: number; shipTreatment: number };

/**
 * What either choice costs on average when the effect is believed to be normal: how bad it is to be wrong, not only how likely.
 * @formula  keepControl = mu Phi(mu / s) + s phi(mu / s); shipTreatment = keepControl - mu
 * @use to decide when the loss is small enough to stop; keep the choice with the smaller one
 * @param mean  mean of the effect's posterior, in the unit of the effect
 * @param standardDeviation  of the posterior, 0 or more; 0 is a known effect
 * @returns both losses, 0 or more
 * @throws RangeError when a number is not finite or the deviation negative
 * @source Chris Stucchio (2015), Bayesian A/B testing at VWO, expected loss; normal partial expectation
 * @example expectedLoss(0.1, 0.05) // => { keepControl: 0.1004245351, shipTreatment: 0.0004245351 }
 */
export function expectedLoss(mean: number, standardDeviation: number): ExpectedLoss {
  checkNumber("mean", mean);
  checkNumber("standardDeviation", standardDeviation, 0);
  const distance = standardDeviation === 0 ? Infinity : Math.abs(mean) / standardDeviation;
  const rare = distance === Infinity ? 0 : standardDeviation * normalLoss(distance);
  const usual = Math.abs(mean) + rare;
  return mean >= 0
    ? { keepControl: usual, shipTreatment: rare }
    : { keepControl: rare, shipTreatment: usual };
}

/** phi(z) - z (1 - Phi(z)) for z >= 0; by its series far out, where the difference would lose its digits. */
function normalLoss(z: number): number {
  if (z < 12) return Math.max(0, normalDensity(z) - z * normalCdf(-z));
  const inverse = 1 / (z * z);
  return normalDensity(z) * inverse * (1 - 3 * inverse * (1 - 5 * inverse * (1 - 7 * inverse)));
}
