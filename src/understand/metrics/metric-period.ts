import {
  addMonths,
  faceOf,
  floorFace,
  type Grain,
  instantAtFace,
  type LocalBin,
  localBins,
  type ZoneOffset,
  zoneOffsets,
} from "../../core/calendar/local-bins.ts";
import { requirePeriod } from "../../listen/feedback/period.ts";
import type { Span } from "../../listen/feedback/calendar.ts";
import { type Comparison, metricFault } from "./contract.ts";
import { mostBuckets } from "./facts.ts";

/** A period that is asked about: instants, the same by the company's clock (milliseconds as if it were UTC), and its line. */
export type Side = {
  from: Date;
  to: Date;
  fromFace: number;
  toFace: number;
  /** How far the clock was ahead of UTC, and since when. */
  offsets: ZoneOffset[];
  bins: LocalBin[];
};

export type PeriodWish = {
  from?: string | undefined;
  to?: string | undefined;
  grain: Grain | null;
  compare: Comparison | null;
};

const dayMs = 86_400_000;

/**
 * The period asked for, whole days of the records where a bound is not given, and the one it is compared with. Null when nothing is
 * asked for by name and the records are empty.
 * @throws feedback.bad-period, metric.too-fine
 */
export function resolvePeriods(
  wish: PeriodWish,
  records: Span | null,
  zone: string,
): { now: Side; before: Side | null } | null {
  requirePeriod(wish.from, wish.to);
  if (!records && !(wish.from && wish.to)) return null;
  const from = wish.from ? faceOfBound(wish.from, zone) : firstDay(records!, zone);
  const to = wish.to ? faceOfBound(wish.to, zone) : Math.max(from, lastDayEnd(records!, zone));
  const side = (start: number, end: number) => sideOf({ start, end: Math.max(start, end), zone }, wish.grain);
  const earlier = wish.compare && earlierPeriod(from, to, wish.compare);
  return { now: side(from, to), before: earlier && side(...earlier) };
}

/** By the clock's face: the first midnight of the records, and the one after their last day. */
export function firstDay(records: Span, zone: string): number {
  return floorFace(faceOf(zone, records.from.getTime()), "day");
}

export function lastDayEnd(records: Span, zone: string): number {
  return floorFace(faceOf(zone, records.to.getTime()), "day") + dayMs;
}

function faceOfBound(bound: string, zone: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(bound);
  return isDay ? Date.parse(`${bound}T00:00:00Z`) : faceOf(zone, Date.parse(bound));
}

/** Whole months go back by months, any other period by its own length; a year goes back by the calendar. */
function earlierPeriod(from: number, to: number, compare: Comparison): [number, number] {
  if (compare === "year") return [addMonths(from, -12), addMonths(to, -12)];
  if (floorFace(from, "month") !== from || floorFace(to, "month") !== to) return [2 * from - to, from];
  return [addMonths(from, monthOf(from) - monthOf(to)), from];
}

function monthOf(face: number): number {
  const date = new Date(face);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function sideOf(
  { start, end, zone }: { start: number; end: number; zone: string },
  grain: Grain | null,
): Side {
  const [from, to] = [instantAtFace(zone, start), instantAtFace(zone, end)];
  return {
    from: new Date(from),
    to: new Date(to),
    fromFace: start,
    toFace: end,
    offsets: zoneOffsets(zone, from, to),
    bins: grain ? binsOf(start, end, grain) : [],
  };
}

const longest: Record<Grain, number> = {
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
  month: 28 * dayMs,
  quarter: 90 * dayMs,
};

function binsOf(from: number, to: number, grain: Grain): LocalBin[] {
  if ((to - from) / longest[grain] > mostBuckets) throw metricFault("metric.too-fine", { most: mostBuckets });
  return localBins(from, to, grain, 2 * mostBuckets);
}
