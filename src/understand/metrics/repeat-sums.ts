import { type RawBuilder, sql } from "kysely";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { sumsOfContacts } from "./contact-sums.ts";
import type { SumsRow, SumsWish } from "./sums-wish.ts";

export const repeatNames: ReadonlySet<string> = new Set(["followable", "followed"]);

/** A contact within so many days after another is a repeat. */
export const repeatDays = 7;

const windowMs = repeatDays * 86_400_000;

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
  return sumsOfContacts(wish, facts, {
    names,
    from: facts.feedbackWithNext(workspaceId),
    families: [
      {
        where: sql`is_over`,
        columns: {
          is_over: sql`feedback.occurred_at <= ${new Date(until.getTime() - windowMs)}`,
          came_back: sql`feedback.next_at < feedback.occurred_at + ${window}`,
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
