import { type RawBuilder, sql, type SqlBool } from "kysely";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type Volume = { total: number; first_at: Date | null; last_at: Date | null };

/** Which contacts count: a condition on the table `feedback`, as prepareFilter gives it. */
export type Cut = RawBuilder<SqlBool>;

/** Everything ever said, with or without words. */
export async function countAll({ db }: WorkspaceTx, cut: Cut): Promise<Volume> {
  const { rows } = await sql<Volume>`
    select (select count(*) from feedback where ${cut}) as total,
      (select min(occurred_at) from feedback where ${cut}) as first_at,
      (select max(occurred_at) from feedback where ${cut}) as last_at`.execute(db);
  return rows[0];
}

/** Four midnights of the zone, each as a day and as an instant. */
export type Midnights = Record<"yearAgo" | "start" | "middle" | "end", { day: string; at: Date }>;

/**
 * The end of the last day that is over, or of the last contact's day where the records end earlier; four and eight weeks before it,
 * and a year. Counted in days of the zone, so that a change of the clock moves nothing.
 */
export async function readMidnights(
  { db }: WorkspaceTx,
  { now, lastAt, timeZone }: { now: Date; lastAt: Date | null; timeZone: string },
): Promise<Midnights> {
  const { rows } = await sql<{ name: keyof Midnights; day: string; at: Date }>`
    select name, to_char(local, 'YYYY-MM-DD') as day, local at time zone ${timeZone} as at
    from (select name, least(date_trunc('day', ${now}::timestamptz at time zone ${timeZone}),
        date_trunc('day', ${lastAt}::timestamptz at time zone ${timeZone}) + interval '1 day') - make_interval(days => back) as local
      from (values ('end', 0), ('middle', 28), ('start', 56), ('yearAgo', 366)) given (name, back)) midnights`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ name, day, at }) => [name, { day, at }])) as Midnights;
}

export async function countBetween({ db }: WorkspaceTx, cut: Cut, from: Date, to: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from feedback where ${cut}
    and occurred_at >= ${from} and occurred_at < ${to}`.execute(db);
  return rows[0].n;
}

/** Contacts of each day of the zone, oldest first, none left out; from the first contact on. Each day is a short walk along an index. */
export async function countDays(
  { db }: WorkspaceTx,
  cut: Cut,
  { from, to, timeZone }: { from: Date; to: Date; timeZone: string },
): Promise<{ day: string; next: string; count: number }[]> {
  const { rows } = await sql<{ day: string; next: string; count: number }>`
    with seen as (
      select min(occurred_at) as from, max(occurred_at) as to from feedback
      where ${cut} and occurred_at >= ${from} and occurred_at < ${to})
    select to_char(day, 'YYYY-MM-DD') as day, to_char(day + interval '1 day', 'YYYY-MM-DD') as next,
      (select count(*) from feedback where ${cut} and occurred_at >= day at time zone ${timeZone}
        and occurred_at < (day + interval '1 day') at time zone ${timeZone}) as count
    from seen, generate_series(date_trunc('day', seen.from at time zone ${timeZone}), seen.to at time zone ${timeZone}, interval '1 day') day
    order by 1`.execute(db);
  return rows;
}

/** Contacts of each topic on show on one day of the zone. Mentions carry what a cut by segments asks, under the same names. */
export async function countTopicsOfDay(
  tx: WorkspaceTx,
  cut: Cut,
  day: string,
  timeZone: string,
): Promise<{ topicId: string; name: string; count: number }[]> {
  const name = topicName(tx, "t");
  const midnight = sql`(${day}::timestamp at time zone ${timeZone})`;
  const { rows } = await sql<{ topicId: string; name: string; count: number }>`
    select t.id as "topicId", ${name} as name, count(*) as count from mentions feedback
    join topics t on t.workspace_id = feedback.workspace_id and t.id = feedback.topic_id and t.status in ('proposed', 'accepted')
    where ${cut} and feedback.occurred_at >= ${midnight}
      and feedback.occurred_at < (${day}::timestamp + interval '1 day') at time zone ${timeZone}
    group by t.id, ${name}`.execute(tx.db);
  return rows;
}

export type ScaleSums = {
  scale: string;
  n: number;
  sum: number;
  sumSquares: number;
  promoters: number;
  passives: number;
  detractors: number;
};

/** Marks by scale, as sums; of a period where one is given. What lies outside its scale is no mark ("11" often means "no answer"). */
export async function sumMarks(
  { db }: WorkspaceTx,
  cut: Cut,
  period?: { from: Date; to: Date },
): Promise<ScaleSums[]> {
  const inTime = period ? sql`and occurred_at >= ${period.from} and occurred_at < ${period.to}` : sql``;
  const { rows } = await sql<ScaleSums>`
    select scale, count(*) as n, sum(score) as sum, sum(score * score) as "sumSquares",
      count(*) filter (where score >= 9) as promoters, count(*) filter (where score >= 7 and score < 9) as passives,
      count(*) filter (where score < 7) as detractors
    from feedback where ${cut} ${inTime}
      and case scale when 'nps' then score between 0 and 10 when 'csat5' then score between 1 and 5
        when 'stars5' then score between 1 and 5 when 'csat7' then score between 1 and 7 when 'ces7' then score between 1 and 7 end
    group by scale order by n desc, scale`.execute(db);
  return rows;
}

export type Standing = { proposed: number; members: number; badRows: number; importId: string | null };

/** What may be waiting for a hand: proposed topics, an empty team, rows that could not be read. */
export async function readStanding({ db, workspaceId }: WorkspaceTx): Promise<Standing> {
  const { rows } = await sql<Standing>`
    with mendable as (
      select id, bad from imports where workspace_id = ${workspaceId} and status = 'done' and bad > 0 and not dry_run
      order by id desc limit 1)
    select (select count(*) from topics where workspace_id = ${workspaceId} and status = 'proposed') as proposed,
      (select count(*) from members where workspace_id = ${workspaceId}) as members,
      coalesce((select bad from mendable), 0) as "badRows", (select id from mendable) as "importId"`.execute(
    db,
  );
  return rows[0];
}
