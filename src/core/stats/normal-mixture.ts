import { checkLevel, checkNumber, checkPositive, checkWhole } from "../kit/check.ts";
import { normalCdf } from "./distributions.ts";
import { halve } from "../numeric/halve.ts";

/** Variance so far of a sum that drifts by chance alone, the variance at which the bound is to be tightest, and 1 or 2 sides (2). */
export type NormalMixtureInput = { variance: number; bestAt: number; sides?: number };
/** The same with the sum itself. */
export type NormalLogMixtureInput = { sum: number; variance: number; bestAt: number; sides?: number };

/**
 * The rho that makes a normal-mixture bound tightest at one variance: how much the mixture is spread.
 * @formula  rho = v / (2 ln(1/a) + ln(1 + 2 ln(1/a))); a is doubled when one-sided
 * @use to tune normalMixtureBound by hand or to compare with other software; the bounds call it themselves
 * @param bestAt variance of the sum at which the bound should be tightest, above 0
 * @param level  confidence, share in (0, 1); above 0.5 when one-sided
 * @param sides  1 or 2
 * @returns rho, in the unit of the variance
 * @throws RangeError when bestAt, level or sides are impossible
 * @source Howard, Ramdas, McAuliffe & Sekhon (2021), Annals of Statistics 49:1055-1080
 * @example bestMixtureRho(100) // => 12.60056
 */
export function bestMixtureRho(bestAt: number, level = 0.95, sides = 2): number {
  checkPositive("bestAt", bestAt);
  checkWhole("sides", sides, 1, 2);
  checkLevel("level", level);
  if (sides === 1) checkNumber("level", level, 0.5 + Number.EPSILON, 1);
  const spread = -2 * Math.log(sides === 1 ? 2 * (1 - level) : 1 - level);
  return bestAt / (spread + Math.log1p(spread));
}

/**
 * Logarithm of the normal mixture: how strongly a sum so far speaks against mean zero, whenever one looks.
 * @formula  two sides: ln(rho / (v + rho)) / 2 + s^2 / (2 (v + rho)); one side: ln(4 rho / (v + rho)) / 2 + s^2 / (2 (v + rho)) + ln Phi(s / sqrt(v + rho))
 * @use to watch evidence grow: above ln(1 / alpha) the bound is crossed, and stays valid under peeking
 * @param input sum of the centred values, its variance, bestAt and sides
 * @param level confidence the mixture is tuned for, share in (0, 1)
 * @returns natural logarithm of a martingale that starts at 0
 * @throws RangeError when a number is impossible
 * @source Howard, Ramdas, McAuliffe & Sekhon (2021), Annals of Statistics 49:1055-1080
 * @example normalLogMixture({ sum: 10, variance: 100, bestAt: 100, sides: 1 }) // => -0.065024
 */
export function normalLogMixture(input: NormalLogMixtureInput, level = 0.95): number {
  const { sum, variance, bestAt, sides = 2 } = input;
  checkNumber("sum", sum);
  checkNumber("variance", variance, 0);
  return logMixture(sum, variance, bestMixtureRho(bestAt, level, sides), sides);
}

/**
 * How far a sum of centred values may wander by chance, at every moment at once.
 * @formula  two sides: sqrt((v + rho) (ln((v + rho) / rho) + 2 ln(1/a))); one side: the root of the one-sided mixture = 1/a
 * @use for an always-valid alarm on a running sum; for a difference of arms take sequentialMeanDifference
 * @param input variance of the sum so far, bestAt and sides
 * @param level confidence that the sum never leaves the bound, share in (0, 1)
 * @returns bound in the unit of the sum
 * @throws RangeError when a number is impossible
 * @source Howard, Ramdas, McAuliffe & Sekhon (2021), Annals of Statistics 49:1055-1080
 * @example normalMixtureBound({ variance: 100, bestAt: 100 }) // => 30.3521
 */
export function normalMixtureBound(input: NormalMixtureInput, level = 0.95): number {
  const { variance, bestAt, sides = 2 } = input;
  checkNumber("variance", variance, 0);
  const rho = bestMixtureRho(bestAt, level, sides);
  const logAlpha = Math.log(1 - level);
  const twoSided = Math.sqrt(variance + rho) * Math.sqrt(Math.log1p(variance / rho) - 2 * logAlpha);
  if (sides === 2) return twoSided;
  // The one-sided mixture is above alpha's at the two-sided bound and grows with the sum.
  return halve(0, twoSided, (sum) => logMixture(sum, variance, rho, 1) >= -logAlpha);
}

function logMixture(sum: number, variance: number, rho: number, sides: number): number {
  const total = variance + rho;
  const scaled = sum / Math.sqrt(total);
  const twoSided = (Math.log(rho / total) + scaled * scaled) / 2;
  return sides === 2 ? twoSided : twoSided + Math.LN2 + logNormalCdf(scaled);
}

/** Keeps its digits where the cdf itself is zero: Mills' ratio far out. */
function logNormalCdf(z: number): number {
  if (z > -30) return Math.log(normalCdf(z));
  return -(z * z) / 2 - Math.log(-z * Math.sqrt(2 * Math.PI)) + Math.log1p(-1 / (z * z));
}
