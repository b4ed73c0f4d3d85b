import { type RawBuilder, sql } from "kysely";
import { faceOf } from "../../core/calendar/local-bins.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { chosenSums, customerSlice, customersOf, type CustomerSum } from "./customer-rows.ts";
import { dayWindows, offsetsOver, windowTable } from "./day-windows.ts";
import { clockUnits } from "./local-time.ts";
import { lastDayEnd } from "./metric-period.ts";
import { sumsOfWindows } from "./grouped-sums.ts";
import { foldedInto } from "./slice-sql.ts";
import type { SumsRow, SumsWish } from "./sums-wish.ts";

const dayMs = 86_400_000;
const ages = [1, 7, 30] as const;

const sums: CustomerSum[] = ages.flatMap((age) => {
  const isOld = sql`first_day + ${sql.lit(age)} <= last_day`;
  return [
    [`old${age}`, sql`count(*) filter (where ${isOld})`],
    [`back${age}`, sql`count(*) filter (where ${isOld} and ${sql.ref(`back_${age}`)})`],
  ] satisfies CustomerSum[];
});

export const retentionNames: ReadonlySet<string> = new Set(sums.map(([name]) => name));

/** Customers by the day they were first seen, and whether they were there again exactly so many days later. */
export function retentionSums(
  wish: SumsWish,
  facts: FactNames,
  names: ReadonlySet<string>,
): RawBuilder<SumsRow> {
  const { slice } = wish;
  const customer = sql`e.customer_id`;
  const span = wish.eventsSpan ?? { from: wish.now, to: wish.now };
  const day = clockUnits(facts, sql`e.occurred_at`, offsetsOver(wish, span), "day");
  const days = sql`days as (select distinct e.customer_id, ${day} as day from product_events e
    where e.workspace_id = ${wish.workspaceId} and ${customersOf(wish, facts, customer)})`;
  const firsts = sql`firsts as (select customer_id, min(day) as first_day from days group by customer_id)`;
  const came = ages.map(
    (age) =>
      sql`coalesce(bool_or(days.day = f.first_day + ${sql.lit(age)}), false) as ${sql.ref(`back_${age}`)}`,
  );
  const people = sql`people as (select f.customer_id, f.first_day, ${sql.join(came)} from firsts f
    left join days on days.customer_id = f.customer_id and days.day > f.first_day and days.day <= f.first_day + 30
    group by f.customer_id, f.first_day)`;
  const cut = customerSlice(wish, facts, sql`people.customer_id`);
  const base = sql`base as (select w.side, w.bucket, ${cut ? sql`${cut.value} as slice,` : sql``} people.*,
      ${sql.lit(lastWholeDay(wish))} as last_day
    from ${windowTable(dayWindows(wish))} join people on people.first_day >= w.from_day and people.first_day < w.to_day
    ${cut?.join ?? sql``})`;
  return sql`with ${days}, ${firsts}, ${people}, ${base} ${slice ? sql`, ${foldedInto(slice, "base")}` : sql``}
    ${sumsOfWindows(chosenSums(sums, names), { from: slice ? "cut" : "base", isCut: slice !== null })}`;
}

/** The last day that events tell of, yesterday at the latest: today is not over. */
function lastWholeDay({ eventsSpan, timeZone, now }: SumsWish): number {
  const today = Math.floor(faceOf(timeZone, now.getTime()) / dayMs);
  const last = eventsSpan ? lastDayEnd(eventsSpan, timeZone) / dayMs - 1 : today;
  return Math.min(last, today - 1);
}
