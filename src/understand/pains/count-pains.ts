import { sql, type RawBuilder } from "kysely";
import type { CostSums } from "../../core/finance/topic-cost.ts";
import type { Moments } from "../../core/stats/sample.ts";
import { binOf } from "../../listen/feedback/calendar.ts";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import { allowParallel } from "../../store/allow-parallel.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { CostSql } from "./cost-sql.ts";
import { mentionColumns, mentionedContacts } from "./queries.ts";

/** Contacts with words in a period, and of them those that came after the latest grouping began to read. */
export type BinTotal = { bin: number; total: number; unread: number };
/** Contacts of a topic in a period, and their sentiment. */
export type TopicBin = Moments & { topicId: string; bin: number; count: number };
export type TopicCosts = CostSums & { topicId: string };

export type PainCounts = { totals: BinTotal[]; topics: TopicBin[]; costs: TopicCosts[] };

export type CountWish = {
  filter: PreparedFilter;
  /** The filter asks for what only the contact itself has: a search or an attribute. */
  needsContact: boolean;
  /** Costs, the dear part, are summed for this topic alone; all are counted, since trends are judged together. */
  onlyTopicId: string | undefined;
  bins: readonly { start: Date }[];
  /** When the latest grouping began to read; null when there was none. */
  readAt: Date | null;
  cost: CostSql;
};

type Row = {
  part: "total" | "topic" | "cost";
  topicId: string;
  bin: number;
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
};

/**
 * Counts everything that a ranking is made of in one statement of three parts, so that a filter that is dear to evaluate (a search,
 * an attribute) is evaluated once: the contacts it leaves are then looked up among the mentions. Other filters go to the mentions
 * directly, which carry a copy of what they ask, and the parts may run side by side.
 */
export async function countPains(tx: WorkspaceTx, wish: CountWish): Promise<PainCounts> {
  const { filter, needsContact } = wish;
  const said = sql`said as ${needsContact ? sql`materialized` : sql`not materialized`} (
    select feedback.customer_id, feedback.id, feedback.occurred_at, feedback.received_at
    from feedback where ${filter.where()} and feedback.text <> '')`;
  const mentions = (onlyTopicId?: string) =>
    needsContact
      ? mentionsOfSaid(tx, onlyTopicId)
      : mentionedContacts(tx, filter, { needsContact, onlyTopicId });
  await allowParallel(tx);
  const { rows } = await sql<Row>`with ${said}
    ${totalsPart(wish)} union all ${topicsPart(wish, mentions())} union all ${costsPart(wish, mentions(wish.onlyTopicId))}`.execute(
    tx.db,
  );
  return {
    totals: rows.flatMap(({ part, bin, a, b }) => (part === "total" ? [{ bin, total: a, unread: b }] : [])),
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

function totalsPart(wish: CountWish): RawBuilder<unknown> {
  const unread = wish.readAt ? sql`count(*) filter (where received_at >= ${wish.readAt})` : sql`count(*)`;
  return sql`(select 'total'::text as part, null::uuid as "topicId", ${binOf(sql`occurred_at`, wish.bins)} as bin,
    count(*)::float8 as a, ${unread}::float8 as b, 0::float8 as c, 0::float8 as d, 0::float8 as e
    from said group by 3)`;
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
