import { checkNumber, refuse } from "../kit/check.ts";

/** p: shape of a customer's single amounts; q, v: shape and scale of how customers differ (v in money). */
export type GammaGammaParameters = { p: number; q: number; v: number };

/** Repeat purchases of a customer and their mean amount, in one money unit; `customers`: how many share it, 1 when left out. */
export type SpendHistory = { frequency: number; meanSpend: number; customers?: number };

/** Refuses parameters that are not above zero, or of a size at which nothing can be told. */
export function checkGammaGamma({ p, q, v }: GammaGammaParameters): void {
  for (const [name, value] of Object.entries({ p, q, v })) checkNumber(name, value, 1e-9, 1e15);
}

/** Refuses a spend that cannot be: without purchases there is none. */
export function checkSpend({ frequency, meanSpend, customers = 1 }: SpendHistory, name = "spend"): void {
  checkNumber(`${name}.frequency`, frequency, 0, 1e9);
  checkNumber(`${name}.meanSpend`, meanSpend, 0, 1e50);
  checkNumber(`${name}.customers`, customers, 0, 1e15);
  if (frequency === 0 && meanSpend > 0)
    refuse(`${name}: a mean spend without purchases`, `${name}: средний чек без покупок`);
}
