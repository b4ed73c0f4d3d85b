import { normalQuantile } from "./normal-distribution.ts";

/**
 * The value below which a given share of Student's t lies.
 * @param share   in (0, 1)
 * @param freedom degrees of freedom, 1 or more
 * @returns the quantile, to about 1e-10
 * @throws RangeError outside these ranges
 * @source bisection on the incomplete beta function (Lentz's continued fraction, Press et al. 2007, 6.4)
 * @example studentQuantile(0.975, 10) // => 2.228139
 */
export function studentQuantile(share: number, freedom: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError("share must lie between 0 and 1");
  if (!(freedom >= 1)) throw new RangeError("freedom must be 1 or more");
  if (share < 0.5) return -studentQuantile(1 - share, freedom);
  if (freedom > 1e7) return normalQuantile(share);
  if (freedom === 1) return Math.tan(Math.PI * (share - 0.5));
  let [low, high] = [0, 1];
  while (studentCdf(high, freedom) < share) [low, high] = [high, high * 2];
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, high); step++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Share of Student's t below a value.
 * @example studentCdf(2.2281388519649385, 10) // => 0.975
 */
export function studentCdf(t: number, freedom: number): number {
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** Regularised I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const nudge = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / nudge(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nudge(1 + even * d);
    c = nudge(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nudge(1 + odd * d);
    c = nudge(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return fraction;
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const shifted = x - 1;
  const base = shifted + 7.5;
  const sum = lanczos.reduce((total, weight, i) => (i === 0 ? weight : total + weight / (shifted + i)), 0);
  return Math.log(2 * Math.PI) / 2 + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}
