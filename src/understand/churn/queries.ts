import { sql, type RawBuilder } from "kysely";
import { binOf } from "../../listen/feedback/calendar.ts";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Days within which a customer who goes counts as gone after the contact. */
export const followUpDays = 60;

export type Leaving = {
  /** Customers by what told that they left: "" a contact of cancellation, else the event's name. */
  ways: { name: string; customers: number }[];
  /** Up to when leaving is known; null where it is not known at all. */
  knownTo: Date | null;
};

/**
 * How the company's records tell that a customer left, and until when they tell it: to the end of the contacts and, where events tell
 * it, of the events. Contacts of the future do not count.
 */
export async function readLeaving(
  { db, workspaceId }: WorkspaceTx,
  { events, now }: { events: readonly string[]; now: Date },
): Promise<Leaving> {
  const { rows } = await sql<{ name: string | null; customers: number; at: Date | null }>`
    (select null as name, 0 as customers, max(occurred_at) as at from feedback
      where workspace_id = ${workspaceId} and occurred_at <= ${now})
    union all (select null, -1, max(occurred_at) from product_events
      where workspace_id = ${workspaceId} and occurred_at <= ${now})
    union all (select '', count(distinct customer_id)::int, null from feedback
      where workspace_id = ${workspaceId} and kind = 'cancellation')
    union all (select name, count(distinct customer_id)::int, null from product_events
      where workspace_id = ${workspaceId} and name = any(${events}::text[]) group by 1)`.execute(db);
  const ways = rows.flatMap(({ name, customers }) =>
    name !== null && customers > 0 ? [{ name, customers }] : [],
  );
  const ends = rows.filter(({ name }) => name === null);
  const byEvents = ways.some(({ name }) => name !== "");
  const counted = ends.flatMap(({ customers, at }) =>
    at && (customers === 0 || byEvents) ? [at.getTime()] : [],
  );
  return { ways, knownTo: ways.length > 0 && counted.length > 0 ? new Date(Math.min(...counted)) : null };
}

/** What stands between the values of a cell: a sign that no name holds. */
export const cellSign = "\u001f";

export type ChurnRow = {
  part: "lot" | "told" | "taken" | "aside" | "named";
  /** Place of the topic; -1 in the lot, which is common to all. */
  at: number;
  /** Values of all factors in one, in the order of churnFactors, apart by cellSign; "" in "aside" and "named". */
  cell: string;
  /** Customers; in "aside": anonymous ones. */
  people: number;
  /** Of them gone within the follow-up; in "aside": gone before they told of it. */
  left: number;
  /** Of "told": too young to be compared, and in neither count. */
  young: number;
};

export type ChurnWish = {
  filter: PreparedFilter;
  /** Topics in which a topic's contacts lie, by its place. */
  members: readonly { at: number; topicId: string }[];
  leavingEvents: readonly string[];
  knownTo: Date;
  months: readonly { start: Date }[];
};

/**
 * Customers at risk by topic and stratum, and how many left: all that a comparison of all topics needs, in one statement.
 *
 * Who told of a topic stands with the first contact that did. With whom to compare: of every customer the first contact that a coin
 * chose. The coin gives every contact the same chance whatever came after it, so that customers who go on to say more are no likelier
 * to stand on one side; the first ones alone would stand for beginnings only. A customer who told of the topic by then is taken out
 * ("taken"); one who tells of it later stays: the future is not known at the contact.
 */
export async function countChurn(tx: WorkspaceTx, wish: ChurnWish): Promise<ChurnRow[]> {
  const { workspaceId } = tx;
  const { filter, members, knownTo } = wish;
  const counted = sql<ChurnRow>`
    with said as materialized (
        select feedback.customer_id, feedback.id, feedback.occurred_at, feedback.channel,
          feedback.kind = 'cancellation' as is_leaving, ${coin} as drawn
        from feedback where ${filter.where()} and feedback.text <> ''),
      gone as (select customer_id, min(at) as at from (
          select f.customer_id, f.occurred_at as at from feedback f where f.workspace_id = ${workspaceId} and f.kind = 'cancellation'
          union all select e.customer_id, e.occurred_at from product_events e
            where e.workspace_id = ${workspaceId} and e.name = any(${wish.leavingEvents}::text[])) ways group by 1),
      known as materialized (
        select s.customer_id, s.id, s.occurred_at, s.drawn, c.anonymous,
          c.anonymous or coalesce(s.occurred_at >= g.at, false) as is_aside,
          s.occurred_at > ${knownTo}::timestamptz - ${followUp} as young,
          coalesce(g.at <= s.occurred_at + ${followUp}, false) as has_left,
          ${binOf(sql`s.occurred_at`, wish.months)}::text as month,
          concat_ws(chr(31), coalesce(s.channel, ''), ${segment}, ${tenure}) as alike
        from said s join customers c on c.customer_id = s.customer_id and c.workspace_id = ${workspaceId}
        left join gone g on g.customer_id = s.customer_id
        where not s.is_leaving),
      placed as (
        select k.*, (row_number() over w)::int as place from known k where not k.is_aside
        window w as (partition by k.customer_id order by k.occurred_at, k.id)),
      celled as (
        select p.*, concat_ws(chr(31), p.month, ${earlier}, p.alike) as cell,
          min(p.place) filter (where p.drawn and not p.young) over (partition by p.customer_id) as lot_place from placed p),
      numbered as materialized (
        select n.customer_id, n.id, n.place, n.young, n.has_left, n.cell, n.lot_place,
          max(n.cell) filter (where n.place = n.lot_place) over (partition by n.customer_id) as lot_cell,
          bool_or(n.has_left) filter (where n.place = n.lot_place) over (partition by n.customer_id) as lot_left
        from celled n),
      groups as (select * from unnest(${members.map(({ at }) => at)}::int[],
        ${members.map(({ topicId }) => topicId)}::uuid[]) as given (at, topic_id)),
      mentioned as materialized (
        select g.at, m.customer_id, m.feedback_id from groups g
        join mentions m on m.workspace_id = ${workspaceId} and m.topic_id = g.topic_id),
      firsts as materialized (
        select distinct on (m.at, n.customer_id) m.at, n.* from mentioned m
        join numbered n on n.customer_id = m.customer_id and n.id = m.feedback_id order by m.at, n.customer_id, n.place)
    (select 'lot'::text as part, -1 as at, n.cell, count(*)::int as people, (count(*) filter (where n.has_left))::int as left, 0 as young
      from numbered n where n.place = n.lot_place group by 3)
    union all (select 'told'::text, f.at, f.cell, (count(*) filter (where not f.young))::int,
        (count(*) filter (where f.has_left and not f.young))::int, (count(*) filter (where f.young))::int
      from firsts f group by 2, 3)
    union all (select 'taken'::text, f.at, f.lot_cell, count(*)::int, (count(*) filter (where f.lot_left))::int, 0
      from firsts f where f.place <= f.lot_place group by 2, 3)
    union all (select 'aside'::text, m.at, '', (count(distinct k.customer_id) filter (where k.anonymous))::int,
        (count(distinct k.customer_id) filter (where not k.anonymous and f.customer_id is null))::int, 0
      from (select * from known where is_aside) k join mentioned m on k.customer_id = m.customer_id and k.id = m.feedback_id
      left join firsts f on f.at = m.at and f.customer_id = m.customer_id group by 2)
    union all (select 'named'::text, m.at, '', count(distinct s.customer_id)::int, 0, 0
      from (select * from said where is_leaving) s join mentioned m on s.customer_id = m.customer_id and s.id = m.feedback_id group by 2)`;
  return (await joinByHash(tx, () => counted.execute(tx.db))).rows;
}

const followUp = sql`make_interval(days => ${sql.lit(followUpDays)})`;

/**
 * One time in three, by what the contact says of itself: the same at every look. Rarer, and many customers would never be drawn; more
 * often, and hardly anybody would stand with a later contact, to compare those with who come often.
 */
const coin = sql`get_byte(feedback.content_hash, octet_length(feedback.content_hash) - 1) % 3 = 0`;

/** Days as a customer: under half a year, under two years, more; empty where not known. */
const tenure = sql`case when c.since is null then '' when s.occurred_at < c.since + interval '182 days' then '0'
  when s.occurred_at < c.since + interval '730 days' then '1' else '2' end`;

/** Contacts before this one, in steps: 0, 1, 2, 3-4, more. */
const earlier = sql`case when p.place <= 3 then p.place - 1 when p.place <= 5 then 3 else 4 end`;

/** Names under which companies keep what kind of customer it is. */
const segmentNames = [
  "segment",
  "Segment",
  "сегмент",
  "Сегмент",
  "plan",
  "Plan",
  "tariff",
  "Tariff",
  "тариф",
  "Тариф",
  "tier",
  "Tier",
];
const segment: RawBuilder<string> = sql`coalesce(${sql.join(segmentNames.map((name) => sql`c.attributes ->> ${sql.lit(name)}`))}, '')`;
