import { sql, type RawBuilder } from "kysely";

/**
 * The number that a text is, with a comma or a point; null where it is none. An attribute may be a number in one file and a word in the
 * next. So long a number as no database holds is none.
 */
export function numberIn(text: RawBuilder<string | null>): RawBuilder<number> {
  return sql<number>`(case when length(${text}) <= 40 and ${text} ~ '^-?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]{1,2})?$'
    then replace(${text}, ',', '.')::float8 end)`;
}
