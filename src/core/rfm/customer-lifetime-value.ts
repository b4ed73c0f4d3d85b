import { type Answer, known } from "../kit/answer.ts";
import { checkNumber, checkPositive, checkWhole } from "../kit/check.ts";
import { bgNbdConditional } from "./bg-nbd-conditional.ts";
import type { BgNbdModel, BgNbdParameters } from "./bg-nbd.ts";
import type { GammaGammaParameters } from "./gamma-gamma.ts";
import { gammaGammaSpend } from "./gamma-gamma-spend.ts";
import type { PurchaseHistory } from "./purchase-history.ts";

/** A customer, the two fitted models, and how far and how to look ahead. */
export type LifetimeValueInput = {
  history: PurchaseHistory;
  /** Mean amount of the repeat purchases, money; 0 without. */
  meanSpend: number;
  purchases: BgNbdParameters;
  spend: GammaGammaParameters;
  model?: BgNbdModel;
  /** How many periods ahead, whole, and how long one is in the unit of time of the fit (a month is 4.345 weeks). */
  periods: number;
  periodLength: number;
  /** Discount rate a period (0.01 a month), and margin as share of the amounts. */
  discount: number;
  margin?: number;
};

/** Money today; purchases to be expected over the horizon, not discounted; money a purchase. */
export type LifetimeValue = { value: number; purchases: number; spend: number };

/**
 * What a customer will bring within a horizon, in today's money: purchases to be expected, period by period, at the spend to be expected.
 * @formula CLV = margin E[spend] sum over k = 1..n of (E[Y(k L)] - E[Y((k - 1) L)]) / (1 + d)^k
 * @use to decide whom to keep and what a compensation may cost; a number for ranking, with no interval: the models know nothing of prices and rivals to come
 * @param input history and mean spend, fitted models, periods (1 to 1200) and their length, discount a period, margin (1 when left out)
 * @returns value in money, purchases and spend; no answer ("undefined-ratio") when the spend to be expected has no end (p x + q <= 1)
 * @throws RangeError when a number is outside its range
 * @convention a period's purchases are discounted from its end, as Python's lifetimes does
 * @source Fader, Hardie & Lee (2005), J. Marketing Research 42:415-430; python lifetimes, customer_lifetime_value
 * @example customerLifetimeValue({ history: { frequency: 2, recency: 30.43, age: 38.86 }, meanSpend: 22.35, purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 *   spend: { p: 6.25, q: 3.74, v: 15.44 }, periods: 12, periodLength: 4.345, discount: 0.01 }) // => known { purchases: 1.562, spend: 24.66 }
 */
export function customerLifetimeValue(input: LifetimeValueInput): Answer<LifetimeValue> {
  const { history, purchases, model = "bg", periods, periodLength, discount, margin = 1 } = input;
  checkWhole("periods", periods, 1, 1200);
  checkPositive("periodLength", periodLength);
  checkNumber("discount", discount, 0, 10);
  checkNumber("margin", margin, 0, 1);
  const spend = gammaGammaSpend({ frequency: history.frequency, meanSpend: input.meanSpend }, input.spend);
  if (!spend.known) return spend;
  let bought = 0;
  let discounted = 0;
  for (let period = 1; period <= periods; period++) {
    const sofar = bgNbdConditional(history, period * periodLength, purchases, model);
    discounted += (sofar - bought) / (1 + discount) ** period;
    bought = sofar;
  }
  return known({ value: margin * spend.value * discounted, purchases: bought, spend: spend.value });
}
