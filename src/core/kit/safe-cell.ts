/**
 * A text as a spreadsheet may show it without running it: one that begins with = + - @, a tab or a line break gets an apostrophe in front.
 * Plain numbers stay numbers: "-5" is not a formula.
 * @example safeCell("=1+1") // => "'=1+1"
 * @example safeCell("-5,3") // => "-5,3"
 */
export function safeCell(text: string): string {
  if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return text;
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
