import { sql, type RawBuilder, type SqlBool } from "kysely";
import { allowParallel } from "../../store/allow-parallel.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { PreparedFilter } from "./filter.ts";

/** How many contacts have this value; the value is null where the attribute has more than `mostValues`. */
export type AttributeCount = { name: string; value: string | null; count: number };

/** An attribute with more values than this tells contacts apart one by one: nobody chooses among them. */
export const mostValues = 200;

export type AttributeCounts = { total: number; own: AttributeCount[]; customers: AttributeCount[] };

/**
 * Contacts under a filter: how many, by their own attributes, and by their customers'. Equal sets of attributes carry one number
 * (0008_counted_sets.sql) and are counted by it, since a file has few of them.
 */
export async function countAttributeSets(tx: WorkspaceTx, filter: PreparedFilter): Promise<AttributeCounts> {
  await allowParallel(tx);
  const { rows } = await sql<AttributeCount & { part: "total" | "own" | "customer" }>`
    with remaining as ${filter.isDear ? sql`materialized` : sql`not materialized`} (
      select customer_id, attribute_set from feedback where ${filter.where()})
    (select 'total' as part, null as name, null as value, count(*) as count from remaining)
    union all (select 'own', name, value, count from ${unfolded(sql`
      (select attribute_set, count(*) as n from remaining group by 1) counted
      cross join lateral (select attributes from feedback
        where workspace_id = ${tx.workspaceId} and attribute_set = counted.attribute_set limit 1) named`)})
    union all (select 'customer', name, value, count from ${unfolded(sql`
      (select c.attribute_set, sum(r.n)::int8 as n from (select customer_id, count(*) as n from remaining group by 1) r
        join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = r.customer_id group by 1) counted
      cross join lateral (select attributes from customers
        where workspace_id = ${tx.workspaceId} and attribute_set = counted.attribute_set limit 1) named`)})`.execute(
    tx.db,
  );
  const of = (part: string) => rows.filter((row) => row.part === part);
  return { total: of("total")[0].count, own: of("own"), customers: of("customer") };
}

/** Contacts per value of each attribute. @param sets rows with `attributes` and `n`: what stands after "from" */
function unfolded(sets: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select name, case when "values" <= ${sql.lit(mostValues)} then value end as value, count from (
      select a.key as name, a.value, sum(n)::int8 as count, count(*) over (partition by a.key) as "values",
        row_number() over (partition by a.key) as at
      from ${sets}, jsonb_each_text(attributes) a where a.value is not null
      group by 1, 2) each_value
    where "values" <= ${sql.lit(mostValues)} or at = 1) values_on_show`;
}

/** Counts by one attribute: the contact's own value, or its customer's where it has none. */
export async function countAttribute(
  tx: WorkspaceTx,
  where: RawBuilder<SqlBool>,
  name: string,
): Promise<AttributeCount[]> {
  const { rows } = await sql<AttributeCount>`
    with seen as (
      select feedback.customer_id, feedback.attributes ->> ${name} as own, count(*) as n
      from feedback where ${where} group by 1, 2),
    counted as (
      select coalesce(seen.own, c.attributes ->> ${name}) as value, sum(seen.n)::int8 as count
      from seen left join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = seen.customer_id
      group by 1)
    select ${name}::text as name, value, count from counted where value is not null limit ${mostValues + 1}`.execute(
    tx.db,
  );
  return rows.length > mostValues ? [{ ...rows[0], value: null }] : rows;
}
