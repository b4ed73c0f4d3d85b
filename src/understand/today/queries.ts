import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type Volume = { total: number; first_at: Date | null; last_at: Date | null };

/** Everything ever said, with or without words. */
export async function countAll({ db, workspaceId }: WorkspaceTx): Promise<Volume> {
  const { rows } = await sql<Volume>`
    select (select count(*) from feedback where workspace_id = ${workspaceId}) as total,
      (select min(occurred_at) from feedback where workspace_id = ${workspaceId}) as first_at,
      (select max(occurred_at) from feedback where workspace_id = ${workspaceId}) as last_at`.execute(db);
  return rows[0];
}

/** The end of a day of the zone: the first instant after it. */
export async function endOfDay({ db }: WorkspaceTx, at: Date, timeZone: string): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select (date_trunc('day', ${at}::timestamptz at time zone ${timeZone}) + interval '1 day') at time zone ${timeZone} as at`.execute(
    db,
  );
  return rows[0].at;
}

export async function countBetween({ db, workspaceId }: WorkspaceTx, from: Date, to: Date): Promise<number> {
  const row = await db
    .selectFrom("feedback")
    .select(sql<number>`count(*)`.as("n"))
    .where("workspace_id", "=", workspaceId)
    .where("occurred_at", ">=", from)
    .where("occurred_at", "<", to)
    .executeTakeFirstOrThrow();
  return row.n;
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

/** Marks by scale in a period, as sums. */
export async function sumMarks({ db, workspaceId }: WorkspaceTx, from: Date, to: Date): Promise<ScaleSums[]> {
  const { rows } = await sql<ScaleSums>`
    select scale, count(*) as n, sum(score) as sum, sum(score * score) as "sumSquares",
      count(*) filter (where score >= 9) as promoters, count(*) filter (where score >= 7 and score < 9) as passives,
      count(*) filter (where score < 7) as detractors
    from feedback where workspace_id = ${workspaceId} and occurred_at >= ${from} and occurred_at < ${to}
      and score is not null and scale in ('nps', 'csat5', 'csat7', 'ces7', 'stars5')
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
