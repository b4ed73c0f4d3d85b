import { newId } from "../../src/store/new-id.ts";
import { inWorkspace } from "../../src/store/transaction.ts";
import type { World } from "./world.ts";

/**
 * Puts topics and their mentions straight into the tables, as a grouping would leave them, for tests that are not about grouping.
 * The first five contacts of a topic are its quotes.
 * @param said a topic of a contact, which may stand several times, each time with another topic; null: read, but in no topic
 * @returns ids of the topics by name
 */
export async function putTopics(
  world: World,
  slug: string,
  said: readonly { feedbackId: string; topic: string | null }[],
): Promise<Map<string, string>> {
  const { store } = world.lent;
  const { id: workspaceId } = await store.db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return await inWorkspace(store, workspaceId, async ({ db }) => {
    const names = [...new Set(said.flatMap(({ topic }) => topic ?? []))];
    const topics = new Map(names.map((name) => [name, newId()]));
    for (const [name, id] of topics) {
      const signature = JSON.stringify({ version: 1, weights: [[name, 1]], threshold: 0.5 });
      await db
        .insertInto("topics")
        .values({
          workspace_id: workspaceId,
          id,
          name,
          status: "proposed",
          words: [name],
          language: "ru",
          signature,
        })
        .execute();
    }
    const contacts = await db
      .selectFrom("feedback")
      .selectAll()
      .where("workspace_id", "=", workspaceId)
      .orderBy("id")
      .execute();
    const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
    const ranks = new Map<string, number>();
    // In the order of the contacts, whatever order they are told of in: whose words are quoted depends on it.
    for (const { feedbackId, topic } of [...said].sort((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1))) {
      const contact = contactOf.get(feedbackId);
      if (!topic || !contact) continue;
      const rank = ranks.get(topic) ?? 0;
      ranks.set(topic, rank + 1);
      await db
        .insertInto("mentions")
        .values({
          workspace_id: workspaceId,
          customer_id: contact.customer_id,
          id: newId(),
          feedback_id: contact.id,
          topic_id: topics.get(topic)!,
          span_from: 0,
          span_to: contact.text.length,
          sentiment: contact.sentiment,
          confidence: 0.8,
          said_by: "machine/test",
          quote_rank: rank < 5 ? rank : null,
          occurred_at: contact.occurred_at,
          kind: contact.kind,
          channel: contact.channel,
          touchpoint: contact.touchpoint,
          agent: contact.agent,
          team: contact.team,
          language: contact.language,
          source_id: contact.source_id,
          import_id: contact.import_id,
          score: contact.score,
          handle_seconds: contact.handle_seconds,
          compensation_minor: contact.compensation_minor,
        })
        .execute();
    }
    await db
      .insertInto("groupings")
      .values({
        workspace_id: workspaceId,
        id: newId(),
        job_id: null,
        model: "machine/test",
        texts: contacts.length,
        other: 0,
        duplicates: 0,
        topics: topics.size,
        created_at: new Date(Date.now() + 1000),
      })
      .execute();
    return topics;
  });
}
