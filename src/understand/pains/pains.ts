import type { Actor } from "../../access/actor.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { TopicStatus } from "../../store/tables/topic-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Pain } from "../contract.ts";
import type { Pains, PainsQuery } from "./contract.ts";
import { findOpenGrouping } from "../grouping-run/open-groupings.ts";
import { judgeTopics, type Judgement } from "./judge-topic.ts";
import { listTopicRows, type TopicRow } from "./queries.ts";
import { type PainFacts, readPains } from "./read-pains.ts";

/** What hurts customers under a filter, ranked. */
export async function rankPains(tx: WorkspaceTx, actor: Actor, query: PainsQuery): Promise<Pains> {
  const facts = await readPains(tx, actor, query);
  const rows = await listTopicRows(tx, shownStatuses[query.status]);
  const { span, grouping, total, unread, months } = facts;
  return {
    pains: sortPains(painsOf(facts, rows), query.sort),
    other: otherOf(facts),
    total,
    period: { from: span?.from.toISOString() ?? null, to: span?.to.toISOString() ?? null, months },
    grouping: grouping
      ? { at: grouping.created_at.toISOString(), texts: grouping.texts, jobId: grouping.job_id }
      : null,
    unread,
    runningJobId: await findOpenGrouping(tx),
  };
}

const shownStatuses: Record<PainsQuery["status"], TopicStatus[]> = {
  all: ["proposed", "accepted"],
  proposed: ["proposed"],
  accepted: ["accepted"],
  hidden: ["hidden"],
};

/** Topics with at least one contact under the filter, judged. */
export function painsOf(facts: PainFacts, rows: readonly TopicRow[]): Pain[] {
  const judged = judgeAll(facts);
  return rows.flatMap((row) => {
    const judgement = judged.get(row.id);
    return judgement ? [{ ...titleOf(row), ...judgement }] : [];
  });
}

/** Every topic under the filter, judged together, by id. */
export function judgeAll(facts: PainFacts): Map<string, Judgement> {
  const judged = judgeTopics([...facts.topics.values()], facts);
  return new Map(Array.from(facts.topics.keys(), (id, at) => [id, judged[at]]));
}

/** Name and state of a topic, as every screen shows it. */
export function titleOf({ id, name, named_by, status, words }: TopicRow) {
  return { topicId: id, name, namedBy: named_by, status: status as Pain["status"], words };
}

/** Contacts that were read and belong to no topic; those of hidden topics are not among them. */
function otherOf({ other, total }: PainFacts): Pains["other"] {
  return { count: other, share: wilson(other, total) };
}

/** The worst first: most money or contacts, fastest growth, lowest sentiment; what cannot be told comes last. */
export function sortPains(pains: readonly Pain[], sort: PainsQuery["sort"]): Pain[] {
  const badness: Record<PainsQuery["sort"], (pain: Pain) => number | null> = {
    money: ({ money }) => (money.known ? money.value.value : null),
    count: ({ count }) => count,
    growth: ({ trend }) => (trend.known ? growthOf(trend.value) : null),
    sentiment: ({ sentiment }) => (sentiment.known ? -sentiment.value.value : null),
  };
  const of = (pain: Pain) => badness[sort](pain) ?? Number.NEGATIVE_INFINITY;
  return pains.toSorted((a, b) => of(b) - of(a) || b.count - a.count || (a.topicId < b.topicId ? -1 : 1));
}

/** What is surely growing before what merely seems to: by the interval's lower end, new topics first of all. */
function growthOf({ verdict, ratio }: { verdict: string; ratio: { low: number } | null }): number {
  return verdict === "new" ? Number.MAX_VALUE : (ratio?.low ?? 0);
}
