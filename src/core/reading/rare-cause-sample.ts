import { checkCount, checkLevel, checkWhole } from "../kit/check.ts";
import { leastWhole } from "../numeric/least-whole.ts";
import { binomialUpper, logGamma } from "../stats/distributions.ts";

/** Share of texts that show the cause, how often it is to be seen (once unless said), and of how many texts is drawn (endlessly many). */
export type RareCauseSampleInput = { share: number; times?: number; population?: number };

/**
 * How many texts to read so that a rare cause is seen at least so many times.
 * @formula  least n with P(X >= k) >= level; X is hypergeometric (N texts, round(N p) of them with the cause), without N binomial
 * @use before a reading that must not miss what few customers speak of; for a share of 1 % and 95 %: about 300 (the rule of three)
 * @param input share in (0, 1); times whole, 1..1000; population whole, 1 or more
 * @param level chance to see it so often, share in (0, 1)
 * @returns texts to read, whole; all of them where even that is the only sure way, or where fewer than `times` show the cause
 * @throws RangeError when a number is out of range
 * @convention at least one text of a finite number is taken to show the cause
 * @source Hanley, Lippman-Hand (1983), JAMA 249:1743-1745 (rule of three); Cochran (1977), Sampling Techniques, 3.6 (hypergeometric)
 * @example rareCauseSample({ share: 0.01 }) // => 299
 * @example rareCauseSample({ share: 0.01, population: 1000 }) // => 258
 * @example rareCauseSample({ share: 0.02, times: 3 }) // => 313
 */
export function rareCauseSample(input: RareCauseSampleInput, level = 0.95): number {
  const { share, times = 1, population } = input;
  checkLevel("share", share);
  checkWhole("times", times, 1, 1000);
  checkLevel("level", level);
  const guess = Math.ceil(Math.min(1e12, (times * Math.log(1 / (1 - level)) + times) / share));
  if (population === undefined) {
    return leastWhole(times, guess, 1e15, (n) => binomialUpper(times, n, share) >= level) ?? 1e15;
  }
  checkCount("population", population);
  const having = Math.max(1, Math.round(population * share));
  if (having < times) return population;
  const seen = (n: number) => 1 - chanceOfFewer(times, n, having, population) >= level;
  return leastWhole(times, Math.min(guess, population), population, seen) ?? population;
}

/** P(X < times) for n drawn of a population of which `having` show it. */
function chanceOfFewer(times: number, n: number, having: number, population: number): number {
  const all = logChoose(population, n);
  let chance = 0;
  for (let x = 0; x < times; x++) {
    if (x > having || n - x > population - having || x > n) continue;
    chance += Math.exp(logChoose(having, x) + logChoose(population - having, n - x) - all);
  }
  return chance;
}

function logChoose(all: number, taken: number): number {
  return logGamma(all + 1) - logGamma(taken + 1) - logGamma(all - taken + 1);
}
