import { type Answer, type Estimate, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { checkNpsCounts, nps, npsAnswers, type NpsCounts } from "./nps.ts";

/**
 * Employee Net Promoter Score that keeps people unseen: no number for a group so small that it would tell who said what.
 * @formula eNPS = 100 (p - d), interval as in nps; silent below the floor
 * @use for employees' answers by team or unit; nps for customers. A floor does not help where two groups shown differ by one person: leave such a group out
 * @param counts answers by group, whole numbers, 0 or more
 * @param floor  fewest answers that may be shown, whole, 1 or more
 * @param level  two-sided confidence, share in (0, 1)
 * @returns points of -100..100; no answer: "anonymity" with fewer answers than the floor, none included
 * @throws RangeError when a count or the floor is not whole or is negative, or level is outside (0, 1)
 * @convention five answers is the custom of employee surveys; many works councils ask for seven or ten
 * @source Reichheld (2003), HBR 81(12):46-54, asked of employees; Rocks (2016), American Statistician 70:365-372
 * @example enps({ promoters: 6, passives: 5, detractors: 3 }) // => known { value: 21.43, low: -18.76, high: 54.05 }
 * @example enps({ promoters: 2, passives: 1, detractors: 1 }) // => unknown "anonymity"
 */
export function enps(counts: NpsCounts, floor = 5, level = 0.95): Answer<Estimate> {
  checkNpsCounts(counts);
  checkWhole("floor", floor, 1);
  const score = nps(counts, level);
  return npsAnswers(counts) < floor ? unknown("anonymity") : score;
}
