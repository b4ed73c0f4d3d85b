import { sql, type RawBuilder } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import { membersOf, type SegmentSet } from "../../listen/segments/segment-sets.ts";
import { recordsNames } from "../../store/analytics/analytics.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { partOf } from "./cut-sql.ts";

export type AnsweredRow = {
  customer_id: string;
  score: number | null;
  channel: string | null;
  touchpoint: string | null;
  team: string | null;
  own: Record<string, string | number | boolean | null>;
  theirs: Record<string, string | number | boolean | null>;
};

/** What is explained: marks of a scale, or an attribute of contacts; null: anything that has attributes. */
export type Outcome = { kind: "mark" | "attr"; name: string };

/** Marks by scale under a filter, the most used first. */
export async function countScales(
  tx: WorkspaceTx,
  filter: PreparedFilter,
): Promise<{ scale: string; n: number }[]> {
  const { rows } = await sql<{ scale: string; n: number }>`
    select feedback.scale, count(*)::int as n from feedback
    where ${filter.where()} and feedback.score is not null and feedback.scale is not null
    group by 1 order by 2 desc, 1`.execute(tx.db);
  return rows;
}

/** How many contacts have the outcome. */
export async function countAnswered(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  outcome: Outcome,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from feedback where ${filter.where()} and ${hasOutcome(outcome)}`.execute(
    tx.db,
  );
  return rows[0]!.n;
}

/**
 * Contacts with the outcome (null: with any attribute), drawn by what their ids hash to: the same at every look. They are drawn with all
 * that is told of them: to look it up for those drawn would be a join of which PostgreSQL has no counts, a minute long on fresh records.
 */
export async function drawAnswered(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  outcome: Outcome | null,
  most: number,
): Promise<AnsweredRow[]> {
  const has = outcome ? hasOutcome(outcome) : sql`feedback.attributes <> '{}'`;
  const drawn = sql<AnsweredRow>`
    with drawn as (
      select feedback.customer_id, feedback.score, feedback.channel, feedback.touchpoint, feedback.team, feedback.attributes,
        md5(feedback.id::text) as place
      from feedback where ${filter.where()} and ${has} order by place limit ${most})
    select d.customer_id, d.score, d.channel, d.touchpoint, d.team, d.attributes as own, c.attributes as theirs
    from drawn d join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = d.customer_id
    order by d.place`;
  return (await joinByHash(tx, () => drawn.execute(tx.db))).rows;
}

/** The latest contacts with a mark of a scale: what they were asked beside it. */
export async function lookAtAnswered(
  { db }: WorkspaceTx,
  filter: PreparedFilter,
  scale: string,
  most: number,
): Promise<Pick<AnsweredRow, "own">[]> {
  const { rows } = await sql<Pick<AnsweredRow, "own">>`
    select feedback.attributes as own from feedback
    where ${filter.where()} and ${hasOutcome({ kind: "mark", name: scale })}
    order by feedback.occurred_at desc, feedback.id desc limit ${most}`.execute(db);
  return rows;
}

/** Which of these customers are in which saved segment, by the segment's id. */
export async function listMembers(
  tx: WorkspaceTx,
  segments: readonly SegmentSet[],
  customerIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const members = new Map<string, Set<string>>(segments.map(({ id }) => [id, new Set()]));
  if (segments.length === 0) return members;
  const listed = sql<{ segment: string; customer_id: string }>`
    select member.segment, asked.customer_id from unnest(${[...new Set(customerIds)]}::uuid[]) asked (customer_id)
    join ${membersOf(segments, recordsNames)} member on member.customer_id = asked.customer_id`;
  const { rows } = await joinByHash(tx, () => listed.execute(tx.db));
  for (const { segment, customer_id } of rows) members.get(segment)?.add(customer_id);
  return members;
}

function hasOutcome({ kind, name }: Outcome): RawBuilder<unknown> {
  return kind === "mark"
    ? sql`(feedback.score is not null and feedback.scale = ${name})`
    : sql`(feedback.attributes ->> ${name}) is not null`;
}

/** Product events by name, those of the most customers first. */
export async function countEvents(tx: WorkspaceTx): Promise<{ name: string; customers: number }[]> {
  const { rows } = await sql<{ name: string; customers: number }>`
    select name, count(distinct customer_id)::int as customers from product_events
    where workspace_id = ${tx.workspaceId} group by 1 order by 2 desc, 1 limit 50`.execute(tx.db);
  return rows;
}

/** Up to when events of this name are known; null without any. */
export async function findLastEvent(tx: WorkspaceTx, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(occurred_at) as at from product_events
    where workspace_id = ${tx.workspaceId} and occurred_at <= ${now}`.execute(tx.db);
  return rows[0]!.at;
}

export type SideRow = {
  /** What they are cut by, "" where it is not known; null: all of them. */
  part: string | null;
  /** null: neither. */
  satisfied: boolean | null;
  people: number;
  /** With a mark of 0-10 for recommending; of them promoters. */
  asked: number;
  promoters: number;
  /** Marked long enough ago to know whether they bought; of them buyers. */
  followedBuying: number;
  bought: number;
  /** The same for leaving: of them still there. */
  followedLeaving: number;
  stayed: number;
};

export type SidesWish = {
  filter: PreparedFilter;
  scale: string;
  satisfiedFrom: number;
  dissatisfiedTo: number;
  cut: string | null;
  /** Saved segments to cut by, besides all customers; none with a cut. */
  segments: readonly SegmentSet[];
  days: number;
  event: string | null;
  boughtKnownTo: Date | null;
  leavingEvents: readonly string[];
  leavingKnownTo: Date | null;
};

const sideFacts = ["satisfied", "promotes", "has_bought", "buying_known", "leaving_known", "is_there"];

/**
 * Known customers by their first mark on the scale under the filter, by what they are cut by, and what they did: promoters by their last
 * mark of 0-10, buyers and leavers within so many days after the mark.
 */
export async function countSides(tx: WorkspaceTx, wish: SidesWish): Promise<SideRow[]> {
  const { workspaceId } = tx;
  const span = sql`make_interval(days => ${sql.lit(wish.days)})`;
  const ofSegments =
    wish.segments.length === 0
      ? sql``
      : sql`,
    placed as (
      select * from told
      union all select told.customer_id, member.segment, ${sql.join(sideFacts.map((name) => sql.ref(`told.${name}`)))}
      from told join ${membersOf(wish.segments, recordsNames)} member on member.customer_id = told.customer_id)`;
  const counted = sql<SideRow>`
    with marked as (
      select distinct on (feedback.customer_id) feedback.customer_id, feedback.occurred_at as at, feedback.score,
        ${wish.cut === null ? sql`null` : sql`coalesce(${partOf(wish.cut)}, '')`} as part
      from feedback join customers c on c.workspace_id = ${workspaceId} and c.customer_id = feedback.customer_id
      where ${wish.filter.where()} and feedback.scale = ${wish.scale} and feedback.score is not null and not c.anonymous
      order by feedback.customer_id, feedback.occurred_at, feedback.id),
    asked as (
      select distinct on (f.customer_id) f.customer_id, f.score >= 9 as promotes from feedback f
      where f.workspace_id = ${workspaceId} and f.scale = 'nps' and f.score is not null
      order by f.customer_id, f.occurred_at desc, f.id),
    bought as (
      select distinct m.customer_id from marked m
      join product_events e on e.workspace_id = ${workspaceId} and e.customer_id = m.customer_id
      where e.name = ${wish.event} and e.occurred_at > m.at and e.occurred_at <= m.at + ${span}),
    gone as (
      select customer_id, min(at) as at from (
        select f.customer_id, f.occurred_at as at from feedback f
          where f.workspace_id = ${workspaceId} and f.kind = 'cancellation'
        union all select e.customer_id, e.occurred_at from product_events e
          where e.workspace_id = ${workspaceId} and e.name = any(${wish.leavingEvents}::text[])) ways group by 1),
    told as (
      select m.customer_id, m.part,
        case when m.score >= ${wish.satisfiedFrom} then true when m.score <= ${wish.dissatisfiedTo} then false end as satisfied,
        a.promotes, b.customer_id is not null as has_bought,
        m.at <= ${wish.boughtKnownTo}::timestamptz - ${span} as buying_known,
        m.at <= ${wish.leavingKnownTo}::timestamptz - ${span} and coalesce(g.at > m.at, true) as leaving_known,
        coalesce(g.at > m.at + ${span}, true) as is_there
      from marked m left join asked a on a.customer_id = m.customer_id left join bought b on b.customer_id = m.customer_id
      left join gone g on g.customer_id = m.customer_id)${ofSegments}
    select part, satisfied, count(*)::int as people,
      (count(*) filter (where promotes is not null))::int as asked, (count(*) filter (where promotes))::int as promoters,
      (count(*) filter (where buying_known))::int as "followedBuying",
      (count(*) filter (where buying_known and has_bought))::int as bought,
      (count(*) filter (where leaving_known))::int as "followedLeaving",
      (count(*) filter (where leaving_known and is_there))::int as stayed
    from ${sql.ref(wish.segments.length > 0 ? "placed" : "told")} group by 1, 2
    order by part is not null, sum(count(*)) over (partition by part) desc, 1`;
  return (await joinByHash(tx, () => counted.execute(tx.db))).rows;
}
