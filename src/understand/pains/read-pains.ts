import type { RawBuilder } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { type CostSums, noCosts } from "../../core/finance/topic-cost.ts";
import type { Moments } from "../../core/stats/sample.ts";
import { findSpan, listBins, type Span } from "../../listen/feedback/calendar.ts";
import type { FeedbackFilter } from "../../listen/feedback/contract.ts";
import { prepareFilter, type PreparedFilter } from "../../listen/feedback/filter.ts";
import { instantOf } from "../../listen/feedback/period.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { getCostModel } from "../costs/cost-model.ts";
import { findLatestGrouping } from "../grouping-run/queries.ts";
import type { CostModel } from "../costs/contract.ts";
import { countPains, type PainCounts } from "./count-pains.ts";
import { costSql } from "./cost-sql.ts";
import { monthsOf, stepOf } from "./span.ts";
import * as queries from "./queries.ts";

/** What was counted of one topic under a filter. */
export type TopicFacts = { count: number; sentiment: Moments; perBin: number[]; costs: CostSums };

/** Everything that ranking, topic pages, Today and exports are made of: counts and sums, no judgement yet. */
export type PainFacts = {
  filter: PreparedFilter;
  mentioned: RawBuilder<unknown>;
  span: Span | null;
  months: number;
  step: "week" | "month";
  bins: { day: string; start: Date }[];
  /** Contacts with words per bin. */
  totals: number[];
  total: number;
  unread: number;
  /** Contacts that were read and speak of no topic. */
  other: number;
  topics: Map<string, TopicFacts>;
  costModel: CostModel;
  currency: string;
  grouping: Awaited<ReturnType<typeof findLatestGrouping>>;
};

/**
 * Counts and sums under a filter, in a handful of statements whatever the number of topics.
 * @param onlyTopicId sums costs of this topic alone; counts stay those of all topics
 */
export async function readPains(
  tx: WorkspaceTx,
  actor: Actor,
  query: Partial<FeedbackFilter>,
  onlyTopicId?: string,
): Promise<PainFacts> {
  const filter = await prepareFilter(tx, actor, query);
  const mentioned = queries.mentionedContacts(tx, filter, { onlyTopicId });
  const { model, currency } = await getCostModel(tx, actor);
  const grouping = await findLatestGrouping(tx);
  const span = await readSpan(tx, actor, query);
  const frame = { filter, mentioned, costModel: model, currency, grouping, span };
  if (!span) return { ...frame, ...nothing };
  const months = monthsOf(span);
  const step = stepOf(months);
  const bins = await listBins(tx, span, step, actor.workspace.timeZone);
  const counts = await countPains(tx, {
    filter,
    onlyTopicId,
    bins,
    readAt: grouping?.created_at ?? null,
    cost: costSql(model, currency),
  });
  return {
    ...frame,
    months,
    step,
    bins,
    totals: inBins(bins.length, counts.totals, ({ total }) => total),
    total: counts.totals.reduce((sum, { total }) => sum + total, 0),
    unread: counts.unread,
    other: counts.other,
    topics: topicFacts(bins.length, counts),
  };
}

const nothing = {
  months: 0,
  step: "week" as const,
  bins: [],
  totals: [],
  total: 0,
  unread: 0,
  other: 0,
  topics: new Map<string, TopicFacts>(),
};

/**
 * The filter's period as far as the company has contacts in it: an empty year before the first file must not thin out money per
 * month. Other conditions do not move it, so that channels and teams add up. Null when nothing lies in it.
 */
async function readSpan(tx: WorkspaceTx, actor: Actor, query: Partial<FeedbackFilter>): Promise<Span | null> {
  const whole = await findSpan(tx);
  if (!whole) return null;
  const bound = (at: string) => queries.readInstant(tx, instantOf(at, actor.workspace.timeZone));
  const from = query.from ? await bound(query.from) : whole.from;
  const to = query.to ? await bound(query.to) : whole.to;
  const span = { from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to };
  return span.from <= span.to ? span : null;
}

/** A topic that nobody speaks of under the filter. */
export function noTopicFacts(binCount: number): TopicFacts {
  return {
    count: 0,
    sentiment: { n: 0, sum: 0, sumSquares: 0 },
    perBin: new Array<number>(binCount).fill(0),
    costs: noCosts,
  };
}

function topicFacts(
  binCount: number,
  { topics: counted, costs }: Pick<PainCounts, "topics" | "costs">,
): Map<string, TopicFacts> {
  const costOf = new Map(costs.map((each) => [each.topicId, each]));
  const topics = new Map<string, TopicFacts>();
  for (const { topicId, bin, count, n, sum, sumSquares } of counted) {
    const facts = topics.get(topicId) ?? { ...noTopicFacts(binCount), costs: costOf.get(topicId) ?? noCosts };
    facts.count += count;
    facts.perBin[bin] += count;
    facts.sentiment = {
      n: facts.sentiment.n + n,
      sum: facts.sentiment.sum + sum,
      sumSquares: facts.sentiment.sumSquares + sumSquares,
    };
    topics.set(topicId, facts);
  }
  return topics;
}

function inBins<T extends { bin: number }>(
  length: number,
  rows: readonly T[],
  value: (row: T) => number,
): number[] {
  const filled = new Array<number>(length).fill(0);
  for (const row of rows) filled[row.bin] += value(row);
  return filled;
}
