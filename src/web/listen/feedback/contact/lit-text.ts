/** A stretch of a text, half open, in UTF-16 code units. */
export type Span = { from: number; to: number };

/** A piece of the text with the numbers of the spans that cover it (none for plain text). */
export type LitPiece = { text: string; at: number; spans: number[] };

/**
 * Cuts a text at the edges of its spans, which may overlap. Spans outside the text are clipped; empty ones light nothing.
 * @example litText("late card", [{ from: 5, to: 9 }]) // => [{ text: "late ", at: 0, spans: [] }, { text: "card", at: 5, spans: [0] }]
 */
export function litText(text: string, spans: readonly Span[]): LitPiece[] {
  const clip = (at: number) => Math.min(Math.max(at, 0), text.length);
  const inside = spans.map(({ from, to }) => ({ from: clip(from), to: clip(to) }));
  const edges = new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((at, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = inside.flatMap(({ from, to }, span) => (from <= at && end <= to && from < to ? [span] : []));
    return { text: text.slice(at, end), at, spans: over };
  });
}
