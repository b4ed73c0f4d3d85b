import { sentimentBounds } from "../../../../listen/feedback/contract.ts";

export type Tone = "negative" | "neutral" | "positive";

/**
 * The word for a sentiment of -1..1.
 * @example toneOf(-0.4) // => "negative"
 */
export function toneOf(sentiment: number): Tone {
  if (sentiment < sentimentBounds.negative) return "negative";
  return sentiment > sentimentBounds.positive ? "positive" : "neutral";
}
