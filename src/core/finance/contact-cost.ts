import type { Estimate } from "../kit/answer.ts";
import { zOf } from "../stats/distributions.ts";

/**
 * What contacts cost. All money in major units of one currency (roubles, dollars), all times in seconds or minutes as named.
 */
export type CostModel = {
  /** Money per hour of the people who answer. */
  hourlyRate: number;
  /** By channel, "default" for the rest: minutes where a contact's own time is not known, and money on top of time. */
  channels: Record<string, { minutes: number; perContact: number }>;
  /** Mean compensation of those complaints that get one, and their share of all complaints. */
  compensation: { mean: number; share: number };
  /** Value of a customer a year; extra share of customers who leave after a bad contact, with its honest doubt. */
  churn: { yearlyValue: number; extraShare: number; extraShareLow: number; extraShareHigh: number };
};

/** What the cost of one contact follows from; null: not known. */
export type CostFacts = {
  kind: string;
  channel: string | null;
  handleSeconds: number | null;
  /** In major units. */
  compensation: number | null;
  /** -1..1 */
  sentiment: number | null;
};

/**
 * The channel a contact is priced by: its own; without one, reviews and survey answers have theirs.
 * @example pricedChannel("review", null) // => "review-site"
 */
export function pricedChannel(kind: string, channel: string | null): string {
  if (channel !== null) return channel;
  return kind === "review" ? "review-site" : kind === "response" ? "survey" : "default";
}

/**
 * Cost of handling one contact: its time (known, else the channel's usual) at the hourly rate, plus the channel's money on top.
 * @returns major units, 0 or more
 * @source activity-based costing, Kaplan & Anderson (2004), Harvard Business Review 82(11): time x rate
 * @example handlingCost({ kind: "contact", channel: "phone", handleSeconds: 600, compensation: null, sentiment: null }, { hourlyRate: 600, channels: { default: { minutes: 5, perContact: 2 } }, compensation: { mean: 0, share: 0 }, churn: { yearlyValue: 0, extraShare: 0, extraShareLow: 0, extraShareHigh: 0 } }) // => 102
 */
export function handlingCost(facts: CostFacts, model: CostModel): number {
  const usual = model.channels[pricedChannel(facts.kind, facts.channel)] ?? model.channels["default"]!;
  const minutes = facts.handleSeconds === null ? usual.minutes : facts.handleSeconds / 60;
  return (minutes / 60) * model.hourlyRate + usual.perContact;
}

/** Compensation of one contact: what was paid, else what a complaint costs on average; others none. Major units. */
export function compensationCost(facts: CostFacts, model: CostModel): number {
  if (facts.compensation !== null) return facts.compensation;
  return facts.kind === "complaint" ? model.compensation.mean * model.compensation.share : 0;
}

/** Below this lean, -1..1, a text speaks of harm. */
export const badSentiment = -0.15;

/**
 * Whether a contact may drive its customer away: a complaint or cancellation; else one whose words lean negative, or a
 * plain contact whose lean is not known.
 */
export function isBad({ kind, sentiment }: CostFacts): boolean {
  if (kind === "complaint" || kind === "cancellation") return true;
  return sentiment === null ? kind === "contact" : sentiment < badSentiment;
}

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

/** What one customer's contacts on a topic add to its sums. */
export function addCustomer(
  sums: CostSums,
  customer: { handling: number; compensation: number; isAffected: boolean },
): CostSums {
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

/** The whole cost of a topic and its three parts, each with its interval, major units. */
export type TopicCost = { total: Estimate; handling: Estimate; compensation: Estimate; churn: Estimate };

/**
 * What a topic cost: handling + compensation + churn, with an interval that joins chance and doubt.
 *
 *   churn = affected customers x v,  v = extraShare x yearlyValue
 *   T     = sum over customers of y,  y = spent + v for an affected customer, else spent
 *
 * Chance: customers come at random (a compound Poisson sum), so Var(T) = sum of y squared; since costs cannot be
 * negative the interval is drawn on the logarithm: T x exp(-+ z sqrt(Var T) / T). A customer who writes ten times counts as
 * one draw, not ten.
 * Doubt: extraShareLow..extraShareHigh is taken for a range of the same confidence; it moves T by affected x (v - vLow) down
 * and affected x (vHigh - v) up. Both are independent and joined by the root of squares on each side.
 *
 * @param sums  added up over customers (addCustomer, or the same in SQL)
 * @param level two-sided confidence, share in (0, 1)
 * @returns major units, low >= 0; all zeros where nothing was spent
 * @throws RangeError when level is outside (0, 1)
 * @source compound Poisson variance: Feller (1971) vol. 2, XII.2; joining of intervals: Zou & Donner (2008), Statistics in Medicine 27:1693-1702
 */
export function topicCost(sums: CostSums, model: CostModel, level = 0.95): TopicCost {
  const { yearlyValue, extraShare, extraShareLow, extraShareHigh } = model.churn;
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

/** A cost of a period of so many months, per month. */
export function perMonth({ value, low, high }: Estimate, months: number): Estimate {
  if (!(months > 0)) throw new RangeError("months must be above 0");
  return { value: value / months, low: low / months, high: high / months };
}

/** Mean length of a calendar month. */
export const daysPerMonth = 365.2425 / 12;
