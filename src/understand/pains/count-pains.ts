import { sql, type RawBuilder } from "kysely";
import type { CostSums } from "../../core/finance/topic-cost.ts";
import type { Moments } from "../../core/stats/sample.ts";
import { binOf, countInBins } from "../../listen/feedback/calendar.ts";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import { allowParallel } from "../../store/allow-parallel.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { CostSql } from "./cost-sql.ts";
import { mentionColumns, mentionedContacts } from "./queries.ts";

/** Contacts with words in a period. */
export type BinTotal = { bin: number; total: number };
/** Contacts of a topic in a period, and their sentiment. */
export type TopicBin = Moments & { topicId: string; bin: number; count: number };
export type TopicCosts = CostSums & { topicId: string };

export type PainCounts = {
  totals: BinTotal[];
  /** Contacts with words that came after the latest grouping began to read. */
  unread: number;
  /** Contacts that it has read and that speak of no topic. */
  other: number;
  topics: TopicBin[];
  costs: TopicCosts[];
};

export type CountWish = {
  filter: PreparedFilter;
  /** Costs, the dear part, are summed for this topic alone; all are counted, since trends are judged together. */
  onlyTopicId: string | undefined;
  bins: readonly { start: Date }[];
  /** When the latest grouping began to read; null when there was none. */
  readAt: Date | null;
  cost: CostSql;
};

type Row = {
  part: "total" | "unread" | "other" | "topic" | "cost";
  topicId: string;
  bin: number;
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
};

/**
 * Counts everything that a ranking is made of in one statement of five parts, so that a filter that is dear to evaluate (a search,
 * an attribute) is evaluated once: the contacts it leaves are then looked up among the mentions. Other filters go to the mentions
 * directly, which carry a copy of what they ask, and the parts may run side by side.
 */
export async function countPains(tx: WorkspaceTx, wish: CountWish): Promise<PainCounts> {
  const { filter } = wish;
  const said = sql`said as ${filter.isDear ? sql`materialized` : sql`not materialized`} (
    select feedback.customer_id, feedback.id, feedback.occurred_at, feedback.received_at
    from feedback where ${filter.where()} and feedback.text <> '')`;
  const mentions = (onlyTopicId?: string) =>
    filter.isDear ? mentionsOfSaid(tx, onlyTopicId) : mentionedContacts(tx, filter, { onlyTopicId });
  await allowParallel(tx);
  const { rows } = await sql<Row>`with ${said}
    ${totalsPart(wish)} union all ${unreadPart(wish)} union all ${otherPart(tx, wish)} union all ${topicsPart(wish, mentions())} union all ${costsPart(wish, mentions(wish.onlyTopicId))}`.execute(
    tx.db,
  );
  return {
    totals: rows.flatMap(({ part, bin, a }) => (part === "total" ? [{ bin, total: a }] : [])),
    unread: rows.find(({ part }) => part === "unread")?.a ?? 0,
    other: rows.find(({ part }) => part === "other")?.a ?? 0,
    topics: rows.flatMap(({ part, topicId, bin, a, b, c, d }) =>
      part === "topic" ? [{ topicId, bin, count: a, n: b, sum: c, sumSquares: d }] : [],
    ),
    costs: rows.flatMap(({ part, topicId, a, b, c, d, e }) =>
      part === "cost"
        ? [{ topicId, handling: a, compensation: b, spentSquares: c, affected: d, spentOfAffected: e }]
        : [],
    ),
  };
}

function mentionsOfSaid(tx: WorkspaceTx, onlyTopicId: string | undefined): RawBuilder<unknown> {
  const topic = onlyTopicId ? sql`and m.topic_id = ${onlyTopicId}` : sql``;
  return sql`(select ${mentionColumns} from mentions m
    where m.workspace_id = ${tx.workspaceId} ${topic}
      and (m.customer_id, m.feedback_id) in (select customer_id, id from said)) feedback`;
}

function totalsPart({ filter, bins }: CountWish): RawBuilder<unknown> {
  const counted = countInBins(sql`said`, bins, { walk: filter.asksOnlyTime });
  return sql`(select 'total'::text as part, null::uuid as "topicId", bin, n::float8 as a,
    0::float8 as b, 0::float8 as c, 0::float8 as d, 0::float8 as e from ${counted})`;
}

function unreadPart({ readAt }: CountWish): RawBuilder<unknown> {
  const since = readAt ? sql`where received_at >= ${readAt}` : sql``;
  return sql`(select 'unread'::text, null::uuid, 0, count(*)::float8, 0::float8, 0::float8, 0::float8, 0::float8 from said ${since})`;
}

/** A contact may speak of several topics: what is left over is counted, not subtracted. Nothing is left over before a grouping has read. */
function otherPart(tx: WorkspaceTx, { readAt }: CountWish): RawBuilder<unknown> {
  const read = readAt ? sql`said.received_at < ${readAt}` : sql`false`;
  return sql`(select 'other'::text, null::uuid, 0, count(*)::float8, 0::float8, 0::float8, 0::float8, 0::float8 from said
    where ${read} and not exists (select 1 from mentions m where m.workspace_id = ${tx.workspaceId}
      and m.customer_id = said.customer_id and m.feedback_id = said.id))`;
}

function topicsPart(wish: CountWish, mentioned: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select 'topic'::text, feedback.topic_id, ${binOf(sql`feedback.occurred_at`, wish.bins)},
    count(*)::float8, count(feedback.sentiment)::float8, coalesce(sum(feedback.sentiment::float8), 0),
    coalesce(sum(feedback.sentiment::float8 * feedback.sentiment), 0), 0::float8
    from ${mentioned} group by 2, 3)`;
}

/** Customer by customer first: one who came ten times is one draw of chance. */
function costsPart({ cost }: CountWish, mentioned: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select 'cost'::text, topic_id, 0, sum(handling), sum(compensation),
    sum((handling + compensation) * (handling + compensation)), (count(*) filter (where affected))::float8,
    coalesce(sum(handling + compensation) filter (where affected), 0)
    from (select feedback.topic_id, feedback.customer_id, sum(${cost.handling}) as handling,
        sum(${cost.compensation}) as compensation, bool_or(${cost.isBad}) as affected
      from ${mentioned} group by 1, 2) customers
    group by 2)`;
}
