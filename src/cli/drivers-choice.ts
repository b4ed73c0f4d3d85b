import { readBooleanText } from "../core/parsing/boolean-text.ts";
import { isNumeric } from "../understand/drivers/column-facts.ts";
import { findRatings, type LeftOut } from "../understand/drivers/find-ratings.ts";
import { type FileColumn, someValues } from "./file-columns.ts";
import { tableFault } from "./table-faults.ts";

/** A column as numbers: as they stand, or 1 for `one` and 0 for the other answers. */
export type CodedColumn = { facts: FileColumn; one: ReadonlySet<string> | null };

export type DriverChoice = {
  drivers: CodedColumn[];
  /** How they were found: by name, as ratings of one scale, or, without ratings, as numbers of any kind. */
  chosen: "named" | "ratings" | "numbers";
  leftOut: LeftOut[];
};

/**
 * The outcome as numbers: marks, or whether an answer is one of the positive ones.
 * @throws tableFault when it is empty, constant, or neither numeric nor told by `positive`
 */
export function codeOutcome(facts: FileColumn, positive: readonly string[] | null): CodedColumn {
  checkVaries(facts);
  const column = facts.name;
  if (positive) {
    const found = positive.filter((value) => facts.values === null || facts.values.has(value));
    const values = someValues(facts);
    if (found.length < positive.length) {
      const value = positive.find((each) => !found.includes(each)) ?? "";
      throw tableFault("table.nobody", { column, value, values });
    }
    if (facts.values?.size === positive.length) {
      throw tableFault("table.constant", { column, value: positive.join(", ") });
    }
    return { facts, one: new Set(positive) };
  }
  if (!isNumeric(facts)) throw tableFault("table.not-numeric", { column, values: someValues(facts) });
  const isBinary = facts.values?.size === 2 && facts.min === 0 && facts.max === 1;
  return {
    facts,
    one: isBinary ? new Set([...facts.values!.keys()].filter((value) => Number(value) === 1)) : null,
  };
}

/** Drivers by name: numbers, or two answers of which one counts 1. @throws tableFault when a column cannot be a driver */
export function namedDrivers(named: readonly FileColumn[]): DriverChoice {
  const drivers = named.map((facts) => {
    checkVaries(facts);
    if (isNumeric(facts)) return { facts, one: null };
    if (facts.values?.size === 2) return { facts, one: new Set([yesOf([...facts.values.keys()])]) };
    throw tableFault("table.not-numeric", { column: facts.name, values: someValues(facts) });
  });
  return { drivers, chosen: "named", leftOut: [] };
}

/** Columns that look like ratings; where none do, all numbers. */
export function foundDrivers(columns: readonly FileColumn[]): DriverChoice {
  const { columns: found, chosen, leftOut } = findRatings(columns);
  return { drivers: found.map((facts) => ({ facts, one: null })), chosen, leftOut };
}

function checkVaries(facts: FileColumn): void {
  const column = facts.name;
  if (facts.filled === 0) throw tableFault("table.empty", { column });
  if (facts.values?.size === 1) throw tableFault("table.constant", { column, value: someValues(facts) });
}

/** Of two answers the one that says yes; else the later in the alphabet. */
function yesOf(values: readonly string[]): string {
  return values.find((value) => readBooleanText(value)) ?? values.toSorted().at(-1)!;
}
