import type { Actor } from "../../access/actor.ts";
import type { FeedbackFilter } from "../../listen/feedback/contract.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { readPains } from "../pains/read-pains.ts";
import { byKey } from "../../core/kit/by-key.ts";
import type { Proposals } from "./contract.ts";
import { maskedQuote } from "./masked-quote.ts";
import { findOpenWork } from "./proposal-queries.ts";
import { similarTopics } from "./similar-topics.ts";
import { readNodes, readOther } from "./topic-tree.ts";
import { listRankedQuotes, listTreeRows } from "./tree-queries.ts";

const mostQuotes = 4;

/** What waits for a person's word: proposed topics that somebody speaks of under the filter, the largest first, with their quotes. */
export async function listProposals(
  tx: WorkspaceTx,
  actor: Actor,
  query: Partial<FeedbackFilter>,
): Promise<Proposals> {
  const facts = await readPains(tx, actor, query);
  const nodes = await readNodes(tx, facts);
  const proposed = nodes.filter(({ status, count }) => status === "proposed" && count > 0);
  const signed = (await listTreeRows(tx)).filter(({ status }) => status !== "hidden");
  const quotes = byKey(
    await listRankedQuotes(
      tx,
      proposed.map(({ topicId }) => topicId),
      mostQuotes,
    ),
    ({ topic_id }) => topic_id,
  );
  return {
    proposals: proposed
      .map((node) => ({
        ...node,
        quotes: (quotes.get(node.topicId) ?? []).map((row) => {
          const { snippet, span } = maskedQuote(row);
          return { feedbackId: row.feedback_id, text: snippet, span };
        }),
        similar: similarTopics(signed.find(({ id }) => id === node.topicId)!, signed),
      }))
      .sort((a, b) => b.count - a.count || (a.topicId < b.topicId ? -1 : 1)),
    other: await readOther(tx, facts),
    total: facts.total,
    runningJobId: await findOpenWork(tx),
  };
}
