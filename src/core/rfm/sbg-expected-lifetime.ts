import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkWhole } from "../kit/check.ts";
import { checkSbg, type SbgParameters } from "./sbg.ts";

/** renewals: periods already stayed; discount: rate a period, 0 or more; horizon: periods looked ahead, or null for no end. */
export type LifetimeOptions = { renewals: number; discount: number; horizon: number | null };

/**
 * Periods that a customer will still be there on average, each worth less the later it comes: times the margin, this is lifetime value.
 * @formula sum over t = 0, 1, ... of S(n + t) / S(n) / (1 + i)^t, n renewals so far; without end and discount (alpha + beta + n - 1) / (alpha - 1)
 * @use for the value of a subscriber, new (renewals 0) or of some years; ltvMargin undervalues both, as it has one retention for all
 * @param parameters alpha and beta of sbgFit
 * @param options    renewals (whole, 0 or more), discount a period (0, or 0.00001 to 10), horizon (whole, 1 to a million) or null
 * @returns periods, the running one counted in full; no answer ("undefined-ratio") without discount and horizon when alpha <= 1: the mean has no end then
 * @throws RangeError when a number is outside its range
 * @convention the payment of the running period is counted; leave out 1 for what is still to come after it
 * @source Fader & Hardie (2010), Marketing Science 29:85-93, discounted expected residual lifetime
 * @example sbgExpectedLifetime({ alpha: 0.704, beta: 1.182 }, { renewals: 0, discount: 0.1, horizon: null }) // => known 3.695
 * @example sbgExpectedLifetime({ alpha: 3, beta: 9 }, { renewals: 0, discount: 0, horizon: null }) // => known 5.5
 */
export function sbgExpectedLifetime(parameters: SbgParameters, options: LifetimeOptions): Answer<number> {
  const { renewals, discount, horizon } = options;
  checkSbg(parameters);
  checkWhole("renewals", renewals, 0);
  if (discount !== 0) checkNumber("discount", discount, 1e-5, 10);
  if (horizon !== null) checkWhole("horizon", horizon, 1, 1_000_000);
  const { alpha } = parameters;
  // Having stayed n periods moves beta up by n.
  const beta = parameters.beta + renewals;
  if (horizon === null && discount === 0)
    return alpha > 1 ? known((alpha + beta - 1) / (alpha - 1)) : unknown("undefined-ratio");
  return known(discountedSum(alpha, beta, discount, horizon));
}

/** Sum of discounted survival over the periods, until what is left no longer counts. */
function discountedSum(alpha: number, beta: number, discount: number, horizon: number | null): number {
  let sum = 0;
  let term = 1;
  for (let period = 0; period !== horizon && term > 1e-16 * sum; period++) {
    sum += term;
    term *= (beta + period) / ((alpha + beta + period) * (1 + discount));
  }
  return sum;
}
