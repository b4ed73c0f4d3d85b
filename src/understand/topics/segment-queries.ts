import { sql, type RawBuilder } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Contacts that share a value; `field` is a column of the contact, or an attribute's name. */
export type ValueCount = { field: string; value: string; count: number };

const columns = ["channel", "touchpoint", "team", "kind", "language"] as const;

/** An attribute with more values than this tells people apart, not segments. */
const mostValues = 50;

/** All contacts with words under a filter, or the mentioned ones of a topic: what stands after "from". */
export type Contacts = RawBuilder<unknown>;

export function allContacts(filter: PreparedFilter): Contacts {
  return sql`feedback where ${filter.where()} and feedback.text <> ''`;
}

/** Counts by the contact's own fields: small groups of all five first, then each field is summed over the groups. */
export async function countByField(tx: WorkspaceTx, contacts: Contacts): Promise<ValueCount[]> {
  const perField = columns.map(
    (name) => sql`(select ${sql.lit(name)} as field, ${sql.ref(name)} as value, sum(n)::int8 as count
      from seen where ${sql.ref(name)} is not null group by 2 limit ${mostValues + 1})`,
  );
  const { rows } = await sql<ValueCount>`
    with seen as materialized (
      select feedback.channel, feedback.touchpoint, feedback.team, feedback.kind, feedback.language, count(*) as n
      from ${contacts} group by 1, 2, 3, 4, 5)
    ${sql.join(perField, sql` union all `)}`.execute(tx.db);
  return rows;
}

/** Counts by the contact's attributes: equal sets of attributes first, since a file has few of them. */
export async function countByAttribute(tx: WorkspaceTx, contacts: Contacts): Promise<ValueCount[]> {
  const { rows } = await sql<ValueCount>`
    with seen as (select feedback.attributes, count(*) as n from ${contacts} group by 1)
    ${unfolded}`.execute(tx.db);
  return rows;
}

/** Counts of contacts by their customers' attributes. */
export async function countByCustomer(tx: WorkspaceTx, contacts: Contacts): Promise<ValueCount[]> {
  const { rows } = await sql<ValueCount>`
    with seen as (
      select c.attributes, sum(f.n)::int8 as n
      from (select feedback.customer_id, count(*) as n from ${contacts} group by 1) f
      join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = f.customer_id
      group by 1)
    ${unfolded}`.execute(tx.db);
  return rows;
}

const unfolded = sql`select field, value, count from (
    select a.key as field, a.value, sum(seen.n)::int8 as count, count(*) over (partition by a.key) as "values"
    from seen, jsonb_each_text(seen.attributes) a where a.value is not null and a.value <> ''
    group by 1, 2) counted
  where "values" <= ${sql.lit(mostValues)} order by 1, 2`;

/** How many contacts have exactly this choice of the values asked for: bit i of `mask` is value i. */
export type MaskCount = { mask: number; count: number };

/** Counts contacts by which of some attribute values they or their customers have; at most 30 values. */
export async function countTogether(
  tx: WorkspaceTx,
  contacts: Contacts,
  values: readonly { name: string; value: string }[],
): Promise<MaskCount[]> {
  const bits = values.map(
    ({ name, value }, bit) =>
      sql`case when coalesce(s.attributes ->> ${name}, c.attributes ->> ${name}) = ${value} then ${sql.lit(1 << bit)} else 0 end`,
  );
  const { rows } = await sql<MaskCount>`
    select mask, sum(n)::int8 as count from (
      select s.n, ${sql.join(bits, sql` + `)} as mask
      from (select feedback.customer_id, feedback.attributes, count(*) as n from ${contacts} group by 1, 2) s
      left join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = s.customer_id) masked
    group by 1`.execute(tx.db);
  return rows;
}
