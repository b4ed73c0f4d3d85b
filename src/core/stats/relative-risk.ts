import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";
import { checkProportion, type Proportion } from "./proportion.ts";

/**
 * Relative risk: the first share over the second, "how many times as likely", with the log interval.
 * @formula RR = p1 / p2; exp(ln RR +- z sqrt((1 - p1) / a + (1 - p2) / c)), a and c the hits
 * @use for shares of independent groups, e.g. churn of those who complained over churn of the others; relative lift of a conversion is RR - 1
 * @param first  hits out of trials, whole
 * @param second hits out of trials, whole: what is compared with
 * @param level  two-sided confidence, share in (0, 1)
 * @returns ratio, 1: no difference; no answer: "no-data" when a side has no trials, "undefined-ratio" when a side has no hits, "no-variation" when all hit on both sides
 * @throws RangeError when hits exceed trials or a count is not whole
 * @source Katz, Baptista, Azen & Pike (1978), Biometrics 34:469-474
 * @example relativeRisk({ hits: 7, trials: 34 }, { hits: 1, trials: 34 }) // => known { value: 7, low: 0.9096, high: 53.8695 }
 */
export function relativeRisk(first: Proportion, second: Proportion, level = 0.95): Answer<Estimate> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  const z = zOf(level);
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  if (first.hits === 0 || second.hits === 0) return unknown("undefined-ratio");
  const [p, q] = [first.hits / first.trials, second.hits / second.trials];
  const variance = (1 - p) / first.hits + (1 - q) / second.hits;
  if (variance === 0) return unknown("no-variation");
  const factor = Math.exp(z * Math.sqrt(variance));
  return known({ value: p / q, low: p / q / factor, high: (p / q) * factor });
}
