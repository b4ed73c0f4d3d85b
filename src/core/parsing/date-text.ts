import { monthNumber } from "./month-names.ts";

/** Which number comes first where a date is written with digits only: 31.12.2025 or 12/31/2025. */
export type DateOrder = "dmy" | "mdy";

/** A date as written: calendar fields of some clock; `offsetMinutes` is null where no zone was written. */
export type DateParts = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
  offsetMinutes: number | null;
};

type Calendar = [year: number, month: number, day: number];
type Clock = Pick<DateParts, "hour" | "minute" | "second" | "milli" | "offsetMinutes">;

const midnight: Clock = { hour: 0, minute: 0, second: 0, milli: 0, offsetMinutes: null };
const clockPattern =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*\(?(z|utc|gmt|msk|мск)?\s*([+-]\d{1,2}(?::?\d{2})?)?\)?$/i;
const weekday = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|пн|вт|ср|чт|пт|сб|вс)\.?,?\s+/i;
/** Between the day and the clock: "T", spaces, a comma, "в", "at", "г." after the year. */
const tail = /^(?:\s*г(?:ода|\.)?)?[\s,t]*(?:(?:в|at)\s+)?/i;

/**
 * Reads a date, with or without a clock and a zone, as people and programs write it in Russian and English:
 * "31.12.2025 14:05", "2025-12-31T14:05:00Z", "31-Jul-18", "31 декабря 2025 г.", "12/31/2025 2:05 PM",
 * "Tue Feb 24 11:35:52 -0800 2015", "20251231".
 * @param order how to read two small numbers; a first number over 12 is a day whatever the order says
 * @returns the parts as written, checked against the calendar; null when this is no date
 * @example readDateText("31.12.2025 14:05", "dmy")?.hour // => 14
 */
export function readDateText(text: string, order: DateOrder): DateParts | null {
  const plain = text.trim();
  if (plain.length < 6 || plain.length > 60) return null;
  const first = plain.charCodeAt(0);
  const startsWithDigit = first >= 48 && first <= 57;
  const found = startsWithDigit ? digitsFirst(plain, order) : wordFirst(plain.replace(weekday, ""), order);
  if (found === null) return null;
  const clock = readClock(found.rest);
  return clock && isRealDay(found.calendar) ? assemble(found.calendar, clock) : null;
}

type Found = { calendar: Calendar; rest: string };

function digitsFirst(text: string, order: DateOrder): Found | null {
  return yearFirst(text) ?? dayOrMonthFirst(text, order) ?? dayThenWord(text) ?? compact(text);
}

function yearFirst(text: string): Found | null {
  const hit = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (!hit) return null;
  return { calendar: [Number(hit[1]), Number(hit[3]), Number(hit[4])], rest: text.slice(hit[0].length) };
}

function dayOrMonthFirst(text: string, order: DateOrder): Found | null {
  const hit = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!hit) return null;
  const [a, b] = [Number(hit[1]), Number(hit[3])];
  const monthFirst = b > 12 || (order === "mdy" && a <= 12);
  const [day, month] = monthFirst ? [b, a] : [a, b];
  return { calendar: [fullYear(hit[4]!), month, day], rest: text.slice(hit[0].length) };
}

function dayThenWord(text: string): Found | null {
  const hit = /^(\d{1,2})[-\s./]*([a-zа-яё]{3,9})\.?[-\s.,/]*(\d{4}|\d{2})(?![\d:])/i.exec(text);
  const month = hit && monthNumber(hit[2]!);
  if (!hit || !month) return null;
  return { calendar: [fullYear(hit[3]!), month, Number(hit[1])], rest: text.slice(hit[0].length) };
}

function compact(text: string): Found | null {
  const hit = /^(\d{4})(\d{2})(\d{2})(?:[t\s]?(\d{2})(\d{2})(\d{2})(z?))?$/i.exec(text);
  if (!hit) return null;
  const rest = hit[4] ? `${hit[4]}:${hit[5]}:${hit[6]}${hit[7]}` : "";
  return { calendar: [Number(hit[1]), Number(hit[2]), Number(hit[3])], rest };
}

/** "Jul 31, 2018 10:00" and the "Feb 24 11:35:52 -0800 2015" of older programs; a weekday before a digit date. */
function wordFirst(text: string, order: DateOrder): Found | null {
  if (/^\d/.test(text)) return digitsFirst(text, order);
  const hit = /^([a-zа-яё]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?[,\s]+(.+)$/i.exec(text);
  const month = hit && monthNumber(hit[1]!);
  if (!hit || !month) return null;
  const yearNext = /^(\d{4})(?!\d)(.*)$/.exec(hit[3]!);
  const yearLast = /^(\d{1,2}:.*)\s(\d{4})$/.exec(hit[3]!);
  const [year, rest] = yearNext ? [yearNext[1]!, yearNext[2]!] : yearLast ? [yearLast[2]!, yearLast[1]!] : [];
  return year === undefined ? null : { calendar: [Number(year), month, Number(hit[2])], rest: rest! };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function readClock(rest: string): Clock | null {
  const text = rest.replace(tail, "").trim();
  if (text === "") return midnight;
  const hit = clockPattern.exec(text);
  if (!hit) return null;
  const hour = halfDayHour(Number(hit[1]), hit[5]);
  const [minute, second] = [Number(hit[2]), Number(hit[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const milli = Number((hit[4] ?? "0").padEnd(3, "0").slice(0, 3));
  return { hour, minute, second, milli, offsetMinutes: offsetOf(hit[6], hit[7]) };
}

function halfDayHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function offsetOf(name: string | undefined, shift: string | undefined): number | null {
  if (shift !== undefined) {
    const hit = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(shift)!;
    const minutes = Number(hit[2]) * 60 + Number(hit[3] ?? 0);
    return hit[1] === "-" ? -minutes : minutes;
  }
  if (name === undefined) return null;
  return /^(msk|мск)$/i.test(name) ? 180 : 0;
}

function isRealDay([year, month, day]: Calendar): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}

function assemble([year, month, day]: Calendar, clock: Clock): DateParts {
  return { year, month, day, ...clock };
}
