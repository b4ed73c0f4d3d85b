import { sql, type RawBuilder } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** A day, a week (from Monday) or a month of a zone: its first day, and the instant at which it begins. */
export type CalendarBin = { day: string; start: Date };

/** From the first instant looked at to the last. */
export type Span = { from: Date; to: Date };

/** From the company's first contact to its last; null when there is none. Read from both ends of an index. */
export async function findSpan({ db, workspaceId }: WorkspaceTx): Promise<Span | null> {
  const { rows } = await sql<{ from: Date | null; to: Date | null }>`
    select min(occurred_at) as from, max(occurred_at) as to from feedback where workspace_id = ${workspaceId}`.execute(
    db,
  );
  const { from, to } = rows[0];
  return from && to ? { from, to } : null;
}

/** Days, weeks or months of a zone that a span touches, oldest first, none left out. */
export async function listBins(
  { db }: WorkspaceTx,
  span: Span,
  step: "day" | "week" | "month",
  timeZone: string,
): Promise<CalendarBin[]> {
  const { rows } = await sql<CalendarBin>`
    select to_char(local, 'YYYY-MM-DD') as day, local at time zone ${timeZone} as start
    from generate_series(date_trunc(${step}, ${span.from}::timestamptz at time zone ${timeZone}),
      ${span.to}::timestamptz at time zone ${timeZone}, ${`1 ${step}`}::interval) as local
    order by 1`.execute(db);
  return rows;
}

/**
 * Number of the bin that an instant falls in, 0 the oldest, -1 before all. The bins' instants are looked up: to convert each row to
 * the zone costs more than all the rest of a count.
 */
export function binOf(at: RawBuilder<unknown>, bins: readonly { start: Date }[]): RawBuilder<number> {
  return sql<number>`(width_bucket(${at}, ${bins.map(({ start }) => start)}::timestamptz[]) - 1)`;
}

/**
 * Rows per bin, empty ones left out: what stands after "select bin, n from".
 * @param from rows with occurred_at: what stands after "from"
 * @param walk each bin is a walk along a stretch of an index, half the cost of looking each row's bin up; only where an index of times
 *   serves the rows
 */
export function countInBins(
  from: RawBuilder<unknown>,
  bins: readonly { start: Date }[],
  { walk }: { walk: boolean },
): RawBuilder<unknown> {
  if (!walk)
    return sql`(select ${binOf(sql`occurred_at`, bins)} as bin, count(*) as n from ${from} group by 1) counted`;
  const starts = bins.map(({ start }) => start);
  const ends = [...starts.slice(1), "infinity"];
  return sql`(select (at - 1)::int as bin, count(*) as n
    from unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) with ordinality bins (start, "end", at)
    join ${from} on occurred_at >= bins.start and occurred_at < bins."end" group by 1) counted`;
}
