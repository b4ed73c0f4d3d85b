/** A line: where it begins, where its words end, and where the next one begins. */
export type TextLine = { from: number; end: number; next: number };

/**
 * The lines of a text; together they hold every character of it.
 * @example textLines("да\nнет") // => [{ from: 0, end: 2, next: 3 }, { from: 3, end: 6, next: 6 }]
 */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf("\n", from);
    const end = found < 0 ? text.length : found;
    const next = found < 0 ? end : found + 1;
    lines.push({ from, end: end > from && text[end - 1] === "\r" ? end - 1 : end, next });
    from = next;
  }
  return lines;
}
