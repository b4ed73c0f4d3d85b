import { sql, type RawBuilder, type SqlBool } from "kysely";
import { allowParallel } from "../../store/allow-parallel.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import type { Ask } from "../../store/analytics/quickest.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { PreparedFilter } from "./filter.ts";

/** How many contacts have this value; where the attribute has more values than `mostValues`, the value is null: how many have any. */
export type AttributeCount = { name: string; value: string | null; count: number };

/** An attribute with more values than this tells contacts apart one by one: nobody chooses among them. */
export const mostValues = 200;

export type AttributeCounts = { total: number; own: AttributeCount[]; customers: AttributeCount[] };
type CountRow = AttributeCount & { part: "total" | "own" | "customer" };

/** Contacts under a filter: how many, by their own attributes, and by their customers'. */
export async function countAttributes(
  tx: WorkspaceTx,
  ask: Ask,
  filter: PreparedFilter,
): Promise<AttributeCounts> {
  await allowParallel(tx);
  const rows = await ask((facts) => attributeCounts(tx.workspaceId, filter, facts));
  const of = (part: string) => rows.filter((row) => row.part === part);
  return { total: of("total")[0]!.count, own: of("own"), customers: of("customer") };
}

export function attributeCounts(
  workspaceId: string,
  filter: Pick<PreparedFilter, "where" | "isDear">,
  facts: FactNames,
): RawBuilder<CountRow> {
  const names = { own: facts.attributeNames("feedback"), theirs: facts.attributeNames("customers") };
  const { remaining, own, theirs } =
    names.own && names.theirs
      ? ofColumns(workspaceId, filter, { facts, own: names.own, theirs: names.theirs })
      : ofSets(workspaceId, filter);
  return sql<CountRow>`with remaining as ${remaining},
      spoken as (select customer_id, count(*) as n from remaining group by 1)
    (select 'total' as part, null::text as name, null::text as value, count(*) as count from remaining)
    union all (select 'own', name, value, count from ${onShow(own)})
    union all (select 'customer', name, value, count from ${onShow(theirs)})`;
}

/** The contacts that are counted (their customers are `spoken`), and rows of name, value and count: of their own attributes, and of their customers'. */
type Counted = { remaining: RawBuilder<unknown>; own: RawBuilder<unknown>; theirs: RawBuilder<unknown> };

/** Equal sets of attributes carry one number (0008_counted_sets.sql) and are counted by it, since a file has few of them. */
function ofSets(workspaceId: string, filter: Pick<PreparedFilter, "where" | "isDear">): Counted {
  const unfolded = (sets: RawBuilder<unknown>) => sql`select a.key as name, a.value, sum(n)::int8 as count
    from ${sets}, jsonb_each_text(attributes) a where a.value is not null group by 1, 2`;
  return {
    remaining: sql`${filter.isDear ? sql`materialized` : sql`not materialized`} (
      select customer_id, attribute_set from feedback where ${filter.where()})`,
    own: unfolded(sql`
      (select attribute_set, count(*) as n from remaining group by 1) counted
      cross join lateral (select attributes from feedback
        where workspace_id = ${workspaceId} and attribute_set = counted.attribute_set limit 1) named`),
    theirs: unfolded(sql`
      (select c.attribute_set, sum(r.n)::int8 as n from spoken r
        join customers c on c.workspace_id = ${workspaceId} and c.customer_id = r.customer_id group by 1) counted
      cross join lateral (select attributes from customers
        where workspace_id = ${workspaceId} and attribute_set = counted.attribute_set limit 1) named`),
  };
}

/** A replica keeps each attribute in a column, to be counted by itself. */
function ofColumns(
  workspaceId: string,
  filter: Pick<PreparedFilter, "where">,
  { facts, own, theirs }: { facts: FactNames; own: readonly string[]; theirs: readonly string[] },
): Counted {
  return {
    remaining: sql`not materialized (select * from feedback where ${filter.where(undefined, facts)})`,
    own: ofEach(
      own,
      (
        name,
      ) => sql`select ${name}::text as name, ${facts.attribute("feedback", name, "r")} as value, count(*) as count
        from remaining r group by 2`,
    ),
    theirs: ofEach(
      theirs,
      (
        name,
      ) => sql`select ${name}::text as name, ${facts.attribute("customers", name, "c")} as value, sum(r.n)::int8 as count
        from spoken r join customers c on c.workspace_id = ${workspaceId} and c.customer_id = r.customer_id group by 2`,
    ),
  };
}

/** Rows of name, value and count of every attribute; none where there is none. */
export function ofEach(
  names: readonly string[],
  of: (name: string) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (names.length === 0) return sql`select null::text as name, null::text as value, 0 as count where false`;
  return sql.join(names.map(of), sql` union all `);
}

/** Values of attributes that have few, and that the others have many. @param counts rows of name, value and count */
function onShow(counts: RawBuilder<unknown>): RawBuilder<unknown> {
  const areFew = sql`"values" <= ${sql.lit(mostValues)}`;
  return sql`(select name, case when ${areFew} then value end as value, case when ${areFew} then count else given end as count from (
      select name, value, count, count(*) over (partition by name) as "values", (sum(count) over (partition by name))::int8 as given,
        row_number() over (partition by name) as place
      from (${counts}) counted where value is not null) each_value
    where ${areFew} or place = 1) values_on_show`;
}

export async function countContacts(
  ask: Ask,
  where: (facts: FactNames) => RawBuilder<SqlBool>,
): Promise<number> {
  const rows = await ask<{ count: number }>(
    (facts) => sql`select count(*)::int8 as count from feedback where ${where(facts)}`,
  );
  return rows[0]!.count;
}

/** Counts by one attribute: the contact's own value, or its customer's where it has none. */
export async function countAttribute(
  { workspaceId }: WorkspaceTx,
  ask: Ask,
  { where, name }: { where: (facts: FactNames) => RawBuilder<SqlBool>; name: string },
): Promise<AttributeCount[]> {
  const rows = await ask<AttributeCount & { given: number }>(
    (facts) => sql`
    with seen as (
      select feedback.customer_id, ${facts.attribute("feedback", name)} as own, count(*) as n
      from feedback where ${where(facts)} group by 1, 2),
    counted as (
      select coalesce(seen.own, ${facts.attribute("customers", name, "c")}) as value, sum(seen.n)::int8 as count
      from seen left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = seen.customer_id
      group by 1)
    select ${name}::text as name, value, count, (sum(count) over ())::int8 as given from counted
      where value is not null limit ${mostValues + 1}`,
  );
  return rows.length > mostValues
    ? [{ name, value: null, count: rows[0]!.given }]
    : rows.map(({ value, count }) => ({ name, value, count }));
}
