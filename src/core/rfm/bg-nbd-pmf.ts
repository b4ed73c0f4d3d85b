import { checkNumber, checkWhole } from "../kit/check.ts";
import { betaCdf, logBeta, logGamma } from "../stats/distributions.ts";
import { type BgNbdModel, type BgNbdParameters, checkBgNbd } from "./bg-nbd.ts";

/**
 * Chance that a new customer makes exactly so many repeat purchases within a time.
 * @formula P(X(t) = n) = B(a, b + n) / B(a, b) NB(n) + (n > 0) B(a + 1, b + n - 1) / B(a, b) P(NB >= n), NB negative binomial of shape r and share t / (alpha + t)
 * @use to hold a fit against the observed numbers of one-time, two-time ... buyers
 * @param count      repeat purchases, whole, 0 to a million
 * @param time       in the unit of time of the fit, 0 or more
 * @param parameters r, alpha, a, b of bgNbdFit
 * @param model      "bg" or "mbg", as fitted
 * @returns chance of 0..1
 * @throws RangeError when count is not whole, time is negative or a parameter is not above 0 (1e-9 to 1e9)
 * @source Fader, Hardie & Lee (2005), Marketing Science 24:275-284, eq. 8; R package BTYD, bgnbd.pmf
 * @example bgNbdPmf(0, 39, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }) // => 0.5737864
 */
export function bgNbdPmf(
  count: number,
  time: number,
  parameters: BgNbdParameters,
  model: BgNbdModel = "bg",
): number {
  checkWhole("count", count, 0, 1_000_000);
  checkNumber("time", time, 0, 1e100);
  checkBgNbd(parameters, model);
  const { r, alpha, a, b } = parameters;
  const staying = model === "mbg" ? b + 1 : b;
  const whole = logBeta(a, b);
  const stays = Math.exp(logBeta(a, staying + count) - whole + logExactly(count, time, r, alpha));
  if (model === "bg" && count === 0) return stays;
  const leaves = Math.exp(logBeta(a + 1, staying + count - 1) - whole);
  return stays + leaves * atLeast(count, time, r, alpha);
}

/** Logarithm of the chance of exactly so many purchases of a customer who never leaves. */
function logExactly(count: number, time: number, r: number, alpha: number): number {
  const none = -r * Math.log1p(time / alpha);
  if (count === 0) return none;
  const ways = logGamma(r + count) - logGamma(r) - logGamma(count + 1);
  return ways + none + count * (Math.log(time) - Math.log(alpha + time));
}

function atLeast(count: number, time: number, r: number, alpha: number): number {
  return count === 0 ? 1 : betaCdf(time / (alpha + time), count, r);
}
