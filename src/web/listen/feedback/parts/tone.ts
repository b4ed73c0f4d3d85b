export type Tone = "negative" | "neutral" | "positive";

/**
 * The word for a sentiment of -1..1, with the same bounds as the server's filter by tone.
 * @example toneOf(-0.4) // => "negative"
 */
export function toneOf(sentiment: number): Tone {
  if (sentiment < -0.15) return "negative";
  return sentiment > 0.15 ? "positive" : "neutral";
}
