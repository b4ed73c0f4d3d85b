import type { DateParts } from "./date-text.ts";

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/**
 * How far a zone's clock is ahead of UTC at an instant. Remembered by zone and quarter of an hour, because files
 * hold millions of dates and asking the calendar is slow.
 * @param zone IANA name such as "Europe/Moscow"
 * @returns minutes; positive to the east
 * @throws RangeError when the zone is not known
 * @example zoneOffsetMinutes("Europe/Moscow", 1767225600000) // => 180
 */
export function zoneOffsetMinutes(zone: string, epochMs: number): number {
  if (zone === "UTC") return 0;
  const quarter = Math.floor(epochMs / 900_000);
  const key = `${zone} ${quarter}`;
  const remembered = offsets.get(key);
  if (remembered !== undefined) return remembered;
  const offset = askOffset(zone, quarter * 900_000);
  if (offsets.size > 200_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function askOffset(zone: string, epochMs: number): number {
  const part = new Map(
    formatOf(zone)
      .formatToParts(epochMs)
      .map((piece) => [piece.type, Number(piece.value)]),
  );
  const local = Date.UTC(
    part.get("year")!,
    part.get("month")! - 1,
    part.get("day")!,
    part.get("hour")! % 24,
    part.get("minute")!,
  );
  return Math.round((local - epochMs) / 60_000);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    calendar: "gregory",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formats.set(zone, made);
  return made;
}

/**
 * The instant that a written date means: by its own zone where it has one, else by the clock of `zone`.
 * A local time that the zone skips (clocks put forward) means the same distance after the gap.
 * @returns milliseconds since 1970 UTC
 * @throws RangeError when the zone is not known
 */
export function instantOf(parts: DateParts, zone: string): number {
  const wall = Date.UTC(
    2000,
    parts.month - 1,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
    parts.milli,
  );
  const local = new Date(wall).setUTCFullYear(parts.year, parts.month - 1, parts.day);
  if (parts.offsetMinutes !== null) return local - parts.offsetMinutes * 60_000;
  const guess = local - zoneOffsetMinutes(zone, local) * 60_000;
  return local - zoneOffsetMinutes(zone, guess) * 60_000;
}

/**
 * Whether the zone is one the calendar knows.
 * @example isKnownZone("Europe/Moscow") // => true
 */
export function isKnownZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  }
}
