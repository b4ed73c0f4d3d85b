import { feelingsOf, leanOf } from "./feeling.ts";

/** Score -1 (wholly bad) to 1 (wholly good), and the class it falls into. */
export type TextSentiment = { score: number; label: "negative" | "neutral" | "positive" };

export type TextSentimentOptions = {
  /** The customer's own mark, brought to -1 (lowest) .. 1 (highest); it speaks louder than words. */
  mark?: number;
};

const neutralZone = 0.12;
const markWeight = 0.7;

/**
 * The sentiment of a whole Russian or English text, by the feelings of its clauses and the customer's mark.
 * Words without feeling give 0, "neutral".
 * @param text masked or not
 * @example textSentiment("Ужасное обслуживание").label // => "negative"
 */
export function textSentiment(text: string, { mark }: TextSentimentOptions = {}): TextSentiment {
  const said = leanOf(feelingsOf(text));
  const score = mark === undefined ? said : markWeight * mark + (1 - markWeight) * said;
  const label = score > neutralZone ? "positive" : score < -neutralZone ? "negative" : "neutral";
  return { score: Math.max(-1, Math.min(1, score)), label };
}
