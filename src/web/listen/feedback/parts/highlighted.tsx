import { useMemo } from "react";
import { litText } from "../contact/lit-text.ts";

type HighlightedProps = { text: string; highlights: readonly (readonly [number, number])[] };

/** A text with the searched words marked. */
export function Highlighted({ text, highlights }: HighlightedProps) {
  const pieces = useMemo(
    () =>
      litText(
        text,
        highlights.map(([from, to]) => ({ from, to })),
      ),
    [text, highlights],
  );
  return pieces.map((piece) =>
    piece.spans.length > 0 ? (
      <mark key={piece.at}>{piece.text}</mark>
    ) : (
      <span key={piece.at}>{piece.text}</span>
    ),
  );
}
