import { sql } from "kysely";
import type { Span } from "../../listen/feedback/calendar.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Days of the company's own clock, `from <= day < to`, and how many they are. */
export type WholeMonth = { from: string; to: string; days: number };

/**
 * The last whole month and the one before. Whole: over by the end of yesterday, or of the last contact's day where the records end
 * earlier, as on Today. Null where the records begin after the first of the two has begun: half a month against a whole one would
 * make changes out of nothing.
 */
export async function findWholeMonths(
  { db }: WorkspaceTx,
  { span, now, timeZone }: { span: Span; now: Date; timeZone: string },
): Promise<{ before: WholeMonth; recent: WholeMonth } | null> {
  const { rows } = await sql<{
    first: string;
    second: string;
    end: string;
    daysBefore: number;
    daysRecent: number;
    isWhole: boolean;
  }>`
    with ends as (select date_trunc('month', least(date_trunc('day', ${now}::timestamptz at time zone ${timeZone}),
        date_trunc('day', ${span.to}::timestamptz at time zone ${timeZone}) + interval '1 day')) as "end"),
      months as (select "end" - interval '2 months' as first, "end" - interval '1 month' as second, "end" from ends)
    select to_char(first, 'YYYY-MM-DD') as first, to_char(second, 'YYYY-MM-DD') as second, to_char("end", 'YYYY-MM-DD') as "end",
      second::date - first::date as "daysBefore", "end"::date - second::date as "daysRecent",
      date_trunc('day', ${span.from}::timestamptz at time zone ${timeZone}) <= first as "isWhole"
    from months`.execute(db);
  const { first, second, end, daysBefore, daysRecent, isWhole } = rows[0];
  if (!isWhole) return null;
  return {
    before: { from: first, to: second, days: daysBefore },
    recent: { from: second, to: end, days: daysRecent },
  };
}
