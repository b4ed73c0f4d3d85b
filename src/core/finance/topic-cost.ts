import type { Estimate } from "../kit/answer.ts";
import { checkNumber, checkPositive, refuse } from "../kit/check.ts";
import { zOf } from "../stats/distributions.ts";
import type { CostModel } from "./contact-cost.ts";

/** A topic's contacts added up customer by customer; `spent` of a customer is handling and compensation over its contacts. */
export type CostSums = {
  handling: number;
  compensation: number;
  /** Sum over customers of spent squared. */
  spentSquares: number;
  /** Customers with at least one bad contact. */
  affected: number;
  /** Sum of spent over the affected customers. */
  spentOfAffected: number;
};

export const noCosts: CostSums = {
  handling: 0,
  compensation: 0,
  spentSquares: 0,
  affected: 0,
  spentOfAffected: 0,
};

/** What one customer's contacts on a topic cost, major units, and whether one of them was bad. */
export type CustomerCost = { handling: number; compensation: number; isAffected: boolean };

/**
 * Adds one customer to the sums of a topic.
 * @formula spent = handling + compensation; spentSquares grows by spent squared, spentOfAffected by spent when affected
 * @use to build the sums of topicCost from rows; in SQL the same sums are taken by aggregates
 * @param sums     of the customers before; all zero for none
 * @param customer what this customer's contacts cost, and whether one of them was bad
 * @returns new sums, major units
 * @throws RangeError when money is negative or not finite
 * @source sufficient statistics of a compound Poisson sum: Feller (1971), An Introduction to Probability Theory 2, XII.2
 * @example addCustomer({ handling: 0, compensation: 0, spentSquares: 0, affected: 0, spentOfAffected: 0 }, { handling: 100, compensation: 20, isAffected: true }) // => { handling: 100, compensation: 20, spentSquares: 14400, affected: 1, spentOfAffected: 120 }
 */
export function addCustomer(sums: CostSums, customer: CustomerCost): CostSums {
  checkSums(sums);
  checkNumber("handling", customer.handling, 0);
  checkNumber("compensation", customer.compensation, 0);
  const spent = customer.handling + customer.compensation;
  const affected = customer.isAffected ? 1 : 0;
  return {
    handling: sums.handling + customer.handling,
    compensation: sums.compensation + customer.compensation,
    spentSquares: sums.spentSquares + spent * spent,
    affected: sums.affected + affected,
    spentOfAffected: sums.spentOfAffected + spent * affected,
  };
}

function checkSums(sums: CostSums): void {
  for (const name of Object.keys(noCosts) as (keyof CostSums)[]) checkNumber(name, sums[name], 0);
  // Sums of squares of what is not negative; a little more for the rounding of those who add up.
  const spent = (sums.handling + sums.compensation) * (1 + 1e-6);
  if (sums.spentSquares > spent * spent || sums.spentOfAffected > spent) {
    refuse("the sums of a topic contradict each other", "суммы темы противоречат друг другу");
  }
}

/** The whole cost of a topic and its three parts, each with its interval, major units. */
export type TopicCost = { total: Estimate; handling: Estimate; compensation: Estimate; churn: Estimate };

/**
 * What a topic cost: handling, compensation and churn, with an interval that joins chance and doubt.
 * Chance: customers come at random (a compound Poisson sum), so Var(T) = sum of y squared; since costs cannot be
 * negative the interval is drawn on the logarithm. A customer who writes ten times counts as one draw, not ten.
 * Doubt: extraShareLow..extraShareHigh is taken for a range of the same confidence; it moves T by affected x (v - vLow) down
 * and affected x (vHigh - v) up. Both are independent and joined by the root of squares on each side.
 * @formula churn = affected customers x v, v = extraShare x yearlyValue; T = sum over customers of y, y = spent + v for an affected customer, else spent; chance: T exp(-+ z sqrt(Var T) / T)
 * @use to rank topics by money; per month by perMonth
 * @param sums  added up over customers (addCustomer, or the same in SQL)
 * @param model of which only churn is used: the sums hold the rest
 * @param level two-sided confidence, share in (0, 1)
 * @returns major units, low >= 0; all zeros where nothing was spent
 * @throws RangeError when a number is negative or not finite, the sums contradict each other, or level is outside (0, 1)
 * @source compound Poisson variance: Feller (1971), An Introduction to Probability Theory 2, XII.2; joining of intervals: Zou & Donner (2008), Statistics in Medicine 27:1693-1702
 * @example topicCost({ handling: 100, compensation: 20, spentSquares: 14400, affected: 1, spentOfAffected: 120 }, { hourlyRate: 600, channels: { default: { minutes: 5, perContact: 2 } }, compensation: { mean: 1000, share: 0.1 }, churn: { yearlyValue: 6000, extraShare: 0.03, extraShareLow: 0.01, extraShareHigh: 0.06 } }) // => { total: { value: 300 }, handling: { value: 100 }, compensation: { value: 20 }, churn: { value: 180 } }
 */
export function topicCost(sums: CostSums, model: CostModel, level = 0.95): TopicCost {
  checkSums(sums);
  const { yearlyValue, extraShare, extraShareLow, extraShareHigh } = model.churn;
  checkNumber("yearlyValue", yearlyValue, 0);
  for (const share of [extraShare, extraShareLow, extraShareHigh]) checkNumber("extraShare", share, 0, 1);
  const value = yearlyValue * extraShare;
  const lost = sums.affected * value;
  const doubt = {
    down: sums.affected * yearlyValue * (extraShare - Math.min(extraShare, extraShareLow)),
    up: sums.affected * yearlyValue * (Math.max(extraShare, extraShareHigh) - extraShare),
  };
  const spent = sums.handling + sums.compensation;
  const variance = sums.spentSquares + 2 * value * sums.spentOfAffected + value * value * sums.affected;
  const spread = spent > 0 ? Math.sqrt(sums.spentSquares) / spent : 0;
  const none = { down: 0, up: 0 };
  return {
    total: joined(spent + lost, spent + lost > 0 ? Math.sqrt(variance) / (spent + lost) : 0, doubt, level),
    handling: joined(sums.handling, spread, none, level),
    compensation: joined(sums.compensation, spread, none, level),
    churn: joined(lost, sums.affected > 0 ? 1 / Math.sqrt(sums.affected) : 0, doubt, level),
  };
}

/** A sum with its relative standard error and the model's doubt below and above. */
function joined(
  value: number,
  relativeError: number,
  doubt: { down: number; up: number },
  level: number,
): Estimate {
  const factor = Math.exp(zOf(level) * relativeError);
  const down = Math.hypot(value - value / factor, doubt.down);
  const up = Math.hypot(value * factor - value, doubt.up);
  return { value, low: Math.max(0, value - down), high: value + up };
}

/**
 * A cost of a period of so many months, per month.
 * @formula value / months, and so its interval
 * @use to compare periods of unlike length
 * @param estimate cost of the whole period with its interval
 * @param months   length of the period, above 0, with parts
 * @returns the same money per month
 * @throws RangeError when months is not above 0 or a number is not finite
 * @source a mean over time
 * @example perMonth({ value: 300, low: 200, high: 500 }, 2) // => { value: 150, low: 100, high: 250 }
 */
export function perMonth(estimate: Estimate, months: number): Estimate {
  checkPositive("months", months);
  const { value, low, high } = estimate;
  for (const each of [value, low, high]) checkNumber("estimate", each);
  return { value: value / months, low: low / months, high: high / months };
}

/** Mean length of a calendar month. */
export const daysPerMonth = 365.2425 / 12;
