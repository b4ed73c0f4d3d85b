import { customerId } from "../../src/listen/customer-id.ts";
import { searchWordsOf } from "../../src/listen/feedback/search.ts";
import { newId } from "../../src/store/new-id.ts";
import { inWorkspace } from "../../src/store/transaction.ts";
import type { World } from "./world.ts";

export type Told = {
  text: string;
  at?: string;
  kind?: "contact" | "complaint" | "response" | "review" | "cancellation";
  channel?: string;
  score?: number;
  scale?: string;
  sentiment?: number;
  customer?: string;
  original?: string;
  attributes?: Record<string, string>;
};

/** Puts contacts straight into the tables, for tests that are not about importing. @returns their ids, in order */
export async function tell(world: World, slug: string, all: readonly Told[]): Promise<string[]> {
  const { store } = world.lent;
  const { id: workspaceId } = await store.db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return await inWorkspace(store, workspaceId, async ({ db }) => {
    const source = await db
      .insertInto("sources")
      .values({
        workspace_id: workspaceId,
        id: newId(),
        name: "Told in a test",
        kind: "feedback",
        reading: "{}",
      })
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "kind", "name"]).doUpdateSet({ name: "Told in a test" }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    const ids: string[] = [];
    for (const told of all) {
      const id = newId();
      const customer = customerId(workspaceId, told.customer ? { externalId: told.customer } : undefined, id);
      await db
        .insertInto("customers")
        .values({
          workspace_id: workspaceId,
          customer_id: customer.id,
          external_id: told.customer ?? null,
          name: told.customer ? "Somebody" : null,
          email: null,
          phone: told.customer ? "+7 900 000-00-00" : null,
          anonymous: customer.anonymous,
          since: null,
          attributes: "{}",
          import_id: null,
        })
        .onConflict((conflict) => conflict.column("customer_id").doNothing())
        .execute();
      await db
        .insertInto("feedback")
        .values({
          workspace_id: workspaceId,
          customer_id: customer.id,
          id,
          source_id: source.id,
          external_id: id,
          content_hash: Buffer.from(id),
          import_id: null,
          kind: told.kind ?? "contact",
          channel: told.channel ?? null,
          touchpoint: null,
          agent: null,
          team: null,
          occurred_at: told.at ?? "2025-03-03T10:00:00Z",
          language: /[а-я]/i.test(told.text) ? "ru" : "en",
          text: told.text,
          score: told.score ?? null,
          scale: told.scale ?? null,
          sentiment: told.sentiment ?? null,
          handle_seconds: null,
          resolved_first_contact: null,
          attributes: JSON.stringify(told.attributes ?? {}),
        })
        .execute();
      if (told.original) {
        await db
          .insertInto("feedback_originals")
          .values({
            workspace_id: workspaceId,
            customer_id: customer.id,
            feedback_id: id,
            text: told.original,
          })
          .execute();
      }
      const words = [...new Set(searchWordsOf(told.text))].map((word) => ({
        workspace_id: workspaceId,
        word,
      }));
      if (words.length > 0) {
        await db
          .insertInto("search_words")
          .values(words)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      ids.push(id);
    }
    return ids;
  });
}
