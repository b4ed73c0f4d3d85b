/** The best mark of each scale; a company's own scale has no known top. */
const tops: Record<string, number> = { nps: 10, csat5: 5, csat7: 7, ces7: 7, stars5: 5 };

/**
 * The best mark on the scale, where it is known.
 * @example topOf("nps") // => 10
 */
export function topOf(scale: string | null): number | null {
  return scale === null ? null : (tops[scale] ?? null);
}

/**
 * How good a mark is, to colour it: NPS by its own groups (0-6, 7-8, 9-10), the others by thirds of their scale. No answer (null) on an unknown scale.
 * @example markOf(9, "nps") // => "positive"
 */
export function markOf(score: number, scale: string | null): "negative" | "neutral" | "positive" | null {
  const top = topOf(scale);
  if (top === null) return null;
  if (scale === "nps") return score >= 9 ? "positive" : score >= 7 ? "neutral" : "negative";
  const share = (score - 1) / (top - 1);
  return share > 2 / 3 ? "positive" : share < 1 / 3 ? "negative" : "neutral";
}
