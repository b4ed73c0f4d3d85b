import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { twoSidedP, zOf } from "../stats/distributions.ts";
import { adjustedNps, checkNpsCounts, npsAnswers, type NpsCounts } from "./nps.ts";
import { npsMoments } from "./nps-wald.ts";

/** A change of NPS in points, with the test of whether there is one. */
export type NpsChange = {
  difference: number;
  low: number;
  high: number;
  standardError: number;
  z: number;
  p: number;
};

/**
 * How far NPS moved between two periods or groups of different people, and whether chance alone explains it.
 * @formula difference = NPS2 - NPS1; SE = sqrt(SE1^2 + SE2^2); z = difference / SE
 * @use for independent samples; compareNpsPaired when the same people answered twice; adjust the p values of many segments with adjustPValues
 * @param before answers of the first period or group, whole numbers
 * @param after  answers of the second
 * @param method "wald" as most tools; "adjusted" takes Rocks' adjusted shares for interval and test, the better one below some 50 answers a side
 * @param level  two-sided confidence, share in (0, 1)
 * @returns difference, low, high, standardError in points (-200..200), z, two-sided p; no answer: "no-data" when a side has no answers, "no-variation" when each side is of one mind ("wald" only)
 * @throws RangeError when a count is not whole or is negative, or level is outside (0, 1)
 * @convention variances divided by n and not pooled, as R package NPS; never shown as a relative change, since NPS may be 0 or negative
 * @source R package NPS, nps.test; Rocks (2016), American Statistician 70:365-372 for the adjusted shares
 * @example compareNps({ promoters: 68, passives: 20, detractors: 12 }, { promoters: 130, passives: 30, detractors: 40 })
 *   // => known { difference: -11, low: -28.64, high: 6.64, z: -1.2221, p: 0.2217 }
 */
export function compareNps(
  before: NpsCounts,
  after: NpsCounts,
  method: "wald" | "adjusted" = "wald",
  level = 0.95,
): Answer<NpsChange> {
  checkNpsCounts(before);
  checkNpsCounts(after);
  checkOneOf("method", method, ["wald", "adjusted"]);
  const critical = zOf(level);
  if (npsAnswers(before) === 0 || npsAnswers(after) === 0) return unknown("no-data");
  const [first, second] = [scored(before, method), scored(after, method)];
  const error = Math.sqrt(first.variance + second.variance);
  if (error === 0) return unknown("no-variation");
  const centre = second.centre - first.centre;
  const difference = npsMoments(after).value - npsMoments(before).value;
  return known({
    difference: 100 * difference,
    // The adjusted one is stretched to hold the point, as in nps.
    low: 100 * Math.max(-2, Math.min(difference, centre - critical * error)),
    high: 100 * Math.min(2, Math.max(difference, centre + critical * error)),
    standardError: 100 * error,
    z: centre / error,
    p: twoSidedP(centre / error),
  });
}

function scored(counts: NpsCounts, method: "wald" | "adjusted"): { centre: number; variance: number } {
  if (method === "adjusted") return adjustedNps(counts);
  const { value, variance } = npsMoments(counts);
  return { centre: value, variance: variance / npsAnswers(counts) };
}
