import { sql, type RawBuilder } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { contactFields } from "../../core/segments/definition.ts";
import type { Ask } from "../../store/analytics/quickest.ts";
import { mostValues, ofEach } from "../feedback/attribute-queries.ts";
import { numberIn } from "./number-in.ts";

export type ValueRow = {
  name: string;
  value: string;
  count: number;
  /** Different values, customers with one, and the least and greatest number of the attribute as a whole. */
  values: number;
  customers: number;
  /** Every value is a number. */
  isNumber: boolean;
  min: number | null;
  max: number | null;
};

/** Attributes of customers with their commonest values, counted by customers. */
export async function listCustomerValues(ask: Ask, workspaceId: string): Promise<ValueRow[]> {
  return await ask((facts) => {
    const names = facts.attributeNames("customers");
    const counts = names
      ? ofEach(
          names,
          (
            name,
          ) => sql`select ${name}::text as name, ${facts.attribute("customers", name, "c")} as value, count(*) as count
            from customers c where c.workspace_id = ${workspaceId} group by 2`,
        )
      : sql`select a.key as name, a.value, count(*) as count from customers c, jsonb_each_text(c.attributes) a
          where c.workspace_id = ${workspaceId} group by a.key, a.value`;
    return commonest(counts);
  });
}

/** The same of contacts' attributes; a customer counts once a value. @param theirs names that customers have, too: left out */
export async function listContactValues(
  ask: Ask,
  workspaceId: string,
  theirs: ReadonlySet<string>,
): Promise<ValueRow[]> {
  return await ask((facts) => {
    const names = facts.attributeNames("feedback")?.filter((name) => !theirs.has(name));
    const counts = names
      ? ofEach(
          names,
          (name) => sql`select ${name}::text as name, ${facts.attribute("feedback", name, "f")} as value,
              count(distinct f.customer_id) as count
            from feedback f where f.workspace_id = ${workspaceId} group by 2`,
        )
      : contactSetCounts(workspaceId, [...theirs]);
    return commonest(counts);
  });
}

/** Equal sets of attributes carry one number and are read once. */
function contactSetCounts(workspaceId: string, theirs: readonly string[]): RawBuilder<unknown> {
  return sql`select own.name, own.value, count(distinct f.customer_id) as count
    from (select sets.attribute_set, a.key as name, a.value
      from (select counted.attribute_set, named.attributes
          from (select distinct attribute_set from feedback where workspace_id = ${workspaceId}) counted
          cross join lateral (select attributes from feedback
            where workspace_id = ${workspaceId} and attribute_set = counted.attribute_set limit 1) named) sets,
        jsonb_each_text(sets.attributes) a
      where a.value is not null and a.key <> all(${theirs}::text[])) own
    join feedback f on f.workspace_id = ${workspaceId} and f.attribute_set = own.attribute_set
    group by own.name, own.value`;
}

/** @param counts rows of name, value and count */
function commonest(counts: RawBuilder<unknown>): RawBuilder<ValueRow> {
  return sql`select * from (select name, value, count, row_number() over (partition by name order by count desc, value) as place,
      count(*) over (partition by name) as "values", (sum(count) over (partition by name))::int8 as customers,
      bool_and(${numberIn(sql`value`)} is not null) over (partition by name) as "isNumber",
      min(${numberIn(sql`value`)}) over (partition by name) as min, max(${numberIn(sql`value`)}) over (partition by name) as max
    from (${counts}) counted where value is not null) ranked where place <= ${sql.lit(mostValues)} order by name, place`;
}

const columns = [...contactFields, "scale"] as const;
export type ColumnValue = { field: (typeof columns)[number]; value: string; count: number };

/** Customers by what their contacts were: kinds, channels, touchpoints, teams, languages, scales of marks. */
export async function listColumnValues(ask: Ask, workspaceId: string): Promise<ColumnValue[]> {
  const each = columns.map((field) => {
    const column = sql.ref(field);
    return sql`select ${field}::text as field, ${column} as value, count(*) as count
      from (select distinct customer_id, ${column} from feedback where workspace_id = ${workspaceId} and ${column} is not null) told
      group by ${column}`;
  });
  return await ask<ColumnValue>(
    () =>
      sql`select * from (${sql.join(each, sql` union all `)}) counted order by count desc, value limit 1000`,
  );
}

/** Product events by how many customers had one. */
export async function listEventNames(
  ask: Ask,
  workspaceId: string,
): Promise<{ value: string; count: number }[]> {
  return await ask<{ value: string; count: number }>(
    () => sql`select name as value, count(distinct customer_id) as count from product_events
      where workspace_id = ${workspaceId} group by name order by 2 desc, 1 limit 500`,
  );
}

/** Attributes of product events that hold numbers, by the event's name, as far as its latest ones tell. */
export async function listEventAmounts({
  db,
  workspaceId,
}: WorkspaceTx): Promise<{ event: string; name: string }[]> {
  const { rows } = await sql<{ event: string; name: string }>`
    select e.name as event, a.key as name
    from (select name, attributes from product_events where workspace_id = ${workspaceId}
        order by occurred_at desc, id desc limit 20000) e, jsonb_each_text(e.attributes) a
    group by 1, 2 having bool_and(${numberIn(sql`a.value`)} is not null) order by 1, 2`.execute(db);
  return rows;
}

/** Customers whose first day is known. */
export async function countWithTenure({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const row = await db
    .selectFrom("customers")
    .select(sql<number>`count(*)`.as("n"))
    .where("workspace_id", "=", workspaceId)
    .where("since", "is not", null)
    .executeTakeFirstOrThrow();
  return row.n;
}

export type AttributeSpread = { at: number; values: number; customers: number; isNumber: boolean };

/** How far attributes spread: different values, and how many customers or contacts have one; by their place. */
export async function readSpreads(
  { db, workspaceId }: WorkspaceTx,
  attributes: readonly { of: "customer" | "contact"; name: string }[],
): Promise<AttributeSpread[]> {
  if (attributes.length === 0) return [];
  const parts = attributes.map(({ of, name }, at) => {
    const table = of === "customer" ? sql`customers` : sql`feedback`;
    return sql`(select ${at}::int as at, count(*) as "values", coalesce(sum(n), 0)::int8 as customers,
        coalesce(bool_and(${numberIn(sql`value`)} is not null), true) as "isNumber"
      from (select t.attributes ->> ${name} as value, count(*) as n from ${table} t where t.workspace_id = ${workspaceId}
        group by 1) counted where value is not null)`;
  });
  const { rows } = await sql<AttributeSpread>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}
