import { type RawBuilder, sql } from "kysely";
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
  return sumsOfContacts(wish, facts, {
    names,
    from: known,
    families: [
      {
        where: sql`is_over`,
        columns: {
          is_over: sql`feedback.occurred_at + ${window} <= ${until}`,
          came_back: sql`coalesce(feedback.next_at < feedback.occurred_at + ${window}, false)`,
        },
        counted: ["came_back"],
        sums: {
          followable: { when: sql`true`, of: null },
          followed: { when: sql`came_back`, of: null },
        },
      },
    ],
  });
}
