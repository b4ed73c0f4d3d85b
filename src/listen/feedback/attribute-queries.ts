import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** How many contacts have this value; the value is null where the attribute has more than `mostValues`. */
export type AttributeCount = { name: string; value: string | null; count: number };

/** An attribute with more values than this tells contacts apart one by one: nobody chooses among them. */
export const mostValues = 200;

/** Counts by the contacts' own attributes. Equal sets are folded first, since a file has few of them. @param only one attribute alone */
export async function countOwnAttributes(
  tx: WorkspaceTx,
  where: RawBuilder<SqlBool>,
  only: string | null,
): Promise<AttributeCount[]> {
  const { rows } = await sql<AttributeCount>`
    with seen as (select feedback.attributes, count(*) as n from feedback where ${where} group by 1)
    ${unfolded(sql`true`, only)}`.execute(tx.db);
  return rows;
}

/**
 * Counts of contacts by their customers' attributes, where the contact has none of that name.
 * @param ownNames the attributes that some contact has of its own
 */
export async function countCustomerAttributes(
  tx: WorkspaceTx,
  where: RawBuilder<SqlBool>,
  ownNames: readonly string[],
  only: string | null,
): Promise<AttributeCount[]> {
  const own = ownNames.map(
    (name) => sql`case when feedback.attributes ->> ${name} is not null then ${name} end`,
  );
  const { rows } = await sql<AttributeCount>`
    with seen as (
      select c.attributes, f.own, sum(f.n)::int8 as n
      from (
        select feedback.customer_id, array[${sql.join(own)}]::text[] as own, count(*) as n
        from feedback where ${where} group by 1, 2) f
      join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = f.customer_id
      group by 1, 2)
    ${unfolded(sql`array_position(seen.own, a.key) is null`, only)}`.execute(tx.db);
  return rows;
}

const unfolded = (counts: RawBuilder<unknown>, only: string | null) => sql`
  select name, case when "values" <= ${mostValues} then value end as value, count from (
    select a.key as name, a.value, sum(seen.n)::int8 as count, count(*) over (partition by a.key) as "values",
      row_number() over (partition by a.key) as at
    from seen, jsonb_each_text(seen.attributes) a
    where a.value is not null and ${counts} ${only === null ? sql`` : sql`and a.key = ${only}`}
    group by 1, 2) counted
  where "values" <= ${mostValues} or at = 1`;
