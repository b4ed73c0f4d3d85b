import { readBooleanText } from "../../../../core/parsing/boolean-text.ts";
import { type DateStyle, readDateCell } from "../../../../core/parsing/date-column.ts";
import { readDurationText } from "../../../../core/parsing/duration-text.ts";
import { readNumberText } from "../../../../core/parsing/number-text.ts";
import type { Attributes, CustomerKeys } from "../../../facts.ts";
import type { Field } from "../columns/fields.ts";
import type { Row } from "../table.ts";
import { cleanText } from "./cell-text.ts";
import type { ColumnPlan, PlannedColumn } from "./column-plan.ts";
import { RowProblem } from "./row-problem.ts";

const mostShort = 500;
/** Names that people filter by; all of them together must fit into one row of an index. */
const mostLabel = 150;
const mostAttribute = 1_000;

/** Reads the cells of one row by the plan; every method throws RowProblem for a cell that does not mean what it should. */
export class RowCells {
  private readonly plan: ColumnPlan;
  private readonly row: Row;

  constructor(plan: ColumnPlan, row: Row) {
    this.plan = plan;
    this.row = row;
  }

  /** The field's column and its cell, cleaned; null when the field has no column or the cell is empty. */
  private find(field: Field): { column: PlannedColumn; cell: string } | null {
    const column = this.plan.byField.get(field)?.[0];
    if (!column) return null;
    const cell = this.cellOf(column);
    return cell === "" ? null : { column, cell };
  }

  private cellOf(column: PlannedColumn): string {
    const flaw = this.row.cellFlaws.find((one) => one.column === column.index);
    if (flaw) throw new RowProblem(flaw.code, column.name, flaw.raw, { value: flaw.raw });
    return cleanText(this.row.cells[column.index] ?? "");
  }

  short(field: Field, most = mostShort): string | undefined {
    const found = this.find(field);
    if (!found) return undefined;
    const { column, cell } = found;
    if (cell.length > most) throw new RowProblem("row.value-too-long", column.name, cell, { most });
    return cell;
  }

  /** A name that people filter by, such as a channel or a team. */
  label(field: Field): string | undefined {
    return this.short(field, mostLabel);
  }

  /** Several columns of words make one text, a line each. */
  text(): string {
    const columns = this.plan.byField.get("text") ?? [];
    return columns
      .map((column) => this.cellOf(column))
      .filter((cell) => cell !== "")
      .join("\n");
  }

  date(field: "occurredAt" | "since"): Date | undefined {
    const found = this.find(field);
    if (!found) return undefined;
    const { column, cell } = found;
    const reading = readDateCell(cell, { ...this.plan.dates, style: this.styleOf(column) });
    if (reading instanceof Date) return reading;
    const { yearFrom, yearTo } = this.plan.dates;
    if (reading === "not-a-date") throw new RowProblem("row.not-a-date", column.name, cell);
    throw new RowProblem("row.year-out-of-range", column.name, cell, { from: yearFrom, to: yearTo });
  }

  /** When it happened: the cell; the file's own default, or the time of import, where there is no such column. */
  occurredAt(): Date {
    const date = this.date("occurredAt");
    if (date) return date;
    const column = this.plan.byField.get("occurredAt")?.[0];
    if (column) throw new RowProblem("row.no-date", column.name, "");
    return this.plan.defaults.occurredAt ? new Date(this.plan.defaults.occurredAt) : this.plan.now;
  }

  private styleOf(column: PlannedColumn): DateStyle {
    const style = column.profile.dates ?? { form: "text", order: "dmy", orderUnsure: true };
    if (this.plan.dayFirst === undefined) return style;
    return { ...style, order: this.plan.dayFirst ? "dmy" : "mdy" };
  }

  number(field: Field): { value: number; column: PlannedColumn; cell: string } | null {
    const found = this.find(field);
    if (!found) return null;
    const value = readNumberText(found.cell, found.column.profile.decimal);
    if (value === null) throw new RowProblem("row.not-a-number", found.column.name, found.cell);
    return { value, ...found };
  }

  seconds(field: Field): number | undefined {
    const found = this.find(field);
    if (!found) return undefined;
    const unit = /мин|\bmin/i.test(found.column.name) ? 60 : /час|hour/i.test(found.column.name) ? 3_600 : 1;
    const reading = readDurationText(found.cell, unit);
    if (reading === "negative") throw new RowProblem("row.negative", found.column.name, found.cell);
    if (reading === "not-a-duration" || reading > 2_000_000_000) {
      throw new RowProblem("row.not-a-duration", found.column.name, found.cell);
    }
    return Math.round(reading);
  }

  yesOrNo(field: Field): boolean | undefined {
    const found = this.find(field);
    if (!found) return undefined;
    const value = readBooleanText(found.cell);
    if (value === null) throw new RowProblem("row.not-yes-or-no", found.column.name, found.cell);
    return value;
  }

  customer(): CustomerKeys | undefined {
    const externalId = this.short("customer.externalId");
    const email = this.short("customer.email")?.toLowerCase();
    const phone = this.short("customer.phone");
    const name = this.short("customer.name");
    if (!externalId && !email && !phone && !name) return undefined;
    return {
      ...(externalId && { externalId }),
      ...(email && { email }),
      ...(phone && { phone }),
      ...(name && { name }),
    };
  }

  attributes(): Attributes {
    const attributes: Attributes = {};
    for (const column of this.plan.attributes) {
      const cell = cleanText(this.row.cells[column.index] ?? "");
      if (cell !== "") attributes[column.name] = attributeOf(cell, column);
    }
    return attributes;
  }
}

/** Typed as its column is: numbers where nearly all are numbers and none is a code (007), yes and no by words only. */
function attributeOf(cell: string, { profile }: PlannedColumn): string | number | boolean {
  if (profile.numbers > 0.95 && !/^[-+]?0\d|\d{16}|%|[₽$€]/.test(cell)) {
    const number = readNumberText(cell, profile.decimal);
    if (number !== null) return number;
  }
  if (profile.booleans > 0.95 && /^(?:true|false|да|нет|yes|no)$/i.test(cell)) return readBooleanText(cell)!;
  return cell.length > mostAttribute ? `${cell.slice(0, mostAttribute - 1)}…` : cell;
}
