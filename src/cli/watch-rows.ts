import { basename } from "node:path";
import { type DateReader, readDateCell } from "../core/parsing/date-column.ts";
import { readNumberText } from "../core/parsing/number-text.ts";
import { profileColumn } from "../listen/imports/read/columns/column-profile.ts";
import { openTable } from "../listen/imports/read/open-table.ts";
import { watchFault } from "./watch-fault.ts";

/** Which columns hold what; without `count` rows are counted, without `by` the file is one series. */
export type WatchColumns = { time: string; count?: string; by?: string; zone?: string };

/** Contacts by minute (since 1970, UTC) of each series. */
export type WatchedRows = {
  series: Map<string, Map<number, number>>;
  rows: number;
  /** Rows without a time, or that could not be read. */
  skipped: number;
  /** Rows at a minute that their series already had, where each row tells a count. */
  repeated: number;
};

const mostSeries = 1000;
const minuteMs = 60_000;

/**
 * Reads times and counts of a file (CSV, TSV, XLSX, JSON, JSON Lines; gzip accepted).
 * @throws watchFault, fileFault where the file cannot be read, and what onRows throws
 */
export async function readWatchedRows(
  file: string,
  columns: WatchColumns,
  onRows: (done: number) => void,
): Promise<WatchedRows> {
  const table = await openTable(file);
  try {
    const places = placesOf(basename(file), table.columns, columns);
    const sampleOf = (place: number) => table.sample.map(({ cells }) => cells[place] ?? "");
    const dates = profileColumn(sampleOf(places.time)).dates;
    const reader: DateReader = {
      style: dates ?? { form: "text", order: "dmy", orderUnsure: true },
      zone: columns.zone ?? "UTC",
      yearFrom: 1971,
      yearTo: 2199,
    };
    const mark = places.count === null ? "." : profileColumn(sampleOf(places.count)).decimal;
    const found: WatchedRows = { series: new Map(), rows: 0, skipped: 0, repeated: 0 };
    let bad: string | null = null;
    for await (const batch of table.rows()) {
      for (const { cells, flaw, line } of batch) {
        found.rows++;
        const written = cells[places.time] ?? "";
        const time = flaw === null ? readDateCell(written, reader) : "not-a-date";
        if (time instanceof Date) {
          const count = places.count === null ? 1 : countOf(cells[places.count] ?? "", mark, line, columns);
          if (count === null) found.skipped++;
          else add(found, columns, places.by === null ? "" : (cells[places.by] ?? "").trim(), time, count);
        } else {
          found.skipped++;
          bad ??= written;
        }
      }
      onRows(found.rows);
    }
    if (found.skipped * 2 > found.rows || found.series.size === 0)
      throw watchFault("watch.times", {
        file: basename(file),
        column: columns.time,
        bad: found.skipped,
        rows: found.rows,
        cell: (bad ?? "").slice(0, 60),
      });
    return found;
  } finally {
    table.close();
  }
}

function placesOf(file: string, names: readonly string[], { time, count, by }: WatchColumns) {
  const at = (column: string) => {
    const place = names.indexOf(column);
    if (place < 0) throw watchFault("watch.column", { file, column, columns: names.slice(0, 30).join(", ") });
    return place;
  };
  return {
    time: at(time),
    count: count === undefined ? null : at(count),
    by: by === undefined ? null : at(by),
  };
}

/** null for an empty cell: nobody counted. */
function countOf(cell: string, mark: "," | ".", line: number, { count = "" }: WatchColumns): number | null {
  if (cell.trim() === "") return null;
  const value = readNumberText(cell, mark);
  if (value !== null && Number.isInteger(value) && value >= 0 && value <= 1e9) return value;
  throw watchFault("watch.count", { line, cell: cell.slice(0, 60), column: count });
}

function add(found: WatchedRows, columns: WatchColumns, name: string, time: Date, count: number): void {
  let series = found.series.get(name);
  if (!series) {
    if (found.series.size === mostSeries)
      throw watchFault("watch.many", { column: columns.by ?? "", most: mostSeries });
    found.series.set(name, (series = new Map()));
  }
  const minute = Math.floor(time.getTime() / minuteMs);
  const before = series.get(minute);
  if (before !== undefined && columns.count !== undefined) found.repeated++;
  series.set(minute, (before ?? 0) + count);
}
