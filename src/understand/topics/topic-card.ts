import type { WorkspaceTx } from "../../store/transaction.ts";
import { understandFault } from "../contract.ts";
import { listChanges } from "./change-queries.ts";
import type { TopicCard } from "./contract.ts";
import * as examples from "./example-queries.ts";
import { describeChanges } from "./history.ts";
import { maskedQuote } from "./masked-quote.ts";
import { findTopic } from "./queries.ts";
import { listRankedQuotes } from "./tree-queries.ts";

const mostQuotes = 5;
const lastChanges = 20;

/** What a topic is: its names, description, examples, words, and what was done to it last. @throws topic.missing */
export async function getTopicCard(tx: WorkspaceTx, id: string): Promise<TopicCard> {
  const topic = await findTopic(tx, id);
  if (!topic) throw understandFault("topic.missing");
  const pinned = await examples.listExamples(tx, id);
  const quotes = await listRankedQuotes(tx, [id], mostQuotes);
  return {
    topicId: topic.id,
    name: topic.name,
    standingName: topic.standing_name,
    nameRu: topic.name_ru,
    nameEn: topic.name_en,
    namedBy: topic.named_by,
    description: topic.description,
    status: topic.status as TopicCard["status"],
    origin: topic.origin,
    parentId: topic.parent_id,
    ownerTeamId: topic.owner_team_id,
    version: topic.version,
    words: topic.words,
    examples: pinned.map((row) => ({
      id: row.id,
      feedbackId: row.feedback_id,
      text: row.words,
      span: null,
      byName: row.by_name,
      at: row.created_at.toISOString(),
    })),
    quotes: quotes.map((row) => {
      const { snippet, span } = maskedQuote(row);
      return { feedbackId: row.feedback_id, text: snippet, span };
    }),
    history: await describeChanges(tx, await listChanges(tx, { topicId: id, limit: lastChanges })),
  };
}
