import { checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { logBeta } from "../stats/distributions.ts";

/** alpha, beta: beta of the chance to buy at an opportunity; gamma, delta: beta of the chance to leave before one. */
export type BgBbParameters = { alpha: number; beta: number; gamma: number; delta: number };

/** Purchases at the opportunities so far, the last opportunity taken (0 for none), and how many there were; `customers`: how many share it. */
export type OpportunityHistory = {
  frequency: number;
  recency: number;
  opportunities: number;
  customers?: number;
};

/** Refuses parameters that are not above zero, or of a size at which nothing can be told. */
export function checkBgBb(parameters: BgBbParameters): void {
  const { alpha, beta, gamma, delta } = parameters;
  for (const [name, value] of Object.entries({ alpha, beta, gamma, delta }))
    checkNumber(name, value, 1e-9, 1e9);
}

/** Refuses a history that cannot be; ten thousand opportunities are enough. */
export function checkOpportunities(history: OpportunityHistory, name = "history"): void {
  const { frequency, recency, opportunities, customers = 1 } = history;
  checkWhole(`${name}.opportunities`, opportunities, 0, 10_000);
  checkWhole(`${name}.recency`, recency, 0, opportunities);
  checkWhole(`${name}.frequency`, frequency, 0, recency);
  checkWhole(`${name}.customers`, customers, 0);
  if (recency > 0 && frequency === 0)
    refuse(
      `${name}: an opportunity was taken, but frequency is 0`,
      `${name}: покупка была, а frequency равно 0`,
    );
}

/** Logarithm of the likelihood of one history. */
export function bgBbLogOf(
  history: OpportunityHistory,
  { alpha, beta, gamma, delta }: BgBbParameters,
): number {
  const { frequency: x, recency, opportunities: n } = history;
  const buying = logBeta(alpha, beta);
  const leaving = logBeta(gamma, delta);
  const terms = [logBeta(alpha + x, beta + n - x) - buying + logBeta(gamma, delta + n) - leaving];
  for (let last = recency; last < n; last++)
    terms.push(logBeta(alpha + x, beta + last - x) - buying + logBeta(gamma + 1, delta + last) - leaving);
  const greatest = Math.max(...terms);
  return greatest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - greatest), 0));
}
