import { checkCount, checkNumber, checkNumbers, checkPairs, refuse } from "../kit/check.ts";
import { readSample, type Summary } from "./sample.ts";

/** Sum and sum of squares of one column of numbers. */
export type Sums = { sum: number; sumSquares: number };

/** Several numbers of each of n users: their means, and their variances and covariances (divisor n - 1). */
export type JointMoments = { n: number; means: number[]; covariances: number[][] };

/** A column with its name, for complaints. */
export type NamedColumn<T> = [name: string, column: T];

/** From the numbers themselves, column by column; centred first, so that no digits are lost. */
export function jointOfLists(columns: readonly NamedColumn<readonly number[]>[]): JointMoments {
  const [[firstName, first]] = columns as [NamedColumn<readonly number[]>];
  const summaries = columns.map(([name, values]) => {
    checkPairs(firstName, first, name, values);
    checkNumbers(name, values);
    return readSample(name, values);
  });
  const n = first.length;
  const product = (i: number, j: number) => {
    const [a, b] = [columns[i]![1], columns[j]![1]];
    const sum = a.reduce((so, x, at) => so + (x - summaries[i]!.mean) * (b[at]! - summaries[j]!.mean), 0);
    return n < 2 ? 0 : sum / (n - 1);
  };
  return assembled(n, columns, summaries, product);
}

/** From sums; `sumProducts(i, j)` with i < j is the sum of the products of two columns. */
export function jointOfSums(
  n: number,
  columns: readonly NamedColumn<Sums>[],
  sumProducts: (i: number, j: number) => number,
): JointMoments {
  checkCount("n", n);
  const summaries = columns.map(([name, sums]) => readSample(name, { n, ...sums }));
  return assembled(n, columns, summaries, (i, j) => {
    const sum = sumProducts(i, j);
    checkNumber(`sumProducts of ${columns[i]![0]} and ${columns[j]![0]}`, sum);
    return n < 2 ? 0 : (sum - columns[i]![1].sum * (columns[j]![1].sum / n)) / (n - 1);
  });
}

function assembled(
  n: number,
  columns: readonly NamedColumn<unknown>[],
  summaries: readonly Summary[],
  covariance: (i: number, j: number) => number,
): JointMoments {
  const covariances = summaries.map(({ variance }, i) => summaries.map((_, j) => (i === j ? variance : 0)));
  for (let i = 0; i < columns.length; i++)
    for (let j = i + 1; j < columns.length; j++) {
      const bound = Math.sqrt(summaries[i]!.variance) * Math.sqrt(summaries[j]!.variance);
      const found = covariance(i, j);
      const size = Math.abs(summaries[i]!.mean * summaries[j]!.mean);
      // Beyond the bound by more than rounding: no numbers have such sums.
      if (!(Math.abs(found) <= bound * (1 + 1e-9) + 1e-9 * size)) impossible(columns[i]![0], columns[j]![0]);
      covariances[i]![j] = covariances[j]![i] = Math.min(bound, Math.max(-bound, found));
    }
  return { n, means: summaries.map(({ mean }) => mean), covariances };
}

function impossible(one: string, other: string): never {
  refuse(
    `the sum of products of ${one} and ${other} cannot belong to such sums of squares`,
    `сумма произведений ${one} и ${other} невозможна при таких суммах квадратов`,
  );
}

/** gradient' covariances gradient: the variance of one user's share in a smooth function of the means. */
export function quadraticForm(
  one: readonly number[],
  covariances: readonly (readonly number[])[],
  other: readonly number[],
): number {
  return one.reduce(
    (sum, a, i) => sum + other.reduce((inner, b, j) => inner + a * b * covariances[i]![j]!, 0),
    0,
  );
}
