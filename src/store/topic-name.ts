import { type RawBuilder, sql } from "kysely";
import type { WorkspaceTx } from "./transaction.ts";

/**
 * A topic's name as who reads should see it: the name in their language where the topic has one, else the one name that stands, as for
 * all that a machine named. Jobs have no reader and take the one that stands. For showing alone: what compares or keeps names takes the
 * columns themselves.
 * @param topics how the statement calls the table of topics
 * @example sql`select ${topicName(tx, "t")} as name from topics t` // for an English reader: coalesce("t"."name_en", "t"."name")
 */
export function topicName({ locale }: Pick<WorkspaceTx, "locale">, topics = "topics"): RawBuilder<string> {
  const standing = sql.ref<string>(`${topics}.name`);
  if (locale === null) return sql<string>`${standing}`;
  return sql<string>`coalesce(${sql.ref(`${topics}.name_${locale}`)}, ${standing})`;
}
