/**
 * A cell that a spreadsheet will show and never run: what begins like a formula gets an apostrophe in front.
 * @example spreadsheetCell("=1+1") // => "'=1+1"
 * @source OWASP, CSV Injection
 */
export function spreadsheetCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * One line of CSV for spreadsheets: every cell safe, quoted where needed, CRLF at the end.
 * @example csvLine(["a;b", "-5"], ";") // => "\"a;b\";'-5\r\n"
 */
export function csvLine(cells: readonly string[], delimiter: "," | ";"): string {
  return `${cells.map((cell) => quote(spreadsheetCell(cell), delimiter)).join(delimiter)}\r\n`;
}

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
