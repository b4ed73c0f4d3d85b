import { readBooleanText } from "../../../../core/parsing/boolean-text.ts";
import { type DateStyle, guessDateStyle, readDateCell } from "../../../../core/parsing/date-column.ts";
import { readDurationText } from "../../../../core/parsing/duration-text.ts";
import { type DecimalMark, guessDecimalMark, readNumberText } from "../../../../core/parsing/number-text.ts";

/** What a column's cells look like; shares are 0..1 of the cells that are not empty. */
export type ColumnProfile = {
  filled: number;
  filledShare: number;
  /** Different values among the filled cells, share. */
  distinctShare: number;
  distinct: number;
  meanLength: number;
  meanWords: number;
  numbers: number;
  booleans: number;
  durations: number;
  emails: number;
  phones: number;
  dates: DateStyle | null;
  decimal: DecimalMark;
  /** Smallest and largest number; null when less than 9 in 10 cells are numbers. */
  range: { min: number; max: number } | null;
  whole: boolean;
};

/** Looks at the cells of one column. */
export function profileColumn(cells: readonly string[]): ColumnProfile {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const share = (test: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const mean = (size: (cell: string) => number) =>
    filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + size(cell), 0) / filled.length;
  const distinct = new Set(filled).size;
  const decimal = guessDecimalMark(filled);
  const numbers = filled.map((cell) => readNumberText(cell, decimal)).filter((value) => value !== null);
  return {
    filled: filled.length,
    filledShare: cells.length === 0 ? 0 : filled.length / cells.length,
    distinct,
    distinctShare: filled.length === 0 ? 0 : distinct / filled.length,
    meanLength: mean((cell) => cell.length),
    meanWords: mean((cell) => cell.split(/\s+/).length),
    numbers: filled.length === 0 ? 0 : numbers.length / filled.length,
    booleans: share((cell) => readBooleanText(cell) !== null),
    durations: share((cell) => typeof readDurationText(cell, 1) === "number"),
    emails: share((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)),
    phones: share((cell) => /^\+?[\d\s()-]{7,20}$/.test(cell) && cell.replace(/\D/g, "").length >= 7),
    dates: datesOf(filled),
    decimal,
    range: numbers.length >= filled.length * 0.9 && numbers.length > 0 ? rangeOf(numbers) : null,
    whole: numbers.every((value) => Number.isInteger(value)),
  };
}

/** Dates of years in which nobody wrote to anybody (a bare clock often comes with 1899) are no dates of contacts. */
function datesOf(cells: readonly string[]): DateStyle | null {
  const style = guessDateStyle(cells);
  if (!style) return null;
  const reader = { style, zone: "UTC", yearFrom: 1950, yearTo: 2100 };
  const usable = cells.filter((cell) => readDateCell(cell, reader) instanceof Date).length;
  return usable >= cells.length * 0.5 ? style : null;
}

function rangeOf(numbers: readonly number[]): { min: number; max: number } {
  return numbers.reduce((range, n) => ({ min: Math.min(range.min, n), max: Math.max(range.max, n) }), {
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  });
}
