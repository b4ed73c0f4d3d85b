import { sql, type RawBuilder } from "kysely";

/**
 * What contacts are cut by, as SQL on `feedback` and its customer `c`: a field of the contact, or an attribute, its own or, where it has
 * none, its customer's.
 */
export function partOf(cut: string): RawBuilder<unknown> {
  if (!cut.startsWith("attr:")) return sql.ref(`feedback.${cut}`);
  const name = cut.slice("attr:".length);
  return sql`coalesce(feedback.attributes ->> ${name}, c.attributes ->> ${name})`;
}
