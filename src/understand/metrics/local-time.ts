import { type RawBuilder, sql } from "kysely";
import type { Grain, ZoneOffset } from "../../core/calendar/local-bins.ts";
import type { ClockUnit, FactNames } from "../../store/analytics/analytics.ts";

/**
 * What a zone's clock shows, out of an instant: so much is added, as much less or more after each change of the clock within the period.
 * To convert each row to the zone costs more than all the rest of a count.
 */

/**
 * In SQL that PostgreSQL and DuckDB read alike.
 * @param offsets the zone's over the period of the rows, the earliest first
 */
export function localTime(instant: RawBuilder<unknown>, offsets: readonly ZoneOffset[]): RawBuilder<Date> {
  return byOffset(
    instant,
    offsets,
    (offsetMs) => sql<Date>`(${instant} + interval ${sql.lit(`${offsetMs / 60_000} minutes`)})`,
  );
}

/** Whole hours or days of the zone's clock since 1970: a whole number, several times as fast to count by as a time. */
export function clockUnits(
  facts: FactNames,
  instant: RawBuilder<unknown>,
  offsets: readonly ZoneOffset[],
  unit: ClockUnit,
): RawBuilder<number> {
  return byOffset(instant, offsets, (offsetMs) => facts.unitsSince1970(instant, unit, offsetMs));
}

function byOffset<T>(
  instant: RawBuilder<unknown>,
  offsets: readonly ZoneOffset[],
  shifted: (offsetMs: number) => RawBuilder<T>,
): RawBuilder<T> {
  const last = offsets.at(-1)!;
  if (offsets.length === 1) return shifted(last.offsetMs);
  const cases = offsets
    .slice(1)
    .map(
      ({ fromMs }, at) => sql`when ${instant} < ${new Date(fromMs)} then ${shifted(offsets[at]!.offsetMs)}`,
    );
  return sql<T>`(case ${sql.join(cases, sql` `)} else ${shifted(last.offsetMs)} end)`;
}

/** What rows are counted by on their way into a line: weeks, months and quarters are made of few days, each of many rows. */
export function unitOf(grain: Grain): ClockUnit {
  return grain === "hour" ? "hour" : "day";
}

/** When the stretch of a line that such an hour or day belongs to begins, as bucketOf tells it. */
export function bucketOfUnit(units: RawBuilder<number>, grain: Grain): RawBuilder<number> {
  if (grain === "hour") return sql<number>`(${units} * 3600)`;
  return bucketOf(sql<Date>`timestamp '1970-01-01' + ${units} * interval '1 day'`, grain);
}

/** When the hour, day, week, month or quarter of a local time begins: seconds since 1970 by the clock's face. */
export function bucketOf(local: RawBuilder<Date>, grain: Grain): RawBuilder<number> {
  return sql<number>`extract(epoch from date_trunc(${sql.lit(grain)}, ${local}))::int8`;
}
