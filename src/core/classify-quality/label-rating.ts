import type { Answer, Estimate } from "../kit/answer.ts";

export const labelRatings = ["good", "fair", "needs-examples"] as const;
/** good: may be counted on; fair: read some before money is decided by it; needs-examples: label more first. */
export type LabelRating = (typeof labelRatings)[number];

/** Texts with the label that must have been judged before anything good is said of it. */
const leastTexts = 10;
const goodFrom = 0.75;
const fairFrom = 0.5;

/**
 * How far a label may be trusted, by what is sure and not by luck: the lower end of the interval of its F1.
 * Fewer than 10 judged texts with the label, or a lower end under 0.50, needs examples; from 0.75 it is good; between, fair.
 * @param n  texts with the label among those judged, whole
 * @param f1 its F1 on texts the classifier never saw
 * @example labelRating(40, { known: true, value: { value: 0.9, low: 0.8, high: 0.95 } }) // => "good"
 */
export function labelRating(n: number, f1: Answer<Estimate>): LabelRating {
  if (n < leastTexts || !f1.known || f1.value.low < fairFrom) return "needs-examples";
  return f1.value.low >= goodFrom ? "good" : "fair";
}
