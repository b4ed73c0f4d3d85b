import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/**
 * Gives the mentions of some topics to another. A contact that stands in several of them keeps one mention with the spans of all,
 * in order and without overlap; a person's word goes before the machine's, else the surest. What was moved and joined is kept under
 * `changeId`, so that it can be taken back.
 * @returns contacts that changed their topic
 */
export async function mergeMentions(
  tx: WorkspaceTx,
  { fromIds, toId, changeId }: { fromIds: readonly string[]; toId: string; changeId: string },
): Promise<number> {
  await planJoins(tx, [...fromIds, toId]);
  const retagged = await keepMoves(tx, fromIds, toId, changeId);
  await joinPlanned(tx, [...fromIds, toId], toId);
  const { db, workspaceId } = tx;
  await sql`update mentions set topic_id = ${toId}
    where workspace_id = ${workspaceId} and topic_id = any(${fromIds}::uuid[])`.execute(db);
  await rankQuotes(tx, toId);
  return retagged;
}

/** One row a contact that stands in several of the topics: which mention stays, and what it becomes. */
async function planJoins({ db, workspaceId }: WorkspaceTx, topicIds: readonly string[]): Promise<void> {
  await sql`drop table if exists mention_joins`.execute(db);
  await sql`create temporary table mention_joins on commit drop as
    with several as (
      select m.*, case when cardinality(m.spans) > 1 then m.spans else array[m.span_from, m.span_to] end as pairs
      from mentions m where m.workspace_id = ${workspaceId} and m.topic_id = any(${topicIds}::uuid[])
        and (m.customer_id, m.feedback_id) in (select customer_id, feedback_id from mentions
          where workspace_id = ${workspaceId} and topic_id = any(${topicIds}::uuid[]) group by 1, 2 having count(*) > 1)),
    best as (
      select distinct on (customer_id, feedback_id) customer_id, feedback_id, id, span_from
      from several order by customer_id, feedback_id, said_by like 'machine/%', confidence desc, topic_id, id),
    parts as (
      select customer_id, feedback_id, unnest(range_agg(int4range(pairs[at], greatest(pairs[at] + 1, pairs[at + 1])))) as part
      from several, generate_series(1, cardinality(pairs) - 1, 2) as at group by 1, 2),
    joined as (
      select customer_id, feedback_id, array_agg(edge order by edge) as spans
      from parts, lateral (values (lower(part)), (upper(part))) as edges (edge) group by 1, 2),
    sums as (
      select customer_id, feedback_id, avg(sentiment)::real as sentiment, max(confidence) as confidence, min(quote_rank) as quote_rank
      from several group by 1, 2)
    select b.customer_id, b.feedback_id, b.id, j.spans, lower(p.part) as span_from, upper(p.part) as span_to,
      s.sentiment, s.confidence, s.quote_rank
    from best b join joined j using (customer_id, feedback_id) join sums s using (customer_id, feedback_id)
    join parts p on p.customer_id = b.customer_id and p.feedback_id = b.feedback_id and p.part @> b.span_from`.execute(
    db,
  );
}

async function keepMoves(
  { db, workspaceId }: WorkspaceTx,
  fromIds: readonly string[],
  toId: string,
  changeId: string,
): Promise<number> {
  await sql`insert into topic_moves (workspace_id, customer_id, change_id, mention_id, feedback_id, topic_id, how, quote_rank, was)
    select m.workspace_id, m.customer_id, ${changeId}, m.id, m.feedback_id, m.topic_id,
      case when j.id is not null then 'joined' when m.topic_id = ${toId} then 'ranked' else 'moved' end,
      m.quote_rank, case when j.id is not null then to_jsonb(m) end
    from mentions m left join mention_joins j on j.customer_id = m.customer_id and j.feedback_id = m.feedback_id
    where m.workspace_id = ${workspaceId} and (m.topic_id = any(${fromIds}::uuid[])
      or (m.topic_id = ${toId} and (j.id is not null or m.quote_rank is not null)))`.execute(db);
  const { rows } = await sql<{
    n: number;
  }>`select count(distinct (customer_id, feedback_id)) as n from mentions
    where workspace_id = ${workspaceId} and topic_id = any(${fromIds}::uuid[])`.execute(db);
  return rows[0].n;
}

async function joinPlanned(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
  toId: string,
): Promise<void> {
  await sql`delete from mentions m using mention_joins j where m.workspace_id = ${workspaceId}
    and m.customer_id = j.customer_id and m.feedback_id = j.feedback_id and m.id <> j.id
    and m.topic_id = any(${topicIds}::uuid[])`.execute(db);
  await sql`update mentions m set topic_id = ${toId}, spans = j.spans, span_from = j.span_from, span_to = j.span_to,
      sentiment = j.sentiment, confidence = j.confidence, quote_rank = j.quote_rank
    from mention_joins j
    where m.workspace_id = ${workspaceId} and m.customer_id = j.customer_id and m.id = j.id`.execute(db);
}

/** The five surest of those that represented their topics before represent the joined one. */
export async function rankQuotes(
  { db, workspaceId }: Pick<WorkspaceTx, "db" | "workspaceId">,
  topicId: string,
): Promise<void> {
  await sql`with ranked as (
      select customer_id, id, row_number() over (order by quote_rank, confidence desc, id) - 1 as rank
      from mentions where workspace_id = ${workspaceId} and topic_id = ${topicId} and quote_rank is not null)
    update mentions m set quote_rank = case when ranked.rank < 5 then ranked.rank end from ranked
    where m.workspace_id = ${workspaceId} and m.customer_id = ranked.customer_id and m.id = ranked.id`.execute(
    db,
  );
}

/**
 * Takes a merge back: who stood in several topics stands there again, who was moved goes home. It works after a grouping, too, when
 * the machine's mentions are others: then by the contact. Contacts that came since stay where they are.
 * @returns contacts that changed their topic
 */
export async function unmergeMentions(
  { db, workspaceId }: WorkspaceTx,
  { changeId, toId }: { changeId: string; toId: string },
): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(distinct (customer_id, feedback_id)) as n from topic_moves
    where workspace_id = ${workspaceId} and change_id = ${changeId} and topic_id <> ${toId}`.execute(db);
  await sql`delete from mentions m using topic_moves k where m.workspace_id = ${workspaceId} and k.workspace_id = ${workspaceId}
    and k.change_id = ${changeId} and k.how = 'joined' and m.customer_id = k.customer_id and m.id = k.mention_id`.execute(
    db,
  );
  await sql`insert into mentions select was.* from topic_moves k, jsonb_populate_record(null::mentions, k.was) as was
    where k.workspace_id = ${workspaceId} and k.change_id = ${changeId} and k.how = 'joined'
      and not exists (select 1 from mentions m where m.workspace_id = ${workspaceId} and m.customer_id = k.customer_id
        and m.feedback_id = k.feedback_id and m.topic_id = k.topic_id)`.execute(db);
  await sql`update mentions m set topic_id = k.topic_id, quote_rank = case when m.id = k.mention_id then k.quote_rank else m.quote_rank end
    from topic_moves k where m.workspace_id = ${workspaceId} and k.workspace_id = ${workspaceId} and k.change_id = ${changeId}
      and k.how = 'moved' and m.customer_id = k.customer_id and m.feedback_id = k.feedback_id and m.topic_id = ${toId}
      and (m.id = k.mention_id or m.said_by like 'machine/%')`.execute(db);
  await sql`update mentions m set quote_rank = k.quote_rank from topic_moves k
    where m.workspace_id = ${workspaceId} and k.workspace_id = ${workspaceId} and k.change_id = ${changeId}
      and k.how = 'ranked' and m.customer_id = k.customer_id and m.id = k.mention_id`.execute(db);
  return rows[0].n;
}
