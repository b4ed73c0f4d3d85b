import { checkNumber, refuse } from "../kit/check.ts";
import { chiSquareUpper, normalUpper } from "./distributions.ts";

/** Weights below e^-40 of the greatest one add nothing. */
const reach = 40;

/**
 * Share of the noncentral t above a value: T = (Z + noncentrality) / S, S^2 = chi-square / freedom.
 * The chance given S is a normal tail; it is averaged over ln S by the trapezoidal rule, which for such smooth, fast-falling
 * integrands is exact to rounding. All terms are positive, so that small tails keep their digits.
 * @param freedom above 0
 */
export function noncentralTUpper(t: number, freedom: number, noncentrality: number): number {
  if (Number.isNaN(t) || Number.isNaN(noncentrality)) refuse("t must be a number", "t — не число");
  checkNumber("freedom", freedom, Number.MIN_VALUE);
  if (Math.abs(noncentrality) > 1e5) return farFromCentre(t, freedom, noncentrality);
  if (freedom > 1e10) return normalUpper((t - noncentrality) / Math.sqrt(1 + (t * t) / (2 * freedom)));
  const { from, to, step } = range(freedom, noncentrality);
  let [tail, whole] = [0, 0];
  for (let u = from; u <= to; u += step) {
    const weight = Math.exp(freedom * (u - Math.expm1(2 * u) / 2));
    whole += weight;
    tail += weight * normalUpper(t * Math.exp(u) - noncentrality);
  }
  return tail / whole;
}

/** Share of the noncentral t below a value. */
export function noncentralTLower(t: number, freedom: number, noncentrality: number): number {
  return noncentralTUpper(-t, freedom, -noncentrality);
}

/** Where ln S has weight, and a step fine enough for its own width and for that of the normal tail's fall. */
function range(freedom: number, noncentrality: number): { from: number; to: number; step: number } {
  const depth = reach / freedom;
  const from = depth < 1 / 3 ? -Math.sqrt(3 * depth) : -(depth + 0.5);
  const to = 0.5 * Math.log1p(2 * depth + 2 * Math.sqrt(2 * depth));
  const step = 0.15 / Math.max(1, Math.sqrt(2 * freedom), Math.abs(noncentrality));
  return { from, to, step };
}

/** So far from 0 that Z no longer matters: T is noncentrality / S. */
function farFromCentre(t: number, freedom: number, noncentrality: number): number {
  if (noncentrality < 0) return 1 - farFromCentre(-t, freedom, -noncentrality);
  if (t <= 0) return 1;
  return 1 - chiSquareUpper(freedom * (noncentrality / t) ** 2, freedom);
}
