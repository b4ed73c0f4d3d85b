import { basename } from "node:path";
import { type CollectedColumn, ColumnCollector } from "../core/discovery/collected-column.ts";
import type { TargetKind } from "../core/discovery/subgroup-evidence.ts";
import { type DecimalMark, guessDecimalMark, readNumberText } from "../core/parsing/number-text.ts";
import { openTable } from "../listen/imports/read/open-table.ts";
import type { Table } from "../listen/imports/read/table.ts";
import { segmentsFault } from "./segments-fault.ts";

/** Which columns of a file hold what; column names as they stand in it. */
export type SegmentColumns = {
  target: string;
  /** The value that counts; left out: the target holds numbers, and means are compared. */
  positive?: string;
  money?: string;
  /** Columns to search, with commas between; left out: all. */
  attributes?: string;
  exclude?: string;
};

export type SegmentFileRows = {
  kind: TargetKind;
  target: Float64Array;
  money: Float64Array | null;
  columns: CollectedColumn[];
  /** Rows that could not be read. */
  unreadable: number;
  /** Rows where the target is empty. */
  withoutTarget: number;
};

type OnRows = (done: number, total: number | null) => void;

/**
 * Reads a file (CSV, TSV, XLSX, JSON, JSON Lines; gzip accepted) for a search, in memory bounded by a few bytes a cell.
 * @throws segmentsFault when a column is missing or the target tells nothing; fileFault where the file cannot be read
 */
export async function readSegmentRows(
  file: string,
  columns: SegmentColumns,
  onRows: OnRows = () => undefined,
): Promise<SegmentFileRows> {
  const table = await openTable(file);
  try {
    return await readRows(table, columns, basename(file), onRows);
  } finally {
    table.close();
  }
}

async function readRows(
  table: Table,
  columns: SegmentColumns,
  file: string,
  onRows: OnRows,
): Promise<SegmentFileRows> {
  const at = (column: string) => placeOf(table, column, file);
  const [targetAt, moneyAt] = [at(columns.target), columns.money === undefined ? -1 : at(columns.money)];
  const targets = new TargetReader(table, targetAt, columns);
  const collectors = attributePlaces(table, columns, file)
    .filter((place) => place !== targetAt && place !== moneyAt)
    .map((place) => ({ place, collector: new ColumnCollector(table.columns[place]) }));
  const money: number[] = [];
  const moneyMark = markOf(table, moneyAt);
  let [done, unreadable, withoutTarget] = [0, 0, 0];
  for await (const batch of table.rows()) {
    for (const { cells, flaw } of batch) {
      if (flaw !== null) unreadable++;
      else if (!targets.take(cells[targetAt] ?? "")) withoutTarget++;
      else {
        if (moneyAt >= 0) money.push(readNumberText(cells[moneyAt] ?? "", moneyMark) ?? 0);
        for (const { place, collector } of collectors) collector.add(cells[place] ?? "");
      }
    }
    done += batch.length;
    onRows(done, table.estimatedRows);
  }
  return {
    kind: columns.positive === undefined ? "mean" : "share",
    target: targets.end(),
    money: moneyAt < 0 ? null : Float64Array.from(money),
    columns: collectors.map(({ collector }) => collector.end()),
    unreadable,
    withoutTarget,
  };
}

function placeOf({ columns }: Table, column: string, file: string): number {
  const place = columns.indexOf(column);
  if (place >= 0) return place;
  throw segmentsFault("segments.column", { file, column, columns: columns.join(", ") });
}

function attributePlaces(table: Table, { attributes, exclude }: SegmentColumns, file: string): number[] {
  const named = (list: string) => namesIn(list, table.columns).map((column) => placeOf(table, column, file));
  const places = attributes === undefined ? [...table.columns.keys()] : named(attributes);
  const excluded = new Set(exclude === undefined ? [] : named(exclude));
  return [...new Set(places)].filter((place) => !excluded.has(place));
}

/** Names with commas between; a name may hold commas itself. */
function namesIn(list: string, columns: readonly string[]): string[] {
  const parts = list.split(",");
  const names: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && !columns.includes(parts.slice(from, to).join(",").trim())) to--;
    names.push(parts.slice(from, to).join(",").trim());
    from = to;
  }
  return names.filter((name) => name !== "");
}

function markOf({ sample }: Table, place: number): DecimalMark {
  return guessDecimalMark(sample.map(({ cells }) => cells[place] ?? ""));
}

const shownValues = 10;

/** Takes the target cell by cell: 1 for the value that counts, else 0; or numbers. */
class TargetReader {
  readonly #columns: SegmentColumns;
  readonly #mark: DecimalMark;
  readonly #numbers: number[] = [];
  /** The first different values, to be named where the wanted one never occurs. */
  readonly #seen = new Set<string>();

  constructor(table: Table, place: number, columns: SegmentColumns) {
    this.#columns = columns;
    this.#mark = markOf(table, place);
  }

  /** Whether the cell tells anything. */
  take(cell: string): boolean {
    const text = cell.trim();
    if (text === "") return false;
    if (this.#seen.size <= shownValues) this.#seen.add(text);
    this.#numbers.push(this.#numberOf(text));
    return true;
  }

  #numberOf(text: string): number {
    const { target: column, positive } = this.#columns;
    if (positive !== undefined) return text === positive.trim() ? 1 : 0;
    const number = readNumberText(text, this.#mark);
    if (number === null) throw segmentsFault("segments.not-numbers", { column, value: text });
    return number;
  }

  /** @throws segmentsFault when nothing can be compared */
  end(): Float64Array {
    const { target: column, positive } = this.#columns;
    const numbers = this.#numbers;
    const values = [...this.#seen];
    if (numbers.length === 0) throw segmentsFault("segments.no-target", { column });
    if (positive !== undefined && !numbers.includes(1)) {
      const shown = values.slice(0, shownValues).join(", ") + (values.length > shownValues ? "…" : "");
      throw segmentsFault("segments.no-value", { column, value: positive, values: shown });
    }
    if (numbers.length > 1 && numbers.every((number) => number === numbers[0]))
      throw segmentsFault("segments.constant", { column, value: values[0] });
    return Float64Array.from(numbers);
  }
}
