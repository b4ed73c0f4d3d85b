import { type RawBuilder, sql } from "kysely";
import type { Grain } from "../../core/calendar/local-bins.ts";
import { bucketOfUnit } from "./local-time.ts";
import type { SumsRow } from "./sums-wish.ts";

/**
 * Sums by period, value and bucket, with the totals over each beside them.
 * @param names  the columns that are added up
 * @param from   the table of sums, whose buckets are hours or days yet; `piece` is theirs when it is cut
 * @param totals whether sums over all values belong in it
 */
export function groupedSums(
  names: readonly string[],
  { from, isCut, totals, grain }: { from: string; isCut: boolean; totals: boolean; grain: Grain | null },
): RawBuilder<SumsRow> {
  const sets = [
    ...(totals ? setsOf(["side"], grain) : []),
    ...(isCut ? setsOf(["side", "piece"], grain) : []),
  ];
  const sums = names.map((name) => sql`sum(${sql.ref(name)})::float8 as ${sql.ref(name)}`);
  const columns = sql.join(["side", ...(isCut ? ["piece"] : []), ...names].map((name) => sql.ref(name)));
  const rows = grain
    ? sql`(select ${columns}, ${bucketOfUnit(sql`bucket`, grain)} as bucket from ${sql.ref(from)}) in_buckets`
    : sql.ref(from);
  return sql<SumsRow>`select side, ${isCut ? sql`piece` : sql`null::text`} as slice,
    ${grain ? sql`bucket` : sql`null::int8`} as bucket, ${sql.join(sums)}
    from ${rows} group by grouping sets (${sql.join(sets)})`;
}

/** By these columns; and by bucket, too, where there is a line. */
function setsOf(columns: string[], grain: Grain | null): RawBuilder<unknown>[] {
  const set = (names: string[]) => sql`(${sql.join(names.map((name) => sql.ref(name)))})`;
  return grain ? [set(columns), set([...columns, "bucket"])] : [set(columns)];
}

/** The same of rows that were counted by bucket and without already: there a bucket of null is the whole period. */
export function sumsOfWindows(
  aggregates: RawBuilder<unknown>,
  { from, isCut }: { from: string; isCut: boolean },
): RawBuilder<SumsRow> {
  return sql<SumsRow>`select side, ${isCut ? sql`piece` : sql`null::text`} as slice, bucket, ${aggregates}
    from ${sql.ref(from)} group by grouping sets (${isCut ? sql`(side, bucket), (side, piece, bucket)` : sql`(side, bucket)`})`;
}
