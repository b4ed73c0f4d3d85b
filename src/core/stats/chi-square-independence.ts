import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, checkPairs, refuse } from "../kit/check.ts";
import { chiSquareUpper } from "./distributions.ts";

/** A chi-square test: statistic, degrees of freedom, chance of such a value by luck alone. */
export type ChiSquareTest = { chiSquare: number; freedom: number; p: number };
/** ... of a table: with how strong the tie is (0 none, 1 complete) and the least expected cell (under 5: do not trust p). */
export type TableTest = ChiSquareTest & { cramersV: number; leastExpected: number };

/**
 * Chi-square test of a table of counts: do the columns' shares differ between the rows?
 * @formula sum (observed - expected)^2 / expected, expected = row sum x column sum / n; freedom (rows - 1)(columns - 1); V = sqrt(chi2 / (n (min(rows, columns) - 1)))
 * @use for answers by segment with more than two answers; chiSquareProportions for one share in several groups; fisherExact for a small 2x2 table
 * @param table      rows of whole counts, all rows of one length; empty rows and columns do not count
 * @param continuity Yates's correction, of a 2x2 table only
 * @returns chiSquare, freedom, p, Cramer's V in 0..1 (from the uncorrected statistic) and the least expected count; no answer: "no-data" for an empty table, "no-variation" when fewer than two rows or columns have counts
 * @throws RangeError when rows differ in length or a count is negative or not whole
 * @convention rows and columns without a count are left out (R would give no number)
 * @source Pearson (1900), Phil Mag 50:157-175; Cramer (1946), Mathematical Methods of Statistics, section 21.9
 * @example chiSquareIndependence([[762, 327, 468], [484, 239, 477]]) // => known { chiSquare: 30.0701, freedom: 2, p: 2.954e-7, cramersV: 0.10444, leastExpected: 246.35 }
 */
export function chiSquareIndependence(
  table: readonly (readonly number[])[],
  continuity = false,
): Answer<TableTest> {
  checkTable(table);
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, at) => sum(table.map((row) => row[at]!)));
  const total = sum(rows);
  if (total === 0) return unknown("no-data");
  const least = Math.min(rows.filter(Boolean).length, columns.filter(Boolean).length);
  if (least < 2) return unknown("no-variation");
  const freedom = (rows.filter(Boolean).length - 1) * (columns.filter(Boolean).length - 1);
  const cells = expectedCells(table, rows, columns, total);
  const plain = sum(cells.map(({ gap, expected }) => (gap * gap) / expected));
  const chiSquare = continuity && freedom === 1 ? corrected(cells) : plain;
  return known({
    chiSquare,
    freedom,
    p: chiSquareUpper(chiSquare, freedom),
    cramersV: Math.min(1, Math.sqrt(plain / total / (least - 1))),
    leastExpected: cells.reduce((found, { expected }) => Math.min(found, expected), Infinity),
  });
}

type Cell = { gap: number; expected: number };

function expectedCells(
  table: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  total: number,
): Cell[] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) => {
      const expected = rows[i]! * (columns[j]! / total);
      return expected > 0 ? [{ gap: count - expected, expected }] : [];
    }),
  );
}

/** Yates: each gap lessened by a half, but not beyond 0. In a 2x2 table all gaps are of one size. */
function corrected(cells: readonly Cell[]): number {
  const half = Math.min(0.5, ...cells.map(({ gap }) => Math.abs(gap)));
  return sum(cells.map(({ gap, expected }) => (Math.abs(gap) - half) ** 2 / expected));
}

function checkTable(table: readonly (readonly number[])[]): void {
  if (table.length < 2 || table[0]!.length < 2)
    refuse(
      "table needs two rows and two columns or more",
      "в таблице нужно две строки и два столбца или больше",
    );
  for (const [i, row] of table.entries()) {
    checkPairs("table[0]", table[0]!, `table[${i}]`, row);
    for (const [j, count] of row.entries()) checkCount(`table[${i}][${j}]`, count);
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
