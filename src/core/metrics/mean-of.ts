import { type Answer, type Estimate, known } from "../kit/answer.ts";
import { checkCount, checkNumber, refuse } from "../kit/check.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import type { Moments } from "../stats/sample.ts";

/** What every everyday mean of amounts is (seconds, money, days): never below zero, with Student's interval cut at zero. */
export function meanOfAmounts(moments: Moments, level: number, most = Infinity): Answer<Estimate> {
  checkAmounts(moments);
  const mean = meanInterval(moments, level);
  if (!mean.known) return mean;
  const { value, low, high } = mean.value;
  if (value > most)
    refuse(`a mean of ${value} is above ${most}`, `среднее ${value} больше ${most}, так быть не может`);
  return known({ value, low: Math.max(0, low), high: Math.min(most, high) });
}

/** Sums of amounts of which none is below zero. */
export function checkAmounts(moments: Moments): void {
  const { n, sum, sumSquares } = moments;
  checkCount("n", n);
  checkNumber("sum", sum, 0);
  checkNumber("sumSquares", sumSquares, 0);
  // (sum x)^2 / n <= sum x^2 <= (sum x)^2 for amounts from 0 up; a hair is left for the rounding of sums.
  if (n === 0 ? sum > 0 || sumSquares > 0 : isImpossible(n, sum, sumSquares)) {
    refuse(
      `no ${n} amounts have the sum ${sum} and the sum of squares ${sumSquares}`,
      `никакие ${n} величин не дают суммы ${sum} и суммы квадратов ${sumSquares}`,
    );
  }
}

function isImpossible(n: number, sum: number, sumSquares: number): boolean {
  const root = Math.sqrt(sumSquares);
  return sum > root * Math.sqrt(n) * (1 + 1e-9) || root > sum * (1 + 1e-9);
}
