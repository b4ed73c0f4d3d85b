import { type Answer, known, unknown } from "../kit/answer.ts";
import { sizesOf } from "./contingency.ts";
import type { Label } from "./labels.ts";

/**
 * Shannon entropy of a division: how uncertain the label of a thing drawn at random is.
 * @formula  H = - sum p_k ln p_k
 * @use to tell one big class (0) from an even spread over k classes (ln k); divide by ln 2 for bits
 * @param labels the label of each thing
 * @returns nats, 0 or more; no answer ("no-data") for nothing at all
 * @throws RangeError when a label is neither a string nor a finite number
 * @source Shannon (1948), Bell System Technical Journal 27:379-423
 * @example entropy(["price", "price", "speed"]) // => known 0.636514
 */
export function entropy(labels: readonly Label[]): Answer<number> {
  const { sizes } = sizesOf("labels", labels);
  return labels.length === 0 ? unknown("no-data") : known(entropyOf(sizes, labels.length));
}

/** Entropy of counts above 0 with this sum, in nats. */
export function entropyOf(sizes: readonly number[], total: number): number {
  let sum = 0;
  for (const size of sizes) sum += (size / total) * Math.log(total / size);
  return sum;
}
