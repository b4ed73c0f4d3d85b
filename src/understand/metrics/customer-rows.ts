import { type RawBuilder, sql, type SqlBool } from "kysely";
import { attributesOf } from "../../listen/feedback/filter.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import type { SumsWish } from "./sums-wish.ts";

/**
 * The shared filter as it is asked of customers: attributes are their own; what speaks of contacts leaves those who ever had such a
 * contact.
 * @param customer the column that holds the customer's id
 */
export function customersOf(
  wish: SumsWish,
  facts: FactNames,
  customer: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  const { workspaceId, query, ofContacts } = wish;
  const among = (condition: RawBuilder<unknown>) => sql<SqlBool>`${customer} in (
    select o.customer_id from customers o where o.workspace_id = ${workspaceId} and ${condition})`;
  const conditions = [...attributesOf(query.attr)].map(([name, values]) => {
    const attribute = facts.attribute("customers", name, "o");
    const given = values.filter((value) => value !== "-");
    const isNone = given.length < values.length ? sql`${attribute} is null` : sql`false`;
    return among(sql`(${attribute} = any(${given}::text[]) or ${isNone})`);
  });
  if (query.customer) conditions.push(sql`${customer}::text = ${query.customer}`);
  if (ofContacts) {
    conditions.push(
      sql`${customer} in (select feedback.customer_id from feedback where ${ofContacts.where(undefined, facts)})`,
    );
  }
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

/** The customer's attribute by which customers are cut, and the join it needs. */
export function customerSlice(
  wish: SumsWish,
  facts: FactNames,
  customer: RawBuilder<unknown>,
): { value: RawBuilder<string | null>; join: RawBuilder<unknown> } | null {
  const { slice, workspaceId } = wish;
  if (!slice || !("attribute" in slice)) return null;
  return {
    value: facts.attribute("customers", slice.attribute, "c"),
    join: sql`left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = ${customer}`,
  };
}

/** A sum over customers, by name. */
export type CustomerSum = readonly [name: string, sum: RawBuilder<number>];

export function chosenSums(sums: readonly CustomerSum[], names: ReadonlySet<string>): RawBuilder<unknown> {
  const chosen = sums.filter(([name]) => names.has(name));
  return sql.join(chosen.map(([name, sum]) => sql`(${sum})::float8 as ${sql.ref(name)}`));
}
