import { type RawBuilder, sql } from "kysely";
import type { Grain, ZoneOffset } from "../../core/calendar/local-bins.ts";

/**
 * What a zone's clock shows, out of an instant, in SQL that PostgreSQL and DuckDB read alike: an interval is added, another one after
 * each change of the clock within the period. To convert each row to the zone costs more than all the rest of a count.
 * @param offsets the zone's over the period of the rows, the earliest first
 */
export function localTime(instant: RawBuilder<unknown>, offsets: readonly ZoneOffset[]): RawBuilder<Date> {
  const shifted = ({ offsetMs }: ZoneOffset) =>
    sql<Date>`(${instant} + interval ${sql.lit(`${offsetMs / 60_000} minutes`)})`;
  const last = offsets.at(-1)!;
  if (offsets.length === 1) return shifted(last);
  const cases = offsets
    .slice(1)
    .map(({ fromMs }, at) => sql`when ${instant} < ${new Date(fromMs)} then ${shifted(offsets[at]!)}`);
  return sql<Date>`(case ${sql.join(cases, sql` `)} else ${shifted(last)} end)`;
}

/** When the hour, day, week, month or quarter of a local time begins: seconds since 1970 by the clock's face. */
export function bucketOf(local: RawBuilder<Date>, grain: Grain): RawBuilder<number> {
  return sql<number>`extract(epoch from date_trunc(${sql.lit(grain)}, ${local}))::int8`;
}

/** The number of a local time's day, days since 1970. */
export function dayNumberOf(local: RawBuilder<Date>): RawBuilder<number> {
  return sql<number>`(extract(epoch from date_trunc('day', ${local}))::int8 / 86400)::int4`;
}
