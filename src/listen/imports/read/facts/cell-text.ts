/**
 * A cell as the database can hold it: no NULs, no halves of characters, one kind of line break, no blanks around.
 * @example cleanText(" a\r\nb ") // => "a\nb"
 */
export function cleanText(cell: string): string {
  const joined = cell.includes("\r") ? cell.replace(/\r\n?/g, "\n") : cell;
  if (!/[\0\ud800-\udfff]/.test(joined)) return joined.trim();
  return joined.replace(/[\0\p{Surrogate}]/gu, (half) => (half === "\0" ? "" : "\ufffd")).trim();
}
