import { type RawBuilder, sql } from "kysely";
import { noCosts } from "../../core/finance/topic-cost.ts";
import { binOf } from "../../listen/feedback/calendar.ts";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { costSql } from "../pains/cost-sql.ts";
import { mentionColumns } from "../pains/queries.ts";
import { noTopicFacts, type PainFacts, type TopicFacts } from "../pains/read-pains.ts";

type Row = {
  part: "topic" | "cost";
  at: number;
  bin: number;
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
};

/**
 * Counts and sums of groups of topics under a filter, each contact once a group however many of its topics it speaks of; the lean of
 * such a contact is that of its worst mention.
 * @param facts what the filter left, as readPains gives it
 * @param groups ids of topics by a name of the group
 * @returns facts of every group, empty ones too
 */
export async function countGroups(
  tx: WorkspaceTx,
  facts: PainFacts,
  groups: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, TopicFacts>> {
  const names = [...groups.keys()];
  const counted = new Map(names.map((name) => [name, noTopicFacts(facts.bins.length)]));
  const pairs = names.flatMap((name, at) => groups.get(name)!.map((topicId) => ({ at, topicId })));
  if (pairs.length === 0 || facts.bins.length === 0) return counted;
  for (const { part, at, bin, a, b, c, d, e } of await countRows(tx, facts, pairs)) {
    const group = counted.get(names[at]!)!;
    if (part === "topic") {
      group.count += a;
      group.perBin[bin]! += a;
      const { n, sum, sumSquares } = group.sentiment;
      group.sentiment = { n: n + b, sum: sum + c, sumSquares: sumSquares + d };
    } else {
      group.costs = {
        ...noCosts,
        handling: a,
        compensation: b,
        spentSquares: c,
        affected: d,
        spentOfAffected: e,
      };
    }
  }
  return counted;
}

async function countRows(
  tx: WorkspaceTx,
  { filter, bins, costModel, currency }: PainFacts,
  pairs: readonly { at: number; topicId: string }[],
): Promise<Row[]> {
  const cost = costSql(costModel, currency);
  const wide = filter.isDear
    ? sql`join feedback f on f.workspace_id = ${tx.workspaceId} and f.customer_id = m.customer_id and f.id = m.feedback_id`
    : sql``;
  const more = filter.isDear ? sql`, f.attributes, f.search` : sql``;
  const { rows } = await sql<Row>`
    with once as materialized (
      select * from (
        select distinct on (given.at, m.customer_id, m.feedback_id) given.at, ${mentionColumns} ${more}
        from unnest(${pairs.map(({ at }) => at)}::int[], ${pairs.map(({ topicId }) => topicId)}::uuid[]) as given (at, topic_id)
        join mentions m on m.workspace_id = ${tx.workspaceId} and m.topic_id = given.topic_id ${wide}
        order by given.at, m.customer_id, m.feedback_id, m.sentiment nulls last) feedback
      where ${filter.where()})
    (select 'topic'::text as part, feedback.at, ${binOf(sql`feedback.occurred_at`, bins)} as bin, count(*)::float8 as a,
      count(feedback.sentiment)::float8 as b, coalesce(sum(feedback.sentiment::float8), 0) as c,
      coalesce(sum(feedback.sentiment::float8 * feedback.sentiment), 0) as d, 0::float8 as e
      from once feedback group by 2, 3)
    union all (select 'cost'::text, at, 0, sum(handling), sum(compensation),
      sum((handling + compensation) * (handling + compensation)), (count(*) filter (where affected))::float8,
      coalesce(sum(handling + compensation) filter (where affected), 0)
      from (select feedback.at, feedback.customer_id, sum(${cost.handling}) as handling,
          sum(${cost.compensation}) as compensation, bool_or(${cost.isBad}) as affected
        from once feedback group by 1, 2) customers
      group by 2)`.execute(tx.db);
  return rows;
}

/**
 * The contacts of several topics, each once, under the name `feedback` and with their attributes: what stands after "from". The mention
 * that stands for a contact is the one that represents its topic best.
 */
export function contactsOfTopics(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  topicIds: readonly string[],
): RawBuilder<unknown> {
  return sql`(select distinct on (m.customer_id, m.feedback_id) ${mentionColumns}, f.attributes, f.search from mentions m
    join feedback f on f.customer_id = m.customer_id and f.id = m.feedback_id and f.workspace_id = m.workspace_id
    where m.workspace_id = ${tx.workspaceId} and m.topic_id = any(${topicIds}::uuid[])
    order by m.customer_id, m.feedback_id, m.quote_rank nulls last, m.confidence desc) feedback where ${filter.where()}`;
}
