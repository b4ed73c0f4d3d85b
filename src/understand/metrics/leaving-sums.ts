import { type RawBuilder, sql } from "kysely";
import { instantAtFace } from "../../core/calendar/local-bins.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { chosenSums, customerSlice, customersOf, type CustomerSum } from "./customer-rows.ts";
import { sumsOfWindows } from "./grouped-sums.ts";
import { foldedInto } from "./slice-sql.ts";
import type { SumsRow, SumsWish } from "./sums-wish.ts";

const sums: CustomerSum[] = [
  ["atStart", sql`count(*)`],
  ["lost", sql`count(*) filter (where left_at < to_at)`],
];

export const leavingNames: ReadonlySet<string> = new Set(sums.map(([name]) => name));

/**
 * Known customers who were there when a period or a stretch of its line began, and those of them who had left by its end: by a contact
 * of cancellation or by a leaving event. Nobody where nobody is known ever to have left: then leaving is not seen, not absent.
 */
export function leavingSums(
  wish: SumsWish,
  facts: FactNames,
  names: ReadonlySet<string>,
): RawBuilder<SumsRow> {
  const { workspaceId, slice } = wish;
  const gone = sql`gone as (select customer_id, min(occurred_at) as left_at from (
      select f.customer_id, f.occurred_at from feedback f where f.workspace_id = ${workspaceId} and f.kind = 'cancellation'
      union all select e.customer_id, e.occurred_at from product_events e
        where e.workspace_id = ${workspaceId} and e.name = any(${[...wish.leavingEvents]}::text[])) leaving group by customer_id)`;
  const seen = sql`seen as (select customer_id, min(occurred_at) as first_at from (
      select f.customer_id, f.occurred_at from feedback f where f.workspace_id = ${workspaceId}
      union all select e.customer_id, e.occurred_at from product_events e where e.workspace_id = ${workspaceId}) acts group by customer_id)`;
  const people = sql`people as (select k.customer_id, ${secondsOf(sql`coalesce(k.since, seen.first_at)`)} as joined_at,
      ${secondsOf(sql`gone.left_at`)} as left_at
    from customers k left join seen on seen.customer_id = k.customer_id left join gone on gone.customer_id = k.customer_id
    where k.workspace_id = ${workspaceId} and not k.anonymous and ${customersOf(wish, facts, sql`k.customer_id`)}
      and exists (select 1 from gone))`;
  const cut = customerSlice(wish, facts, sql`people.customer_id`);
  const base = sql`base as (select w.side, w.bucket, ${cut ? sql`${cut.value} as slice,` : sql``} people.left_at, w.to_at
    from ${instantWindows(wish)} join people on people.joined_at < w.from_at
      and (people.left_at is null or people.left_at >= w.from_at) ${cut?.join ?? sql``})`;
  return sql`with ${gone}, ${seen}, ${people}, ${base} ${slice ? sql`, ${foldedInto(slice, "base")}` : sql``}
    ${sumsOfWindows(chosenSums(sums, names), { from: slice ? "cut" : "base", isCut: slice !== null })}`;
}

function secondsOf(instant: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`extract(epoch from ${instant})::float8`;
}

/** Periods and stretches of their lines by the instants at which they begin and end, in seconds. */
function instantWindows({ sides, timeZone }: SumsWish): RawBuilder<unknown> {
  const seconds = (face: number) => instantAtFace(timeZone, face) / 1000;
  const rows = sides.flatMap((side, at) => {
    const whole = { bucket: null as number | null, start: side.fromFace, end: side.toFace };
    const bins = side.bins.map(({ start, end }) => ({
      bucket: start / 1000,
      start: Math.max(start, side.fromFace),
      end: Math.min(end, side.toFace),
    }));
    return [whole, ...bins].map(
      ({ bucket, start, end }) =>
        sql`(${sql.lit(at)}, ${sql.lit(bucket)}::int8, ${sql.lit(seconds(start))}::float8, ${sql.lit(seconds(end))}::float8)`,
    );
  });
  return sql`(values ${sql.join(rows)}) w (side, bucket, from_at, to_at)`;
}
