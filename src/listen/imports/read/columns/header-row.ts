import { guessDateStyle } from "../../../../core/parsing/date-column.ts";
import { readNumberText } from "../../../../core/parsing/number-text.ts";
import { fieldOfHeader } from "./header-words.ts";

/**
 * Where the header is among the first rows: titles and blank rows above it hold fewer cells than the table.
 * @returns index of the header row, or null when the table starts with data
 */
export function findHeader(rows: readonly string[][]): number | null {
  if (rows.length === 0) return null;
  const start = tableStart(rows);
  return looksLikeHeader(rows[start]!, rows.slice(start + 1)) ? start : null;
}

/** The first of the top rows that is filled at least half as well as the table usually is. */
export function tableStart(rows: readonly string[][]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== "").length);
  const typical = [...filled].sort((a, b) => a - b)[Math.floor(filled.length / 2)]!;
  const found = filled.slice(0, 20).findIndex((count) => count >= Math.max(1, typical * 0.6));
  return Math.max(0, found);
}

function looksLikeHeader(candidate: readonly string[], data: readonly string[][]): boolean {
  const cells = candidate.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (cells.length === 0 || cells.some((cell) => isValue(cell) || cell.length > 120)) return false;
  if (data.length === 0) return true;
  if (new Set(cells.map((cell) => cell.toLowerCase())).size < cells.length * 0.6) return false;
  if (cells.some((cell) => fieldOfHeader(cell) !== null)) return true;
  return !standInData(cells, data) && (hasTypedColumn(candidate, data) || isShorter(cells, data));
}

function isValue(cell: string): boolean {
  return readNumberText(cell, ".") !== null || guessDateStyle([cell]) !== null;
}

/** A word that stands in the data below as well is a value, not a name. */
function standInData(cells: readonly string[], data: readonly string[][]): boolean {
  const rowsWith = new Map<string, number>();
  for (const row of data) {
    for (const cell of new Set(row.map((text) => text.trim())))
      rowsWith.set(cell, (rowsWith.get(cell) ?? 0) + 1);
  }
  return cells.some((cell) => (rowsWith.get(cell) ?? 0) >= Math.max(2, data.length * 0.02));
}

function hasTypedColumn(candidate: readonly string[], data: readonly string[][]): boolean {
  return candidate.some((_, column) => {
    const cells = data.map((row) => row[column]?.trim() ?? "").filter((cell) => cell !== "");
    return cells.length > 0 && cells.filter(isValue).length >= cells.length * 0.8;
  });
}

function isShorter(cells: readonly string[], data: readonly string[][]): boolean {
  const mean = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  const body = data.flatMap((row) => row.filter((cell) => cell !== ""));
  return mean(cells) * 2 < mean(body) || cells.every((cell) => /^[\p{L}_][\p{L}\d_.-]{0,40}$/u.test(cell));
}

/**
 * Column names that are not empty and not alike: "" becomes "Column 3", a second "Name" becomes "Name (2)".
 * @example nameColumns(["Name", "", "Name"], 3) // => ["Name", "Column 2", "Name (2)"]
 */
export function nameColumns(header: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let column = 0; column < width; column++) {
    const base = (header[column] ?? "").replace(/\s+/g, " ").trim().slice(0, 200) || `Column ${column + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    taken.add(name);
    names.push(name);
  }
  return names;
}
