import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkWhole } from "../kit/check.ts";

/** Invitations to spread over days: how many, what each day weighs, and how many a day bears at most (none left out). */
export type QuotaInput = { total: number; weights: number[]; mostPerDay?: number };

/**
 * Spreads invitations over the days of a period in proportion to the days' weights, in whole numbers that add up exactly.
 * @formula q(i) = total w(i) / sum w, days above the cap held at it and the rest shared anew among the others; rounded down, the places left go to the largest fractions
 * @use to send a wave evenly (equal weights), by the contacts each day usually brings (weights = contacts), or within what staff can call back (mostPerDay)
 * @param input total of invitations, whole, 0..1e9; weights, one a day, 0 or more (0: no invitations on that day); mostPerDay, whole, 0 or more
 * @returns invitations a day, in the order of the weights; no answer ("infeasible") when the days cannot bear the total
 * @throws RangeError when a number is negative, not finite or not whole where it must be
 * @convention of equal fractions the earlier day goes first
 * @source Hamilton's method of largest remainders: Balinski & Young (1982), Fair Representation, chapter 3
 * @example dailyQuota({ total: 100, weights: [1, 1, 1] }) // => known [34, 33, 33]
 * @example dailyQuota({ total: 100, weights: [8, 1, 1], mostPerDay: 50 }) // => known [50, 25, 25]
 */
export function dailyQuota(input: QuotaInput): Answer<number[]> {
  const { total, weights, mostPerDay = total } = input;
  checkWhole("total", total, 0, 1e9);
  checkNumbers("weights", weights, 0);
  checkWhole("mostPerDay", mostPerDay, 0);
  const borne = weights.filter((weight) => weight > 0).length * mostPerDay;
  return borne < total
    ? unknown("infeasible")
    : known(wholeShares(cappedShares(total, weights, mostPerDay), total));
}

function cappedShares(total: number, weights: readonly number[], most: number): number[] {
  const shares = weights.map(() => 0);
  let open = Array.from(weights.keys()).filter((day) => weights[day]! > 0);
  let left = total;
  while (open.length > 0) {
    // Scaled by the heaviest, so that huge weights do not add up to infinity.
    const heaviest = open.reduce((most, day) => Math.max(most, weights[day]!), 0);
    const sum = open.reduce((all, day) => all + weights[day]! / heaviest, 0);
    for (const day of open) shares[day] = ((weights[day]! / heaviest) * left) / sum;
    const full = open.filter((day) => shares[day]! > most);
    if (full.length === 0) break;
    for (const day of full) shares[day] = most;
    left -= full.length * most;
    open = open.filter((day) => !full.includes(day));
  }
  return shares;
}

function wholeShares(shares: readonly number[], total: number): number[] {
  const whole = shares.map((share) => Math.floor(share + 1e-9));
  const left = total - whole.reduce((sum, each) => sum + each, 0);
  const byFraction = Array.from(shares.keys()).sort(
    (a, b) => shares[b]! - whole[b]! - (shares[a]! - whole[a]!) || a - b,
  );
  for (const day of byFraction.slice(0, left)) whole[day]!++;
  return whole;
}
