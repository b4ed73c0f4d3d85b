import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { numberIn } from "./attribute-values.ts";
import { chosenSums, customerSlice, customersOf, type CustomerSum } from "./customer-rows.ts";
import { sumsOfWindows } from "./grouped-sums.ts";
import { bucketOf, localTime } from "./local-time.ts";
import type { Side } from "./metric-period.ts";
import { foldedInto } from "./slice-sql.ts";
import { type SumsRow, type SumsWish, within } from "./sums-wish.ts";

const sums: CustomerSum[] = [
  ["activeCustomers", sql`count(*)`],
  ["payers", sql`count(*) filter (where spent > 0)`],
  ["revenueN", sql`count(*)`],
  ["revenueSum", sql`coalesce(sum(spent), 0)`],
  ["revenueSquares", sql`coalesce(sum(spent * spent), 0)`],
  ["issued", sql`count(*) filter (where was_issued)`],
  ["redeemed", sql`count(*) filter (where was_issued and has_redeemed)`],
];

export const spendNames: ReadonlySet<string> = new Set(sums.map(([name]) => name));

/**
 * What customers spent and did, customer by customer: who was there in two months counts once in the total, and once in each month.
 */
export function spendSums(wish: SumsWish, facts: FactNames, names: ReadonlySet<string>): RawBuilder<SumsRow> {
  const { grain, slice } = wish;
  const rows = sql`base as (${sql.join(
    wish.sides.map((side, at) => eventsOf(wish, facts, { side, at })),
    sql` union all `,
  )})`;
  const columns = ["side", ...(slice ? ["piece"] : []), "customer_id"];
  const set = (all: string[]) => sql`(${sql.join(all.map((name) => sql.ref(name)))})`;
  const sets = [set(columns), ...(grain ? [set([...columns, "bucket"])] : [])];
  const perCustomer = sql`per_customer as (select ${sql.join(columns.map((name) => sql.ref(name)))},
      ${grain ? sql`bucket` : sql`null::int8 as bucket`}, coalesce(sum(amount), 0) as spent,
      bool_or(is_issue) as was_issued, bool_or(is_redemption) as has_redeemed
    from ${slice ? sql`cut` : sql`base`} group by grouping sets (${sql.join(sets)}))`;
  return sql`with ${rows}, ${slice ? sql`${foldedInto(slice, "base")},` : sql``} ${perCustomer}
    ${sumsOfWindows(chosenSums(sums, names), { from: "per_customer", isCut: slice !== null })}`;
}

function eventsOf(
  wish: SumsWish,
  facts: FactNames,
  { side, at }: { side: Side; at: number },
): RawBuilder<unknown> {
  const { settings, grain } = wish;
  const { orders, coupons } = settings;
  const customer = sql`e.customer_id`;
  const cut = customerSlice(wish, facts, customer);
  const isOrder = sql<SqlBool>`e.name = any(${orders.events}::text[])`;
  const amount = numberIn(facts.attribute("product_events", orders.amount, "e"));
  const minor = orders.unit === "minor" ? wish.minorPerMajor : 1;
  return sql`select ${sql.lit(at)} as side, e.customer_id,
      ${grain ? sql`${bucketOf(localTime(sql`e.occurred_at`, side.offsets), grain)} as bucket,` : sql``}
      ${cut ? sql`${cut.value} as slice,` : sql``}
      case when ${isOrder} and ${amount} > 0 then ${amount} / ${sql.lit(minor)}::float8 end as amount,
      e.name = ${coupons.issued} as is_issue, e.name = ${coupons.redeemed} as is_redemption
    from product_events e ${cut?.join ?? sql``}
    where e.workspace_id = ${wish.workspaceId} and ${within(sql`e.occurred_at`, side)} and ${customersOf(wish, facts, customer)}`;
}
