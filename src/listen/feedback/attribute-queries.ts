import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** How many contacts have this value; the value is null where the attribute has more than `mostValues`. */
export type AttributeCount = { name: string; value: string | null; count: number };

/** An attribute with more values than this tells contacts apart one by one: nobody chooses among them. */
export const mostValues = 200;

/** Counts by the contacts' own attributes. Equal sets are folded first, since a file has few of them. */
export async function countOwnAttributes(
  tx: WorkspaceTx,
  where: RawBuilder<SqlBool>,
): Promise<AttributeCount[]> {
  const { rows } = await sql<AttributeCount>`
    with seen as (select feedback.attributes, count(*) as n from feedback where ${where} group by 1)
    ${unfolded}`.execute(tx.db);
  return rows;
}

/** Counts of contacts by their customers' attributes. @param except names not asked for: the less there is to unfold, the quicker */
export async function countCustomerAttributes(
  tx: WorkspaceTx,
  where: RawBuilder<SqlBool>,
  except: readonly string[],
): Promise<AttributeCount[]> {
  const { rows } = await sql<AttributeCount>`
    with seen as (
      select c.attributes - ${[...except]}::text[] as attributes, sum(f.n)::int8 as n
      from (select feedback.customer_id, count(*) as n from feedback where ${where} group by 1) f
      join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = f.customer_id
      group by 1)
    ${unfolded}`.execute(tx.db);
  return rows;
}

const unfolded = sql`
  select name, case when "values" <= ${sql.lit(mostValues)} then value end as value, count from (
    select a.key as name, a.value, sum(seen.n)::int8 as count, count(*) over (partition by a.key) as "values",
      row_number() over (partition by a.key) as at
    from seen, jsonb_each_text(seen.attributes) a where a.value is not null
    group by 1, 2) counted
  where "values" <= ${sql.lit(mostValues)} or at = 1`;

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
