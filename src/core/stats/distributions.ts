import betainc from "@stdlib/math-base-special-betainc";
import betaln from "@stdlib/math-base-special-betaln";
import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import gammaln from "@stdlib/math-base-special-gammaln";
import betaCdfOf from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantileOf from "@stdlib/stats-base-dists-beta-quantile";
import binomialCdfOf from "@stdlib/stats-base-dists-binomial-cdf";
import binomialLogPmfOf from "@stdlib/stats-base-dists-binomial-logpmf";
import gammaQuantileOf from "@stdlib/stats-base-dists-gamma-quantile";
import negativeBinomialLogPmfOf from "@stdlib/stats-base-dists-negative-binomial-logpmf";
import poissonLogPmfOf from "@stdlib/stats-base-dists-poisson-logpmf";
import poissonQuantileOf from "@stdlib/stats-base-dists-poisson-quantile";
import studentQuantileOf from "@stdlib/stats-base-dists-t-quantile";
import { checkLevel, checkNumber, refuse } from "../kit/check.ts";
import { gammaLower, gammaUpper } from "./incomplete-gamma.ts";

/**
 * The distributions of the library, from @stdlib; here they get our names, and upper tails that keep their digits where 1 - cdf
 * would lose them. Arguments are checked so that no NaN comes out.
 */

/** Share of a standard normal below z. */
export function normalCdf(z: number): number {
  return 0.5 * erfc(-checked("z", z) / Math.SQRT2);
}

/** Share of a standard normal above z, exact also far out. */
export function normalUpper(z: number): number {
  return 0.5 * erfc(checked("z", z) / Math.SQRT2);
}

/** Density of a standard normal at z. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The value below which this share (0..1, both left out) of a standard normal lies. */
export function normalQuantile(share: number): number {
  checkLevel("share", share);
  return -Math.SQRT2 * erfcinv(2 * share);
}

/** z for a two-sided interval of this confidence: 1.96 for 0.95. */
export function zOf(level: number): number {
  checkLevel("level", level);
  // From the tail: 1 - (1 - level) / 2 would round for levels near 1.
  return Math.SQRT2 * erfcinv(1 - level);
}

/** How often chance alone gives a standard normal of |z| or more. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * normalUpper(Math.abs(z)));
}

/** Share of Student's t below a value. @param freedom above 0, Infinity is the normal */
export function studentCdf(t: number, freedom: number): number {
  return t > 0 ? 1 - studentUpper(t, freedom) : studentUpper(-t, freedom);
}

/** Share of Student's t above a value, exact also far out. */
export function studentUpper(t: number, freedom: number): number {
  checked("t", t);
  if (!(freedom > 0)) checkNumber("freedom", freedom, Number.MIN_VALUE);
  if (freedom > 1e10) return normalUpper(t);
  if (t < 0) return 1 - studentUpper(-t, freedom);
  // Two forms of one tail: each where its first argument has all its digits.
  if (t * t < freedom) return 0.5 * betainc((t * t) / (freedom + t * t), 0.5, freedom / 2, true, true);
  return t === Infinity ? 0 : 0.5 * betainc(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The value below which this share (0..1, both left out) of Student's t lies. */
export function studentQuantile(share: number, freedom: number): number {
  checkLevel("share", share);
  if (!(freedom > 0)) checkNumber("freedom", freedom, Number.MIN_VALUE);
  if (freedom > 1e10) return normalQuantile(share);
  if (share > 0.5) return -studentQuantile(1 - share, freedom);
  const rough = studentQuantileOf(share, freedom);
  // One step of Newton: the library's own value is good to ten digits.
  const density = studentDensity(rough, freedom);
  return density > 0 ? rough - (studentCdf(rough, freedom) - share) / density : rough;
}

function studentDensity(t: number, freedom: number): number {
  const scale = gammaln((freedom + 1) / 2) - gammaln(freedom / 2) - 0.5 * Math.log(freedom * Math.PI);
  return Math.exp(scale - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom));
}

/** How often chance alone gives Student's |t| or more. */
export function studentTwoSidedP(t: number, freedom: number): number {
  return Math.min(1, 2 * studentUpper(Math.abs(t), freedom));
}

/** Share of chi-square above a value. @param freedom above 0 */
export function chiSquareUpper(value: number, freedom: number): number {
  checked("value", value);
  checkNumber("freedom", freedom, Number.MIN_VALUE);
  return gammaUpper(value / 2, freedom / 2);
}

/** The value below which this share (0..1, both left out) of chi-square lies. */
export function chiSquareQuantile(share: number, freedom: number): number {
  checkLevel("share", share);
  checkNumber("freedom", freedom, Number.MIN_VALUE);
  return 2 * gammaQuantile(share, freedom / 2, 1);
}

/** Share of Fisher's F above a value. @param freedoms of numerator and denominator, above 0 */
export function fUpper(value: number, numerator: number, denominator: number): number {
  checked("value", value);
  if (value <= 0) return 1;
  if (value === Infinity) return 0;
  return betainc(denominator / (denominator + numerator * value), denominator / 2, numerator / 2);
}

/** Share of a beta(a, b) below a value of 0..1. @param a above 0 @param b above 0 */
export function betaCdf(value: number, a: number, b: number): number {
  return betaCdfOf(checked("value", value), a, b);
}

/** The value below which this share (0..1) of a beta(a, b) lies. */
export function betaQuantile(share: number, a: number, b: number): number {
  checkNumber("share", share, 0, 1);
  const rough = betaQuantileOf(share, a, b);
  return polished(rough, share, {
    below: (x) => betainc(x, a, b),
    above: (x) => betainc(x, a, b, true, true),
    density: (x) => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - betaln(a, b)),
  });
}

type Curve = {
  below: (x: number) => number;
  above: (x: number) => number;
  density: (x: number) => number;
};

/** A quantile good to ten digits or fewer made good to the last ones: Newton's steps, measured on the smaller tail. */
function polished(rough: number, share: number, { below, above, density }: Curve): number {
  let x = rough;
  for (let step = 0; step < 20; step++) {
    const move = (share <= 0.5 ? below(x) - share : 1 - share - above(x)) / density(x);
    // At an end, or where the density is nothing, the rough value is all there is.
    if (!(Math.abs(move) < 0.1 * x) || x - move <= 0) break;
    x -= move;
    if (Math.abs(move) <= 1e-15 * x) break;
  }
  return x;
}

/** Natural logarithm of the beta function B(a, b). @param a above 0 @param b above 0 */
export function logBeta(a: number, b: number): number {
  return betaln(a, b);
}

/** Natural logarithm of the gamma function, for values above 0. */
export function logGamma(value: number): number {
  return gammaln(value);
}

/** Chance of at most `hits` in `trials` of chance `share`. */
export function binomialCdf(hits: number, trials: number, share: number): number {
  return binomialCdfOf(hits, trials, share);
}

/** Chance of `hits` or more in `trials` of chance `share` (0..1), exact also far out. */
export function binomialUpper(hits: number, trials: number, share: number): number {
  return hits <= 0 ? 1 : hits > trials ? 0 : betainc(share, hits, trials - hits + 1);
}

/** Natural logarithm of the chance of exactly `hits` in `trials` of chance `share`; -Infinity where it cannot be. */
export function binomialLogChance(hits: number, trials: number, share: number): number {
  return binomialLogPmfOf(hits, trials, share);
}

/** Chance of at most `count` events where `mean` are expected. */
export function poissonCdf(count: number, mean: number): number {
  if (count < 0) return 0;
  return gammaUpper(checked("mean", mean), Math.floor(count) + 1);
}

/** Chance of `count` events or more where `mean` are expected, exact also far out. */
export function poissonUpper(count: number, mean: number): number {
  return count <= 0 ? 1 : mean === 0 ? 0 : gammaLower(checked("mean", mean), count);
}

/** Natural logarithm of the chance of exactly `count` events where `mean` are expected. */
export function poissonLogChance(count: number, mean: number): number {
  return poissonLogPmfOf(count, mean);
}

/** The least count that this share (0..1) of a Poisson distribution does not exceed. */
export function poissonQuantile(share: number, mean: number): number {
  return poissonQuantileOf(share, mean);
}

/** The value below which this share (0..1) of a gamma distribution lies. */
export function gammaQuantile(share: number, shape: number, rate: number): number {
  checkNumber("share", share, 0, 1);
  const rough = gammaQuantileOf(share, shape, 1);
  const unit = polished(rough, share, {
    below: (x) => gammaLower(x, shape),
    above: (x) => gammaUpper(x, shape),
    density: (x) => Math.exp((shape - 1) * Math.log(x) - x - gammaln(shape)),
  });
  return unit / rate;
}

/**
 * Chance of `count` events or more of a negative binomial with this mean and variance mean + mean^2 / size: counts that scatter more
 * than chance alone. Exact also far out.
 */
export function negativeBinomialUpper(count: number, mean: number, size: number): number {
  return count <= 0 ? 1 : mean === 0 ? 0 : betainc(mean / (size + mean), count, size);
}

/** Natural logarithm of the chance of exactly `count` events of that negative binomial. */
export function negativeBinomialLogChance(count: number, mean: number, size: number): number {
  return negativeBinomialLogPmfOf(count, size, size / (size + mean));
}

function checked(name: string, value: number): number {
  return Number.isNaN(value) ? refuse(`${name} must be a number`, `${name} — не число`) : value;
}
