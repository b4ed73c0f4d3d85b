import { checkNumber, refuse } from "../kit/check.ts";

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
 * @use to look up a channel's price as handlingCost does
 * @param kind    what came: "contact", "complaint", "review", "response", "cancellation"
 * @param channel how it came, or null when not known
 * @returns the name of a channel of the cost model; "default" when nothing else is known
 * @source a rule of this product
 * @example pricedChannel("review", null) // => "review-site"
 */
export function pricedChannel(kind: string, channel: string | null): string {
  if (channel !== null) return channel;
  return kind === "review" ? "review-site" : kind === "response" ? "survey" : "default";
}

/**
 * Cost of handling one contact: its time (known, else the channel's usual) at the hourly rate, plus the channel's money on top.
 * @formula cost = minutes / 60 x hourly rate + money per contact
 * @use for single contacts and, added up, for topics and segments; idle time is not in it (timeDrivenCosts shows it)
 * @param facts what came, by which channel, and its handle time in seconds if known
 * @param model prices of time and channels; a channel without a price of its own has the default's
 * @returns major units, 0 or more
 * @throws RangeError when a time or price is negative or not finite, or the model has no default channel
 * @source Kaplan & Anderson (2004), Time-Driven Activity-Based Costing, Harvard Business Review 82(11):131-138
 * @example handlingCost({ kind: "contact", channel: "phone", handleSeconds: 600, compensation: null, sentiment: null }, { hourlyRate: 600, channels: { default: { minutes: 5, perContact: 2 } }, compensation: { mean: 1000, share: 0.1 }, churn: { yearlyValue: 6000, extraShare: 0.03, extraShareLow: 0.01, extraShareHigh: 0.06 } }) // => 102
 */
export function handlingCost(facts: CostFacts, model: CostModel): number {
  const usual = model.channels[pricedChannel(facts.kind, facts.channel)] ?? model.channels["default"];
  if (!usual) refuse("the cost model needs a default channel", "в модели затрат нужен канал default");
  const minutes = facts.handleSeconds === null ? usual.minutes : facts.handleSeconds / 60;
  checkNumber("minutes", minutes, 0);
  checkNumber("perContact", usual.perContact, 0);
  checkNumber("hourlyRate", model.hourlyRate, 0);
  return (minutes / 60) * model.hourlyRate + usual.perContact;
}

/**
 * Compensation of one contact: what was paid, else what a complaint costs on average; others none.
 * @formula known: as paid; a complaint: mean x share of complaints that get one; else 0
 * @use beside handlingCost, for contacts whose compensation is not recorded
 * @param facts what came and what was paid, in major units, or null when not known
 * @param model mean compensation of complaints that get one, and their share
 * @returns major units, 0 or more
 * @throws RangeError when money is negative or not finite, or the share lies outside 0..1
 * @source expected value of a mixture with a share of zeros
 * @example compensationCost({ kind: "complaint", channel: null, handleSeconds: null, compensation: null, sentiment: null }, { hourlyRate: 600, channels: { default: { minutes: 5, perContact: 2 } }, compensation: { mean: 1000, share: 0.1 }, churn: { yearlyValue: 6000, extraShare: 0.03, extraShareLow: 0.01, extraShareHigh: 0.06 } }) // => 100
 */
export function compensationCost(facts: CostFacts, model: CostModel): number {
  if (facts.compensation !== null) {
    checkNumber("compensation", facts.compensation, 0);
    return facts.compensation;
  }
  if (facts.kind !== "complaint") return 0;
  checkNumber("compensation.mean", model.compensation.mean, 0);
  checkNumber("compensation.share", model.compensation.share, 0, 1);
  return model.compensation.mean * model.compensation.share;
}

/** Below this lean, -1..1, a text speaks of harm. */
export const badSentiment = -0.15;

/**
 * Whether a contact may drive its customer away: a complaint or cancellation; else one whose words lean negative, or a
 * plain contact whose lean is not known.
 * @use to count affected customers for the churn part of a topic's cost
 * @param facts what came and how its words lean, -1..1, or null when not known
 * @returns true when its customer counts as affected
 * @throws RangeError when the lean lies outside -1..1
 * @convention a lean below -0.15 is negative
 * @source a rule of this product
 * @example isBad({ kind: "review", channel: null, handleSeconds: null, compensation: null, sentiment: -0.5 }) // => true
 */
export function isBad(facts: CostFacts): boolean {
  const { kind, sentiment } = facts;
  if (sentiment !== null) checkNumber("sentiment", sentiment, -1, 1);
  if (kind === "complaint" || kind === "cancellation") return true;
  return sentiment === null ? kind === "contact" : sentiment < badSentiment;
}
