import { checkWhole } from "../kit/check.ts";
import type { RfmScore } from "./rfm-scores.ts";

/** Name of a group of customers by how recently, and how often and how much, they bought. */
export type RfmSegment =
  | "champions"
  | "loyal"
  | "potential-loyal"
  | "new"
  | "promising"
  | "needs-attention"
  | "about-to-sleep"
  | "at-risk"
  | "cannot-lose"
  | "hibernating"
  | "lost";

/** Rows: recency 1 to 5; columns: mean of frequency and monetary 1 to 5. */
const grid: readonly (readonly RfmSegment[])[] = [
  ["lost", "hibernating", "at-risk", "at-risk", "cannot-lose"],
  ["hibernating", "hibernating", "at-risk", "at-risk", "cannot-lose"],
  ["about-to-sleep", "about-to-sleep", "needs-attention", "loyal", "loyal"],
  ["promising", "potential-loyal", "potential-loyal", "loyal", "champions"],
  ["new", "potential-loyal", "potential-loyal", "champions", "champions"],
];

/**
 * Name of the segment that an RFM score of fifths falls into, from champions to lost.
 * @formula row = recency; column = mean of frequency and monetary, halves up; each of the 25 cells has one name
 * @use to speak of customers with people who do not know scores; what to do follows from the name, what they will buy does not: see bgNbdConditional
 * @param score recency, frequency and monetary, whole, 1 to 5, of rfmScores
 * @returns one of eleven names
 * @throws RangeError when a score is not 1, 2, 3, 4 or 5
 * @convention segment names and borders are a custom of the trade with many variants; this grid leaves no cell without a name and none with two
 * @source Hughes (1994), Strategic Database Marketing, for the scores; the names follow common CRM practice
 * @example rfmSegment({ customer: "a", recency: 5, frequency: 5, monetary: 4 }) // => "champions"
 * @example rfmSegment({ customer: "b", recency: 1, frequency: 5, monetary: 5 }) // => "cannot-lose"
 */
export function rfmSegment(score: RfmScore): RfmSegment {
  checkWhole("recency", score.recency, 1, 5);
  checkWhole("frequency", score.frequency, 1, 5);
  checkWhole("monetary", score.monetary, 1, 5);
  return grid[score.recency - 1]![Math.round((score.frequency + score.monetary) / 2) - 1]!;
}
