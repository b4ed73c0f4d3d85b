import { twoSidedP } from "../stats/distributions.ts";

const step = 0.05;
const steps = 40_000;

/**
 * The chi-squares of a search without end, counted in narrow steps, so that each may be told its q-value among all of them.
 * A value counts as the lower edge of its step, so that a q is never told too small.
 */
export class StatisticLadder {
  readonly #counts = new Float64Array(steps + 1);
  #candidates = 0;
  #qValues: Float64Array | null = null;

  get candidates(): number {
    return this.#candidates;
  }

  /** @param statistic chi-square of one degree of freedom; 0 or less where the wrong side was met */
  add(statistic: number): void {
    this.#candidates++;
    this.#counts[stepOf(statistic)]++;
  }

  /** Benjamini & Hochberg's q among all that were added. */
  qValue(statistic: number): number {
    this.#qValues ??= this.#adjusted();
    return this.#qValues[stepOf(statistic)];
  }

  #adjusted(): Float64Array {
    const ranks = new Float64Array(steps + 1);
    for (let at = steps, count = 0; at >= 0; at--) ranks[at] = count += this.#counts[at];
    let least = 1;
    return ranks.map((rank, at) => {
      if (rank > 0) least = Math.min(least, (pOfStatistic(at * step) * this.#candidates) / rank);
      return least;
    });
  }
}

function stepOf(statistic: number): number {
  return Math.min(steps, Math.max(0, Math.floor(statistic / step)));
}

/** How often chance alone gives so great a chi-square of one degree of freedom. */
export function pOfStatistic(statistic: number): number {
  return statistic > 0 ? twoSidedP(Math.sqrt(statistic)) : 1;
}
