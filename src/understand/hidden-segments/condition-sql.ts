import { type RawBuilder, sql, type SqlBool } from "kysely";
import { numberIn } from "../../listen/segments/number-in.ts";
import type { FoundCondition } from "./contract.ts";
import type { RowsWish } from "./rows-wish.ts";
import { endOf } from "./target-sql.ts";

/**
 * The conditions of a find on contacts (table `feedback` with its customer as c), or on customers (c): true of the rows that the search
 * counted, for it reads each attribute as the search did.
 * @throws RangeError for "other" of a search that did not keep what it is besides
 */
export function conditionsSql(conditions: readonly FoundCondition[], wish: RowsWish): RawBuilder<SqlBool> {
  const each = conditions.map((condition) =>
    condition.attribute === "tenure" ? onTenure(condition, wish) : onText(condition, textOf(condition, wish)),
  );
  return sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}

/** What JavaScript takes off the ends of a text, and the search with it. */
const spaces =
  "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** A value as text, null where it is missing. A contact's own attribute goes before its customer's. */
function textOf({ attribute }: FoundCondition, { of }: RowsWish): RawBuilder<string | null> {
  if (!attribute.startsWith("attr:")) return trimmed(sql.ref(`feedback.${attribute}`));
  const name = attribute.slice("attr:".length);
  // Lists and objects are no values.
  const isValue = (of: RawBuilder<unknown>) =>
    sql`jsonb_typeof(${of} -> ${name}) in ('string', 'number', 'boolean')`;
  const [own, theirs] = [sql.ref("feedback.attributes"), sql.ref("c.attributes")];
  const ofCustomer = sql`when ${isValue(theirs)} then ${theirs} ->> ${name}`;
  return trimmed(
    of === "customers"
      ? sql`(case ${ofCustomer} end)`
      : sql`(case when ${isValue(own)} then ${own} ->> ${name} ${ofCustomer} end)`,
  );
}

function trimmed(text: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql<string | null>`nullif(btrim(${text}, ${spaces}), '')`;
}

function onText(condition: FoundCondition, text: RawBuilder<string | null>): RawBuilder<SqlBool> {
  switch (condition.is) {
    case "value":
      return isOneOf(text, [condition.value]);
    case "missing":
      return sql<SqlBool>`(${text} is null)`;
    case "range":
      return inRange(numberIn(text), condition);
    case "other": {
      if (condition.besides === undefined) throw new RangeError("what is besides was not kept");
      return sql<SqlBool>`(${text} is not null and not coalesce(${isOneOf(text, condition.besides)}, false))`;
    }
  }
}

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** As a text or as a number: 5.0 of a file is 5, but 05 is a code. */
function isOneOf(text: RawBuilder<string | null>, values: readonly string[]): RawBuilder<SqlBool> {
  const numbers = values.filter((value) => plainNumber.test(value)).map(Number);
  return sql<SqlBool>`(${text} = any(${values}::text[])
    or (${text} !~ '^-?0[0-9]' and ${numberIn(text)} = any(${numbers}::float8[])))`;
}

function inRange(
  number: RawBuilder<number | null>,
  { from, to }: { from: number | null; to: number | null },
): RawBuilder<SqlBool> {
  const above = from === null ? sql`true` : sql`${number} >= ${from}`;
  const below = to === null ? sql`true` : sql`${number} < ${to}`;
  return sql<SqlBool>`(${number} is not null and ${above} and ${below})`;
}

/** Whole days as a customer by the contact, or by the end of the period; of those who came later it is missing. */
function onTenure(condition: FoundCondition, wish: RowsWish): RawBuilder<SqlBool> {
  const by = wish.of === "contacts" ? sql.ref("feedback.occurred_at") : endOf(wish);
  const days = sql<number>`floor(extract(epoch from ${by} - c.since) / 86400)::float8`;
  const tenure = sql<number | null>`(case when ${days} >= 0 then ${days} end)`;
  switch (condition.is) {
    case "value":
      return sql<SqlBool>`(${tenure} = ${Number(condition.value)})`;
    case "range":
      return inRange(tenure, condition);
    case "missing":
      return sql<SqlBool>`(${tenure} is null)`;
    case "other":
      throw new RangeError("numbers have no other values");
  }
}
