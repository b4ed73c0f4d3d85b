import { type Answer, known, unknown } from "../kit/answer.ts";
import { type Contingency, contingency } from "./contingency.ts";
import type { Label } from "./labels.ts";

/**
 * Mutual information that two divisions with these sizes would share by chance alone.
 * @formula  EMI = sum_ij sum_n n / N ln(N n / (a_i b_j)) P(n), P hypergeometric
 * @use to see how much of a mutual information is chance; adjustedMutualInformation takes it off
 * @param labels   the label of each thing; only the sizes of the classes matter
 * @param clusters the cluster of each thing
 * @returns nats, 0 or more; no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length or a label is neither a string nor a finite number
 * @source Vinh, Epps & Bailey (2010), J Machine Learning Research 11:2837-2854, eq. 24a
 * @example expectedMutualInformation([0, 0, 1, 1], ["a", "a", "b", "b"]) // => known 0.231049
 */
export function expectedMutualInformation(
  labels: readonly Label[],
  clusters: readonly Label[],
): Answer<number> {
  const table = contingency(labels, clusters);
  return table.total === 0 ? unknown("no-data") : known(expectedInformation(table));
}

/** The same from the counts. Classes of one size are reckoned once. */
export function expectedInformation({ labelSizes, clusterSizes, total }: Contingency): number {
  const logFactorial = logFactorials(total);
  let sum = 0;
  for (const [a, labels] of timesOf(labelSizes)) {
    for (const [b, clusters] of timesOf(clusterSizes)) {
      sum += labels * clusters * expectedCell(a, b, total, logFactorial);
    }
  }
  return sum;
}

function expectedCell(a: number, b: number, total: number, logFactorial: Float64Array): number {
  const fixed =
    logFactorial[a]! +
    logFactorial[b]! +
    logFactorial[total - a]! +
    logFactorial[total - b]! -
    logFactorial[total]!;
  let sum = 0;
  for (let count = Math.max(1, a + b - total); count <= Math.min(a, b); count++) {
    const logChance =
      fixed -
      logFactorial[count]! -
      logFactorial[a - count]! -
      logFactorial[b - count]! -
      logFactorial[total - a - b + count]!;
    sum += (count / total) * Math.log((total / a) * (count / b)) * Math.exp(logChance);
  }
  return sum;
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) logs[n] = logs[n - 1]! + Math.log(n);
  return logs;
}

function timesOf(sizes: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const size of sizes) times.set(size, (times.get(size) ?? 0) + 1);
  return times;
}
