import type { Alternative } from "./alternative.ts";
import { binomialLogChance } from "./distributions.ts";

/** R's slack when two tables' chances are compared: equal ones may differ by a rounding. */
const slack = 1 + 1e-7;

/** Hits of the first group when the totals of a 2x2 table are given: the hypergeometric, also with an odds ratio other than 1. */
export class HitsGivenTotals {
  readonly least: number;
  readonly most: number;
  readonly #logChances: number[];

  constructor(firstTrials: number, secondTrials: number, totalHits: number) {
    this.least = Math.max(0, totalHits - secondTrials);
    this.most = Math.min(firstTrials, totalHits);
    // Two binomials of the common share, given their sum; the share cancels and only keeps the numbers near 1.
    const share = Math.min(1 - 1e-12, Math.max(1e-12, totalHits / (firstTrials + secondTrials)));
    this.#logChances = Array.from({ length: this.most - this.least + 1 }, (_, at) => {
      const hits = this.least + at;
      return (
        binomialLogChance(hits, firstTrials, share) + binomialLogChance(totalHits - hits, secondTrials, share)
      );
    });
  }

  p(hits: number, alternative: Alternative): number {
    if (alternative === "greater") return this.atLeast(hits, 0);
    if (alternative === "less") return this.atMost(hits, 0);
    const chances = this.#chances(0);
    const seen = chances[hits - this.least]! * slack;
    return Math.min(1, total(chances.filter((chance) => chance <= seen)));
  }

  atMost(hits: number, logOdds: number): number {
    return Math.min(1, total(this.#chances(logOdds).slice(0, hits - this.least + 1)));
  }

  atLeast(hits: number, logOdds: number): number {
    return Math.min(1, total(this.#chances(logOdds).slice(hits - this.least)));
  }

  mean(logOdds: number): number {
    return this.least + total(this.#chances(logOdds).map((chance, at) => at * chance));
  }

  #chances(logOdds: number): number[] {
    const logs = this.#logChances.map((chance, at) => chance + at * logOdds);
    const greatest = logs.reduce((found, log) => Math.max(found, log), -Infinity);
    const weights = logs.map((log) => Math.exp(log - greatest));
    const whole = total(weights);
    return weights.map((weight) => weight / whole);
  }
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
