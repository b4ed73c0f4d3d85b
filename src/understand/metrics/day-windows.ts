import { type RawBuilder, sql } from "kysely";
import { zoneOffsets } from "../../core/calendar/local-bins.ts";
import type { Span } from "../../listen/feedback/calendar.ts";
import type { Side } from "./metric-period.ts";
import type { SumsWish } from "./sums-wish.ts";

const dayMs = 86_400_000;

/** Local days `fromDay <= d < toDay` of a whole period (bucket null) or of one stretch of its line. */
export type DayWindow = { side: number; bucket: number | null; fromDay: number; toDay: number };

/** The whole of each period, and each stretch of its line as far as it lies in it. */
export function dayWindows({ sides }: SumsWish): DayWindow[] {
  return sides.flatMap((side, at) => [
    windowOf(side, { side: at, bucket: null, start: side.fromFace, end: side.toFace }),
    ...side.bins.map(({ start, end }) => windowOf(side, { side: at, bucket: start / 1000, start, end })),
  ]);
}

function windowOf(
  side: Side,
  { start, end, ...place }: { side: number; bucket: number | null; start: number; end: number },
): DayWindow {
  const [from, to] = [Math.max(start, side.fromFace), Math.min(end, side.toFace)];
  return { ...place, fromDay: Math.floor(from / dayMs), toDay: Math.ceil(to / dayMs) };
}

/** The windows as a table `w`. */
export function windowTable(windows: readonly DayWindow[]): RawBuilder<unknown> {
  const rows = windows.map(
    ({ side, bucket, fromDay, toDay }) =>
      sql`(${sql.lit(side)}, ${sql.lit(bucket)}::int8, ${sql.lit(fromDay)}, ${sql.lit(toDay)})`,
  );
  return sql`(values ${sql.join(rows)}) w (side, bucket, from_day, to_day)`;
}

/** The zone's offsets over a span of records. */
export function offsetsOver({ timeZone }: SumsWish, span: Span) {
  return zoneOffsets(timeZone, span.from.getTime(), span.to.getTime() + 1);
}
