import { betaCdf, normalCdf, normalDensity } from "./distributions.ts";

/** A beta distribution of a share: a and b above 0. */
export type Beta = { a: number; b: number };

/**
 * Places and weights (they sum to 1) that stand for a beta distribution in sums: the trapezoidal rule over the log-odds, where the
 * density is smooth and falls off at both ends, so that the sum is exact to the last digits, also for a or b below 1.
 */
export function betaPlaces({ a, b }: Beta): { share: number; weight: number }[] {
  const peak = Math.log(a / b);
  const logDensity = (logOdds: number) => -a * softplus(-logOdds) - b * softplus(logOdds);
  const top = logDensity(peak);
  const deviation = Math.sqrt(1 / a + 1 / b);
  const places: { share: number; weight: number }[] = [];
  const step = Math.min(deviation / 2, 0.5);
  const add = (logOdds: number) => {
    const weight = Math.exp(logDensity(logOdds) - top);
    places.push({ share: 1 / (1 + Math.exp(-logOdds)), weight });
    return weight > 1e-18;
  };
  add(peak);
  for (let at = 1; add(peak - at * step); at++);
  for (let at = 1; add(peak + at * step); at++);
  const total = places.reduce((sum, { weight }) => sum + weight, 0);
  return places.map(({ share, weight }) => ({ share, weight: weight / total }));
}

/** Share of a beta distribution below any number. */
export function cdfAt({ a, b }: Beta, value: number): number {
  if (Math.min(a, b) > normalFrom) return normalCdf(deviationsAt({ a, b }, value));
  return value <= 0 ? 0 : value >= 1 ? 1 : betaCdf(value, a, b);
}

/** How far below a value the share lies on average, 0 where it lies above: E max(value - p, 0). */
export function meanBelow({ a, b }: Beta, value: number): number {
  const mean = a / (a + b);
  if (Math.min(a, b) > normalFrom) {
    const z = deviationsAt({ a, b }, value);
    return deviationOf({ a, b }) * Math.max(0, z * normalCdf(z) + normalDensity(z));
  }
  return Math.max(0, value * cdfAt({ a, b }, value) - mean * cdfAt({ a: a + 1, b }, value));
}

/** From so many hits and misses on the incomplete beta loses more digits than the normal does. */
const normalFrom = 1e9;

function deviationOf({ a, b }: Beta): number {
  return Math.sqrt((a / (a + b)) * (b / (a + b))) / Math.sqrt(a + b + 1);
}

function deviationsAt({ a, b }: Beta, value: number): number {
  return (value - a / (a + b)) / deviationOf({ a, b });
}

/** ln(1 + e^x) without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
