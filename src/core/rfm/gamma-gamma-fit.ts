import { type Answer, known, unknown } from "../kit/answer.ts";
import { logGamma } from "../stats/distributions.ts";
import { fitPositive } from "./fit-positive.ts";
import { checkSpend, type GammaGammaParameters, type SpendHistory } from "./gamma-gamma.ts";

/** Fitted parameters, the log likelihood they reach, and how many customers they come from. */
export type GammaGammaFit = GammaGammaParameters & { logLikelihood: number; customers: number };

/**
 * Fits the Gamma-Gamma model of spend: how much customers spend at a purchase, and how they differ in it.
 * @formula maximum of sum ln G(p x + q) - ln G(p x) - ln G(q) + q ln v + (p x - 1) ln z + p x ln x - (p x + q) ln(v + x z), z mean spend of x purchases
 * @use with bgNbdFit for lifetime value; only where spend has nothing to do with how often people buy (check their correlation first)
 * @param spends purchases and mean spend of each customer, or of groups with `customers`; those without purchases or spend are left out
 * @returns p, q, v, log likelihood and number of customers; no answer: "no-data" when nobody spent, "no-variation" when all spent the same, "not-converged" when a parameter runs to 0 or infinity
 * @throws RangeError when a number is negative or not finite, or there is a spend without purchases
 * @convention repeat purchases and their mean, as the papers do: the first purchase is left out of both
 * @source Fader & Hardie (2013), note 025 "The Gamma-Gamma Model of Monetary Value", eq. 1a; Fader, Hardie & Lee (2005), J. Marketing Research 42:415-430
 * @example gammaGammaFit([{ frequency: 2, meanSpend: 20, customers: 40 }, { frequency: 1, meanSpend: 35, customers: 30 }, { frequency: 5, meanSpend: 28, customers: 20 }, { frequency: 3, meanSpend: 60, customers: 25 }, { frequency: 1, meanSpend: 12, customers: 45 }, { frequency: 8, meanSpend: 33, customers: 10 }])
 *   // => known { customers: 170 }
 */
export function gammaGammaFit(spends: readonly SpendHistory[]): Answer<GammaGammaFit> {
  spends.forEach((spend, at) => checkSpend(spend, `spends[${at}]`));
  const paying = spends.filter(
    ({ frequency, meanSpend, customers = 1 }) => frequency > 0 && meanSpend > 0 && customers > 0,
  );
  if (paying.length === 0) return unknown("no-data");
  if (paying.every(({ meanSpend }) => meanSpend === paying[0]!.meanSpend)) return unknown("no-variation");
  const customers = paying.reduce((sum, each) => sum + (each.customers ?? 1), 0);
  const usual = paying.reduce((sum, each) => sum + (each.meanSpend * (each.customers ?? 1)) / customers, 0);
  const found = fitPositive(
    ([p, q, v]) => logLikelihoodOf(paying, { p: p!, q: q!, v: v! * usual }),
    [2, 3, 1],
  );
  if (!found.known) return found;
  const [p, q, v] = found.value.parameters;
  return known({ p: p!, q: q!, v: v! * usual, logLikelihood: found.value.logLikelihood, customers });
}

function logLikelihoodOf(spends: readonly SpendHistory[], { p, q, v }: GammaGammaParameters): number {
  return spends.reduce((sum, { frequency: x, meanSpend: z, customers = 1 }) => {
    const shape = p * x;
    const ways = logGamma(shape + q) - logGamma(shape) - logGamma(q);
    // In shares of v + x z, so that neither power grows without bound.
    const whole = Math.log(v + x * z);
    const shares = q * (Math.log(v) - whole) + shape * (Math.log(x * z) - whole) - Math.log(z);
    return sum + customers * (ways + shares);
  }, 0);
}
