import { type RawBuilder, sql, type SqlBool } from "kysely";

/**
 * An attribute as a number; null where it is none. Its type may change from file to file: what does not look like a number is not
 * cast, for a cast that fails breaks the whole statement.
 */
export function numberIn(attribute: RawBuilder<string | null>): RawBuilder<number | null> {
  return sql<
    number | null
  >`case when ${attribute} ~ '^[+-]?[0-9]{1,15}([.][0-9]{1,20})?([eE][+-]?[0-9]{1,2})?$'
    then (${attribute})::float8 end`;
}

/** An attribute that says yes. */
export function isYes(attribute: RawBuilder<string | null>): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(lower(${attribute}) in ('true', '1', 'yes', 'y', 'да', 'д'), false)`;
}
