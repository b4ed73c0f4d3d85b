import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { studentQuantile } from "./distributions.ts";
import { quadraticForm } from "./joint-moments.ts";
import { type RatioArm, ratioOfMeans, readRatioArm } from "./ratio-arm.ts";

/**
 * A ratio of two sums over users, with an interval: orders per session, complaints per contact.
 * Sessions of one user are alike, so that users, not sessions, are the sample (delta method).
 * @formula R = sum x / sum y; variance (sx^2 - 2 R sxy + R^2 sy^2) / (n mean(y)^2); t with n - 1 degrees of freedom
 * @use whenever the denominator is not the thing that was sampled; a plain share interval over sessions would be too narrow; with one row a user and denominator 1 it is meanInterval
 * @param arm   n, sums and sums of squares of numerator and denominator over users, and sumProducts; or both lists by user
 * @param level two-sided confidence, share in (0, 1)
 * @returns the ratio in numerators per denominator; no answer: "no-data" without users, "too-few" for one, "undefined-ratio" when the denominators sum to 0
 * @throws RangeError when lists differ in length or sums cannot belong together
 * @source Deng, Knoblich & Lu (2018), KDD, "Applying the Delta Method in Metric Analytics", section 3.2
 * @example ratioInterval({ numerators: [1, 0, 2, 1], denominators: [2, 1, 3, 2] }) // => known { value: 0.5, low: 0.1752, high: 0.8248 }
 */
export function ratioInterval(arm: RatioArm, level = 0.95): Answer<Estimate> {
  checkLevel("level", level);
  const moments = readRatioArm("arm", arm);
  if (moments.n === 0) return unknown("no-data");
  if (moments.n === 1) return unknown("too-few");
  if (moments.means[1] === 0) return unknown("undefined-ratio");
  const { value, gradient } = ratioOfMeans(moments);
  const variance = Math.max(0, quadraticForm(gradient, moments.covariances, gradient));
  const half = -studentQuantile((1 - level) / 2, moments.n - 1) * Math.sqrt(variance / moments.n);
  return known({ value, low: value - half, high: value + half });
}
