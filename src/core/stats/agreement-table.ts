import { checkNumbers, checkPairs, refuse } from "../kit/check.ts";
import { checkLabels, distinctLabels, type Label, labelFinder } from "./labels.ts";

/**
 * Two raters of the same things: either a square table (rows are the first rater's categories, columns the second's, in one
 * order), or the two lists of ratings, null where a rater gave none. `categories` fixes their order; left out, it is numeric or by characters.
 */
export type TwoRaters =
  | { table: readonly (readonly number[])[] }
  | { first: readonly (Label | null)[]; second: readonly (Label | null)[]; categories?: readonly Label[] };

/** Things by category of the first rater and of the second; things without both ratings are left out. */
export function agreementTable(raters: TwoRaters): readonly (readonly number[])[] {
  return "table" in raters ? checkedTable(raters.table) : countedTable(raters);
}

function checkedTable(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  table.forEach((row, at) => {
    checkPairs("table", table, `table[${at}]`, row);
    checkNumbers(`table[${at}]`, row, 0);
  });
  return table;
}

function countedTable({ first, second, categories }: Extract<TwoRaters, { first: unknown }>): number[][] {
  checkPairs("first", first, "second", second);
  const rated = Array.from(first.keys()).filter((at) => first[at] !== null && second[at] !== null);
  const one = rated.map((at) => first[at]!);
  const other = rated.map((at) => second[at]!);
  checkLabels("first", one);
  checkLabels("second", other);
  const order = categories ?? distinctLabels([one, other]);
  if (categories?.length === 0) refuse("categories must not be empty", "categories не могут быть пусты");
  const placeOf = labelFinder("categories", order);
  const table = order.map(() => new Array<number>(order.length).fill(0));
  one.forEach((label, at) => table[placeOf(label)]![placeOf(other[at]!)]!++);
  return table;
}
