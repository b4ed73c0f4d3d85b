import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkGammaGamma, checkSpend, type GammaGammaParameters, type SpendHistory } from "./gamma-gamma.ts";

/**
 * Mean amount to be expected at a purchase of one customer: what was seen, drawn towards what customers usually spend.
 * @formula E = p (v + x z) / (p x + q - 1); without purchases p v / (q - 1), the mean of all
 * @use instead of a customer's own mean, which two purchases cannot tell; customerLifetimeValue takes it on
 * @param spend      repeat purchases and their mean amount
 * @param parameters p, q, v of gammaGammaFit
 * @returns money a purchase; no answer ("undefined-ratio") when p x + q <= 1, where the mean has no end
 * @throws RangeError when a number is negative or not finite, or there is a spend without purchases
 * @source Fader & Hardie (2013), note 025 "The Gamma-Gamma Model of Monetary Value", eq. 5
 * @example gammaGammaSpend({ frequency: 2, meanSpend: 22.35 }, { p: 6.25, q: 3.74, v: 15.44 }) // => known 24.66
 * @example gammaGammaSpend({ frequency: 0, meanSpend: 0 }, { p: 6.25, q: 3.74, v: 15.44 }) // => known 35.22
 */
export function gammaGammaSpend(spend: SpendHistory, parameters: GammaGammaParameters): Answer<number> {
  checkSpend(spend);
  checkGammaGamma(parameters);
  const { p, q, v } = parameters;
  const { frequency: x, meanSpend: z } = spend;
  const below = p * x + q - 1;
  return below > 0 ? known((p * (v + x * z)) / below) : unknown("undefined-ratio");
}
