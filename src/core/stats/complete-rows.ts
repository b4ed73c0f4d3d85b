import { checkNumber, checkPairs, refuse } from "../kit/check.ts";

/** Named lists of one length, place by place of the same customers; null where somebody gave no value. */
export type Columns = Record<string, readonly (number | null)[]>;

/** The same without the places where any value is missing. */
export type CompleteColumns = { names: string[]; columns: Float64Array[]; n: number; dropped: number };

/** @throws RangeError when there is no column, lengths differ, or a value is neither null nor a finite number */
export function completeRows(given: readonly (readonly [string, Columns[string]])[]): CompleteColumns {
  const names = given.map(([name]) => name);
  const lists = given.map(([, list]) => list);
  const first = lists[0] ?? refuse("there must be at least one column", "нужен хотя бы один столбец");
  names.forEach((name, at) => checkColumn(name, lists[at]!, names[0]!, first));
  const kept = Array.from(first.keys()).filter((row) => lists.every((list) => list[row] !== null));
  const columns = lists.map((list) => Float64Array.from(kept, (row) => list[row]!));
  return { names, columns, n: kept.length, dropped: first.length - kept.length };
}

function checkColumn(
  name: string,
  list: readonly (number | null)[],
  firstName: string,
  first: readonly unknown[],
): void {
  checkPairs(firstName, first, name, list);
  for (let row = 0; row < list.length; row++) {
    const value = list[row]!;
    if (value !== null) checkNumber(`${name}[${row}]`, value);
  }
}
