import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { zOf } from "./distributions.ts";
import { checkProportion, type Proportion } from "./proportion.ts";

/** woolf: the counts as they are; gart: with a half added to each of the four, which answers also with an empty cell. */
export type OddsRatioMethod = "woolf" | "gart";

/**
 * Odds of the first group over odds of the second, with the logit interval.
 * @formula (a / b) / (c / d); exp(ln OR +- z sqrt(1/a + 1/b + 1/c + 1/d)), a and c hits, b and d misses
 * @use for case-control data and to read logistic regressions; for "how many times as likely" take relativeRisk, for small tables fisherExact
 * @param first  hits out of trials, whole
 * @param second hits out of trials, whole: what is compared with
 * @param method woolf or gart (a half added to each cell)
 * @param level  two-sided confidence, share in (0, 1)
 * @returns ratio, 1: no difference; no answer: "no-data" when a side has no trials, "undefined-ratio" under woolf when a cell is empty
 * @throws RangeError when hits exceed trials or a count is not whole
 * @convention an empty cell is not mended silently: ask for gart
 * @source Woolf (1955), Ann Hum Genet 19:251-253; Gart (1966), Biometrics 22:1-7
 * @example oddsRatio({ hits: 7, trials: 34 }, { hits: 1, trials: 34 }) // => known { value: 8.5556, low: 0.9905, high: 73.9003 }
 */
export function oddsRatio(
  first: Proportion,
  second: Proportion,
  method: OddsRatioMethod = "woolf",
  level = 0.95,
): Answer<Estimate> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  checkOneOf("method", method, ["woolf", "gart"]);
  const z = zOf(level);
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  const added = method === "gart" ? 0.5 : 0;
  const [a, c] = [first.hits + added, second.hits + added];
  const [b, d] = [first.trials - first.hits + added, second.trials - second.hits + added];
  if (Math.min(a, b, c, d) === 0) return unknown("undefined-ratio");
  const value = (a / b) * (d / c);
  const factor = Math.exp(z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  return known({ value, low: value / factor, high: value * factor });
}
