import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkLevel, refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { zOf } from "./distributions.ts";
import { sisonGlaz } from "./sison-glaz.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/** goodman: Wilson's interval of each share at a level paid for all; sison-glaz: narrower, but not always as sure as promised. */
export type MultinomialMethod = "goodman" | "sison-glaz";

/**
 * Intervals of all shares of one whole at once: how marks 1-5 or topics divide.
 * All the intervals together hold with the confidence given, not each by itself.
 * @formula goodman: Wilson bounds with z at confidence 1 - (1 - level) / k; sison-glaz: p - c/n .. p + (c + 2g)/n, the least c whose boxes hold the level by truncated Poisson counts
 * @use for the shares of a question with several answers, read together; goodman when counts are small or some shares tiny, sison-glaz with seven or more answers of like size
 * @param counts answers of each kind, whole, 2..1000 kinds; under sison-glaz together at most 1e8
 * @param method goodman or sison-glaz
 * @param level  confidence that all hold together, share in (0, 1)
 * @returns one estimate a kind in the order given, shares in 0..1; no answer ("no-data") when all counts are 0
 * @throws RangeError when a count is negative or not whole, there are fewer than two or over 1000 kinds, or the level is outside (0, 1)
 * @source Goodman (1965), Technometrics 7:247-254; Sison & Glaz (1995), JASA 90:366-369
 * @example multinomialIntervals([56, 72, 73, 59, 62, 87, 58]) // => known [{ value: 0.11991, low: 0.0852, high: 0.1663 }, ...]
 * @example multinomialIntervals([56, 72, 73, 59, 62, 87, 58], "sison-glaz") // => known [{ low: 0.0792, high: 0.1644 }, ...]
 */
export function multinomialIntervals(
  counts: readonly number[],
  method: MultinomialMethod = "goodman",
  level = 0.95,
): Answer<Estimate[]> {
  if (counts.length < 2 || counts.length > 1000)
    refuse("counts must be of 2..1000 kinds", "видов должно быть от 2 до 1000");
  for (const [at, count] of counts.entries()) checkCount(`counts[${at}]`, count);
  checkOneOf("method", method, ["goodman", "sison-glaz"]);
  checkLevel("level", level);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return unknown("no-data");
  if (method === "sison-glaz") return known(sisonGlaz(counts, total, level));
  const z = zOf(1 - (1 - level) / counts.length);
  return known(counts.map((count) => ({ value: count / total, ...wilsonBounds(count, total, z) })));
}
