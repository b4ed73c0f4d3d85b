import { safeCell } from "./safe-cell.ts";

export type Cell = string | number | boolean | null | undefined;

/** Opens a CSV that Excel reads as UTF-8. */
export const csvStart = "\uFEFF";

/**
 * One line of a CSV for people's spreadsheets: quoted where needed, formulas made harmless, CRLF at the end.
 * @example csvLine(["a;b", 'say "x"', 3, null]) // => 'a;b,"say ""x""",3,\r\n'
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = safeCell(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
