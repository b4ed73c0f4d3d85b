import { type RawBuilder, sql } from "kysely";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { chosenSums, customerSlice, customersOf, type CustomerSum } from "./customer-rows.ts";
import { dayWindows, offsetsOver, windowTable } from "./day-windows.ts";
import { clockUnits } from "./local-time.ts";
import { sumsOfWindows } from "./grouped-sums.ts";
import { foldedInto } from "./slice-sql.ts";
import type { SumsRow, SumsWish } from "./sums-wish.ts";

/** The longest look back from the end of a window: monthly users. */
const monthDays = 30;

const sums: CustomerSum[] = [
  ["customerDays", sql`coalesce(sum(period_days), 0)`],
  ["weekCustomers", sql`count(*) filter (where week_days > 0)`],
  ["monthCustomers", sql`count(*) filter (where month_days > 0)`],
  ["activeDaysN", sql`count(*) filter (where month_days > 0)`],
  ["activeDaysSum", sql`coalesce(sum(month_days), 0)`],
  ["activeDaysSquares", sql`coalesce(sum(month_days * month_days), 0)`],
];

export const activityNames: ReadonlySet<string> = new Set(sums.map(([name]) => name));

/**
 * On how many days of a window each customer was there, of its last 7 and its last 30. A window shorter than that looks back beyond its
 * beginning.
 */
export function activitySums(
  wish: SumsWish,
  facts: FactNames,
  names: ReadonlySet<string>,
): RawBuilder<SumsRow> {
  const { slice, eventsSpan } = wish;
  const windows = dayWindows(wish);
  const cut = customerSlice(wish, facts, sql`e.customer_id`);
  const span = eventsSpan ?? { from: wish.now, to: wish.now };
  const day = clockUnits(facts, sql`e.occurred_at`, offsetsOver(wish, span), "day");
  const days = sql`days as (select distinct e.customer_id, ${cut ? sql`${cut.value} as slice,` : sql``} ${day} as day
    from product_events e ${cut?.join ?? sql``}
    where e.workspace_id = ${wish.workspaceId} and ${customersOf(wish, facts, sql`e.customer_id`)})`;
  const base = sql`base as (select w.side, w.bucket, ${slice ? sql`days.slice,` : sql``} days.customer_id, days.day, w.from_day, w.to_day
    from ${windowTable(windows)} join days on days.day < w.to_day
      and days.day >= least(w.from_day, w.to_day - ${sql.lit(monthDays)}))`;
  const pieces = slice ? sql`piece, ` : sql``;
  const perCustomer = sql`per_customer as (select side, bucket, ${pieces} customer_id,
      count(*) filter (where day >= from_day) as period_days,
      count(*) filter (where day >= to_day - 7) as week_days,
      count(*) filter (where day >= to_day - ${sql.lit(monthDays)}) as month_days
    from ${slice ? sql`cut` : sql`base`} group by side, bucket, ${pieces} customer_id)`;
  return sql`with ${days}, ${base}, ${slice ? sql`${foldedInto(slice, "base")},` : sql``} ${perCustomer}
    ${sumsOfWindows(chosenSums(sums, names), { from: "per_customer", isCut: slice !== null })}`;
}
