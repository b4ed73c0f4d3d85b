import { isTransliterated } from "../text/cyrillic-reading.ts";
import { wordSense } from "./lexicon/word-sense.ts";
import { type Piece, pieces } from "./pieces.ts";

/**
 * The pieces of a text; the words of one in Russian of Latin letters are those of its proper spelling, in the places where they stand.
 * @example readPieces("Perevod ne prishel").map(({ is }) => is) // => ["перевод", "не", "пришел"]
 */
export function readPieces(text: string): Piece[] {
  const all = pieces(text);
  const words = all.flatMap(({ kind, is }) => (kind === "word" ? [is] : []));
  if (words.length === 0 || !isTransliterated(words)) return all;
  return all.map((piece) => {
    if (piece.kind !== "word" || piece.is.charCodeAt(0) > 127) return piece;
    const sense = wordSense(piece.is, true);
    return { ...piece, is: sense.folded, sense };
  });
}
