import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { sumsOfContacts } from "./contact-sums.ts";
import type { SumsRow, SumsWish } from "./sums-wish.ts";

export const repeatNames: ReadonlySet<string> = new Set(["followable", "followed"]);

/** A contact within so many days after another is a repeat. */
export const repeatDays = 7;

/**
 * Contacts of known customers, and whether each was followed by another of theirs, whatever that one was about; the youngest are left
 * out, for nobody knows yet.
 */
export function repeatSums(
  wish: SumsWish,
  facts: FactNames,
  names: ReadonlySet<string>,
): RawBuilder<SumsRow> {
  const { workspaceId } = wish;
  const until = wish.contactsSpan?.to ?? wish.now;
  const window = sql`interval ${sql.lit(`${repeatDays} days`)}`;
  const known = sql`${facts.feedbackWithNext(workspaceId)}
    join customers k on k.workspace_id = ${workspaceId} and k.customer_id = feedback.customer_id and not k.anonymous`;
  const isOver = sql<SqlBool>`occurred_at + ${window} <= ${until}`;
  const always = sql<SqlBool>`true`;
  return sumsOfContacts(wish, facts, {
    names,
    from: known,
    families: [
      {
        where: isOver,
        columns: { occurred_at: sql`feedback.occurred_at`, next_at: sql`feedback.next_at` },
        sums: {
          followable: { when: always, of: null },
          followed: { when: sql`next_at < occurred_at + ${window}`, of: null },
        },
      },
    ],
  });
}
