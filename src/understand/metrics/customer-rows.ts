import { type RawBuilder, sql, type SqlBool } from "kysely";
import { attributesOf } from "../../listen/feedback/filter.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { membersOf } from "../../listen/segments/segment-sets.ts";
import { overlaps } from "./slice-sql.ts";
import type { StatementOf, SumsRow, SumsWish } from "./sums-wish.ts";

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

/** The customer's attribute by which customers are cut, or their saved segments, and the join it needs. */
export function customerSlice(
  { slice, segments, workspaceId }: SumsWish,
  facts: FactNames,
  customer: RawBuilder<unknown>,
): { value: RawBuilder<string | null>; join: RawBuilder<unknown> } | null {
  if (!slice) return null;
  if ("attribute" in slice) {
    return {
      value: facts.attribute("customers", slice.attribute, "c"),
      join: sql`left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = ${customer}`,
    };
  }
  if (segments.length === 0) return { value: sql`null::text`, join: sql`` };
  return {
    value: sql`member.segment`,
    join: sql`left join ${membersOf(segments, facts)} member on member.customer_id = ${customer}`,
  };
}

/**
 * The sums of a statement over customers. Who is in several saved segments stands in the row of each: totals are then of a statement of
 * their own, which knows nothing of segments.
 */
export function withOwnTotals(statement: StatementOf): StatementOf {
  return (wish, facts, names) => {
    if (!overlaps(wish.slice)) return statement(wish, facts, names);
    const columns = sql.join(["side", "slice", "bucket", ...names].map((name) => sql.ref(name)));
    return sql<SumsRow>`select ${columns} from (${statement({ ...wish, slice: null }, facts, names)}) totals
      union all select ${columns} from (${statement(wish, facts, names)}) rows_of_values where slice is not null`;
  };
}

/** A sum over customers, by name. */
export type CustomerSum = readonly [name: string, sum: RawBuilder<number>];

export function chosenSums(sums: readonly CustomerSum[], names: ReadonlySet<string>): RawBuilder<unknown> {
  const chosen = sums.filter(([name]) => names.has(name));
  return sql.join(chosen.map(([name, sum]) => sql`(${sum})::float8 as ${sql.ref(name)}`));
}
