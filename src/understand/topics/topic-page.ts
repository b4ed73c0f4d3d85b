import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { topicCost } from "../../core/finance/topic-cost.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { FeedbackFilter } from "../../listen/feedback/contract.ts";
import { itemOf } from "../../listen/feedback/feedback.ts";
import { listFeedbackRows } from "../../listen/feedback/queries.ts";
import { highlightsIn } from "../../listen/feedback/search.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { TopicPage } from "./page-contract.ts";
import { understandFault } from "../contract.ts";
import { judgeTopics } from "../pains/judge-topic.ts";
import { judgeAll, titleOf } from "../pains/pains.ts";
import { mentionedContacts } from "../pains/queries.ts";
import { noTopicFacts, type PainFacts, readPains, type TopicFacts } from "../pains/read-pains.ts";
import { contactsOfTopics, countGroups } from "./count-groups.ts";
import { maskedQuote } from "./masked-quote.ts";
import * as queries from "./queries.ts";
import { findSegments } from "./segments.ts";
import { similarTopics } from "./similar-topics.ts";
import { readShownSubtrees } from "./topic-tree.ts";

const mostQuotes = 5;

/**
 * One topic under a filter: how much, since when, who, in which words, at what price, and what is like it. With topics below it all
 * that is of them, too, each contact once.
 */
export async function getTopicPage(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  query: Partial<FeedbackFilter>,
): Promise<TopicPage> {
  const topic = await queries.findTopic(tx, id);
  if (!topic) throw understandFault("topic.missing");
  const facts = await readPains(tx, actor, { ...query, topic: undefined }, id);
  const [below] = await readShownSubtrees(tx, [id]);
  const roof = below.length > 1 ? (await countGroups(tx, facts, new Map([[id, below]]))).get(id) : undefined;
  const counted = roof ?? facts.topics.get(id) ?? noTopicFacts(facts.bins.length);
  const own = roof ? undefined : judgeAll(facts).get(id);
  const withAttributes = roof
    ? contactsOfTopics(tx, facts.filter, below)
    : mentionedContacts(tx, facts.filter, { withContact: true, onlyTopicId: id });
  return {
    ...titleOf(topic),
    ownerTeamId: topic.owner_team_id,
    ...(own ?? judgeTopics([counted], facts)[0]),
    trendPoints: trendPoints(facts, counted),
    step: facts.step,
    segments: await findSegments(tx, facts, withAttributes, counted.count),
    quotes: await readQuotes(tx, facts, withAttributes),
    costParts: costParts(facts, counted),
    similar: similarTopics(topic, await queries.listSignatures(tx)),
  };
}

function trendPoints({ bins, totals }: PainFacts, { perBin }: TopicFacts): TopicPage["trendPoints"] {
  return bins.map(({ day }, bin) => {
    const total = Math.max(totals[bin], perBin[bin]);
    return { day, count: perBin[bin], total, share: wilson(perBin[bin], total) };
  });
}

function costParts({ costModel, currency }: PainFacts, { costs }: TopicFacts): TopicPage["costParts"] {
  const cost = topicCost(costs, costModel);
  return (["handling", "compensation", "churn"] as const).map((part) => ({
    part,
    money: { ...cost[part], currency },
  }));
}

async function readQuotes(
  tx: WorkspaceTx,
  facts: PainFacts,
  contacts: RawBuilder<unknown>,
): Promise<TopicPage["quotes"]> {
  const chosen = await queries.listQuotes(tx, contacts, mostQuotes);
  if (chosen.length === 0) return [];
  const ids = chosen.map(({ id }) => id);
  const theirs = sql<boolean>`feedback.workspace_id = ${tx.workspaceId} and feedback.id = any(${ids}::uuid[])`;
  const filter = { ...facts.filter, where: () => theirs };
  const rows = await listFeedbackRows(tx, filter, { limit: mostQuotes, sort: "newest" });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return chosen.flatMap((quote) => {
    const row = byId.get(quote.id);
    if (!row) return [];
    const { snippet, span } = maskedQuote(quote);
    const highlights = highlightsIn(snippet, facts.filter.search?.stems ?? []);
    return [{ ...itemOf(row, []), snippet, highlights, span }];
  });
}
