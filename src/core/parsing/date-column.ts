import { type DateOrder, type DateParts, readDateText } from "./date-text.ts";
import { instantOf } from "./zoned-instant.ts";

/** How a column writes its dates. Numbers need evidence from the column: 45292 alone could be anything. */
export type DateStyle = {
  form: "text" | "excel-serial" | "unix-seconds" | "unix-millis";
  order: DateOrder;
  /** No sample told day from month: a person should confirm the order. */
  orderUnsure: boolean;
};

/** What a date cell may mean, or why it means none. */
export type DateReading = Date | "not-a-date" | "year-out-of-range";

const twoSmall = /^\D{0,6}(\d{1,2})([-./])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;
const secondsOfDay = 86_400;

/**
 * Decides how a column writes dates from a sample of its cells.
 * Day against month: a number over 12 decides; else AM/PM means month first; else the place with fewer different
 * numbers is the month; dots mean day first.
 * @param samples cells that are not empty, in the file's order
 * @returns null when fewer than 7 in 10 cells read as dates
 * @example guessDateStyle(["12/31/2025", "01/02/2026"])?.order // => "mdy"
 */
export function guessDateStyle(samples: readonly string[]): DateStyle | null {
  if (samples.length === 0) return null;
  const numeric = numericForm(samples);
  if (numeric) return { form: numeric, order: "dmy", orderUnsure: false };
  const { order, unsure } = guessOrder(samples);
  const read = samples.filter((cell) => readDateText(cell, order) !== null).length;
  return read / samples.length >= 0.7 ? { form: "text", order, orderUnsure: unsure } : null;
}

function numericForm(samples: readonly string[]): DateStyle["form"] | null {
  const numbers = samples.filter((cell) => /^\d{4,13}(?:[.,]\d+)?$/.test(cell.trim())).map(toNumber);
  if (numbers.length / samples.length < 0.9) return null;
  const most = (low: number, high: number) =>
    numbers.filter((n) => n >= low && n < high).length >= 0.9 * numbers.length;
  if (most(6e8, 4.2e9)) return "unix-seconds";
  if (most(6e11, 4.2e12)) return "unix-millis";
  return most(30_000, 60_000) ? "excel-serial" : null;
}

function guessOrder(samples: readonly string[]): { order: DateOrder; unsure: boolean } {
  const pairs = samples.map((cell) => twoSmall.exec(cell.trim())).filter((hit) => hit !== null);
  const firstIsDay = pairs.filter((hit) => Number(hit[1]) > 12).length;
  const secondIsDay = pairs.filter((hit) => Number(hit[3]) > 12).length;
  if (firstIsDay !== secondIsDay) return { order: firstIsDay > secondIsDay ? "dmy" : "mdy", unsure: false };
  if (pairs.length === 0) return { order: "dmy", unsure: false };
  if (samples.some((cell) => /\d\s*[ap]\.?m\b/i.test(cell))) return { order: "mdy", unsure: false };
  if (pairs.every((hit) => hit[2] === ".")) return { order: "dmy", unsure: false };
  const different = (place: 1 | 3) => new Set(pairs.map((hit) => hit[place])).size;
  return { order: different(3) > different(1) * 2 ? "mdy" : "dmy", unsure: true };
}

/** What a column's reader needs to know beside the style. */
export type DateReader = { style: DateStyle; zone: string; yearFrom: number; yearTo: number };

/**
 * Reads one date cell.
 * @param reader zone: IANA name for dates without one; years outside yearFrom..yearTo (whole, both included) are refused
 * @returns the instant, or why there is none
 */
export function readDateCell(cell: string, reader: DateReader): DateReading {
  const epochMs = epochOf(cell.trim(), reader);
  if (epochMs === null) return "not-a-date";
  const year = new Date(epochMs).getUTCFullYear();
  return year < reader.yearFrom || year > reader.yearTo ? "year-out-of-range" : new Date(epochMs);
}

function epochOf(cell: string, { style, zone }: DateReader): number | null {
  if (style.form !== "text" && /^-?\d+(?:[.,]\d+)?$/.test(cell)) {
    const number = toNumber(cell);
    if (style.form === "excel-serial") return serialEpoch(number, zone);
    return Math.round(style.form === "unix-seconds" ? number * 1000 : number);
  }
  const parts = readDateText(cell, style.order);
  return parts && instantOf(parts, zone);
}

/** Spreadsheet days since 30 December 1899, on the wall clock of the zone. */
function serialEpoch(serial: number, zone: string): number {
  return instantOf(serialParts(serial), zone);
}

/**
 * The calendar fields of a spreadsheet's day number.
 * @param serial days since 30 December 1899, the fraction is the clock
 * @example serialParts(45292.5).hour // => 12
 */
export function serialParts(serial: number): DateParts {
  const at = new Date(Math.round((serial - 25_569) * secondsOfDay) * 1000);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    milli: 0,
    offsetMinutes: null,
  };
}

function toNumber(cell: string): number {
  return Number(cell.trim().replace(",", "."));
}
