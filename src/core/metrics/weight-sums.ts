import { checkCount, checkNumber, refuse } from "../kit/check.ts";

/** Survey weights of a group of answers: how many, the sum of their weights, and of the weights squared. */
export type WeightSums = { n: number; sum: number; sumSquares: number };

/** Refuses sums that no n weights of 0 or more can have. */
export function checkWeightSums(name: string, sums: WeightSums): void {
  const { n, sum, sumSquares } = sums;
  checkCount(`${name}.n`, n);
  checkNumber(`${name}.sum`, sum, 0);
  checkNumber(`${name}.sumSquares`, sumSquares, 0);
  const root = Math.sqrt(sumSquares);
  if (sum > root * Math.sqrt(n) * (1 + 1e-9) || root > sum * (1 + 1e-9)) {
    refuse(
      `${name}: no ${n} weights have the sum ${sum} and the sum of squares ${sumSquares}`,
      `${name}: никакие ${n} весов не дают суммы ${sum} и суммы квадратов ${sumSquares}`,
    );
  }
}

/** Kish's effective number of answers: as many equal weights would tell as much. */
export function kishSize(sum: number, sumSquares: number): number {
  return sum * (sum / sumSquares);
}
