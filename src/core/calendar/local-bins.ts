import { refuse } from "../kit/check.ts";
import { zoneOffsetMinutes } from "../parsing/zoned-instant.ts";

/** How fine a line over time is cut; weeks begin on Monday. */
export const grains = ["hour", "day", "week", "month", "quarter"] as const;
export type Grain = (typeof grains)[number];

/** From this instant on, until the next one, the zone's clock is so far ahead of UTC. */
export type ZoneOffset = { fromMs: number; offsetMs: number };

/** A stretch of local time: when it begins and ends by the clock's face (as if it were UTC), `start <= t < end`. */
export type LocalBin = { start: number; end: number };

const quarterMs = 900_000;
const dayMs = 86_400_000;

/**
 * The offsets of a zone over a period, the first from its beginning; one more entry for each change of the clock in it.
 * @param fromMs epoch milliseconds
 * @param toMs   epoch milliseconds, after or at fromMs
 */
export function zoneOffsets(zone: string, fromMs: number, toMs: number): ZoneOffset[] {
  const offsetAt = (ms: number) => zoneOffsetMinutes(zone, ms) * 60_000;
  const found: ZoneOffset[] = [{ fromMs, offsetMs: offsetAt(fromMs) }];
  // No zone changes its clock twice within a week.
  for (let at = fromMs; at < toMs; at += 7 * dayMs) {
    const end = Math.min(at + 7 * dayMs, toMs);
    if (offsetAt(end) === found.at(-1)!.offsetMs) continue;
    found.push({ fromMs: changeBetween(offsetAt, at, end), offsetMs: offsetAt(end) });
  }
  return found;
}

/** The first quarter of an hour with the offset of the end. Clocks change at whole quarters of an hour. */
function changeBetween(offsetAt: (ms: number) => number, fromMs: number, toMs: number): number {
  const last = offsetAt(toMs);
  let [low, high] = [Math.floor(fromMs / quarterMs), Math.ceil(toMs / quarterMs)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * quarterMs) === last) high = middle;
    else low = middle;
  }
  return high * quarterMs;
}

/** What the clock of a zone shows at an instant, as if it were UTC. */
export function faceOf(zone: string, epochMs: number): number {
  return epochMs + zoneOffsetMinutes(zone, epochMs) * 60_000;
}

/** The instant at which the clock of a zone shows this. A time that is skipped means the same distance after the gap. */
export function instantAtFace(zone: string, face: number): number {
  const guess = face - zoneOffsetMinutes(zone, face) * 60_000;
  return face - zoneOffsetMinutes(zone, guess) * 60_000;
}

/** The beginning of the hour, day, week, month or quarter, all by the clock's face. */
export function floorFace(face: number, grain: Grain): number {
  if (grain === "hour") return Math.floor(face / 3_600_000) * 3_600_000;
  const day = Math.floor(face / dayMs);
  if (grain === "day") return day * dayMs;
  // 1970-01-01 was a Thursday.
  if (grain === "week") return (Math.floor((day + 3) / 7) * 7 - 3) * dayMs;
  const date = new Date(face);
  const month = date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), grain === "month" ? month : month - (month % 3));
}

/** So many months later on the calendar; the 31st becomes the last day of a shorter month. */
export function addMonths(face: number, months: number): number {
  const date = new Date(face);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months);
  const length = new Date(
    Date.UTC(new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1, 0),
  ).getUTCDate();
  const sinceMidnight = face - Math.floor(face / dayMs) * dayMs;
  return first + (Math.min(date.getUTCDate(), length) - 1) * dayMs + sinceMidnight;
}

/**
 * Bins that a stretch of local time touches, oldest first, none left out; the first and the last may reach beyond it.
 * @param most refused beyond so many
 */
export function localBins(from: number, to: number, grain: Grain, most: number): LocalBin[] {
  const bins: LocalBin[] = [];
  for (let start = floorFace(from, grain); start < to; start = bins.at(-1)!.end) {
    if (bins.length === most)
      refuse(`more than ${most} bins of a ${grain}`, `больше ${most} отрезков по «${grain}»`);
    bins.push({ start, end: binEnd(start, grain) });
  }
  return bins;
}

function binEnd(start: number, grain: Grain): number {
  if (grain === "hour") return start + 3_600_000;
  if (grain === "day") return start + dayMs;
  if (grain === "week") return start + 7 * dayMs;
  return addMonths(start, grain === "month" ? 1 : 3);
}
