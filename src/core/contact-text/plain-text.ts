/**
 * A stretch of plain text and where it stands in the text as it came. Where both are of one length they agree letter by letter;
 * else (an entity, a tag read as a line break) the stretch is one whole.
 */
export type Piece = { at: number; length: number; from: number; to: number };

/** A text without markup, and the way back. `quoted`: half-open spans of `text` that the markup calls a quotation. */
export type PlainText = { text: string; pieces: Piece[]; quoted: { from: number; to: number }[] };

/** How many characters were looked at: lets a test hold the cost to the length of the text. */
export type Cost = { looked: number };

/**
 * A text without markup as plain text of itself.
 * @example asItIs("да").pieces // => [{ at: 0, length: 2, from: 0, to: 2 }]
 */
export function asItIs(text: string): PlainText {
  return { text, pieces: text ? [{ at: 0, length: text.length, from: 0, to: text.length }] : [], quoted: [] };
}

/**
 * The index of the piece that holds a place, or of the last one before it; -1 where none begins so early.
 * @param pieces ascending by `at`
 */
export function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pieces[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
