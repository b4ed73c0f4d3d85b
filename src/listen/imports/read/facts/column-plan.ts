import type { DateReader } from "../../../../core/parsing/date-column.ts";
import { isKnownZone } from "../../../../core/parsing/zoned-instant.ts";
import type { FactsKind } from "../../../../store/tables/listen-tables.ts";
import type { Reading } from "../../contract.ts";
import { type ColumnProfile, profileColumn } from "../columns/column-profile.ts";
import { type Field, fieldsOf, isFieldOf } from "../columns/fields.ts";
import { fileFault } from "../file-fault.ts";
import type { Table } from "../table.ts";

/** One column that feeds something, with what its cells taught about how to read them. */
export type PlannedColumn = { index: number; name: string; field: Field; profile: ColumnProfile };

/** How the rows of a table become facts: everything that is the same for all rows, decided once. */
export type ColumnPlan = {
  byField: ReadonlyMap<Field, PlannedColumn[]>;
  attributes: PlannedColumn[];
  defaults: Reading["defaults"];
  dates: Omit<DateReader, "style">;
  dayFirst: boolean | undefined;
  now: Date;
};

export type PlanOptions = {
  kind: FactsKind;
  reading: Reading;
  /** IANA zone for dates without one, when the reading names none. */
  timeZone: string;
  now: Date;
};

/**
 * Ties a reading to a table.
 * @throws file.no-column when a column the reading counts on is not there; file.unknown-field; file.unknown-zone
 */
export function planColumns(table: Table, { kind, reading, timeZone, now }: PlanOptions): ColumnPlan {
  const zone = reading.options.timeZone ?? timeZone;
  if (!isKnownZone(zone)) throw fileFault("file.unknown-zone", { zone });
  const rows = table.sample.filter((row) => row.flaw === null);
  const places = new Map(table.columns.map((name, index) => [name, index]));
  const byField = new Map<Field, PlannedColumn[]>();
  for (const { column, field } of reading.columns) {
    if (!isFieldOf(kind, field)) {
      throw fileFault("file.unknown-field", {
        field,
        fields: [...fieldsOf[kind], "attribute", "ignore"].join(", "),
      });
    }
    const index = places.get(column);
    if (field === "ignore" || (index === undefined && field === "attribute")) continue;
    if (index === undefined)
      throw fileFault("file.no-column", { column, columns: table.columns.slice(0, 30).join(", ") });
    const profile = profileColumn(rows.map((row) => row.cells[index] ?? ""));
    byField.set(field, [...(byField.get(field) ?? []), { index, name: column, field, profile }]);
  }
  return {
    byField,
    attributes: byField.get("attribute") ?? [],
    defaults: reading.defaults,
    dates: { zone, yearFrom: 1990, yearTo: now.getUTCFullYear() + 1 },
    dayFirst: reading.options.dayFirst,
    now,
  };
}
