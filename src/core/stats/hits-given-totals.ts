import type { Alternative } from "./alternative.ts";
import { binomialLogChance } from "./distributions.ts";

/** R's slack when two tables' chances are compared: equal ones may differ by a rounding. */
const slack = 1 + 1e-7;

/** Hits of the first group when the totals of a 2x2 table are given: the hypergeometric, also with an odds ratio other than 1. */
export class HitsGivenTotals {
  readonly least: number;
  readonly most: number;
  readonly #logChances: Float64Array;

  constructor(firstTrials: number, secondTrials: number, totalHits: number) {
    this.least = Math.max(0, totalHits - secondTrials);
    this.most = Math.min(firstTrials, totalHits);
    // Two binomials of the common share, given their sum; the share cancels and only keeps the numbers near 1.
    const share = Math.min(1 - 1e-12, Math.max(1e-12, totalHits / (firstTrials + secondTrials)));
    this.#logChances = Float64Array.from({ length: this.most - this.least + 1 }, (_, at) => {
      const hits = this.least + at;
      return (
        binomialLogChance(hits, firstTrials, share) + binomialLogChance(totalHits - hits, secondTrials, share)
      );
    });
  }

  p(hits: number, alternative: Alternative): number {
    if (alternative === "greater") return this.atLeast(hits, 0);
    if (alternative === "less") return this.atMost(hits, 0);
    const seen = this.#logChances[hits - this.least]! + Math.log(slack);
    return this.#share(0, (_at, log) => log <= seen);
  }

  atMost(hits: number, logOdds: number): number {
    return this.#share(logOdds, (at) => at <= hits);
  }

  atLeast(hits: number, logOdds: number): number {
    return this.#share(logOdds, (at) => at >= hits);
  }

  mean(logOdds: number): number {
    let [sum, whole] = [0, 0];
    this.#weigh(logOdds, (hits, weight) => {
      sum += hits * weight;
      whole += weight;
    });
    return sum / whole;
  }

  /** Chance of the outcomes chosen by their hits and by their log chance at an odds ratio of 1. */
  #share(logOdds: number, isIn: (hits: number, logChance: number) => boolean): number {
    let [inside, whole] = [0, 0];
    this.#weigh(logOdds, (hits, weight) => {
      whole += weight;
      if (isIn(hits, this.#logChances[hits - this.least]!)) inside += weight;
    });
    return Math.min(1, inside / whole);
  }

  /** Each outcome with a weight in proportion to its chance; the likeliest weighs 1. */
  #weigh(logOdds: number, tell: (hits: number, weight: number) => void): void {
    const logs = this.#logChances;
    let greatest = -Infinity;
    for (let at = 0; at < logs.length; at++) greatest = Math.max(greatest, logs[at]! + at * logOdds);
    for (let at = 0; at < logs.length; at++) {
      const log = logs[at]! + at * logOdds - greatest;
      // e^-745 is the least number there is.
      if (log > -745) tell(this.least + at, Math.exp(log));
    }
  }
}
