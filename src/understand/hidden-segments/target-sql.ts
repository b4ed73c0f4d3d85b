import { type RawBuilder, sql, type SqlBool } from "kysely";
import { sentimentBounds } from "../../listen/feedback/contract.ts";
import { instantOf } from "../../listen/feedback/period.ts";
import type { RowsWish } from "./rows-wish.ts";

/** What a search looks for, as conditions: one and the same for its rows and for the list of cases. */

/** On the table `feedback`. */
export function inPeriod({ from, to, timeZone }: RowsWish): RawBuilder<SqlBool> {
  const after = from ? sql`feedback.occurred_at >= ${instantOf(from, timeZone)}` : sql`true`;
  const before = to ? sql`feedback.occurred_at < ${instantOf(to, timeZone)}` : sql`true`;
  return sql<SqlBool>`(${after} and ${before})`;
}

/** Contacts that could have the target: a mark of another scale, or words not read yet, tell nothing of it. */
export function mayCount({ target }: RowsWish): RawBuilder<SqlBool> {
  if (target.what === "negative") return sql<SqlBool>`feedback.sentiment is not null`;
  if (target.what === "topic") return sql<SqlBool>`feedback.text <> ''`;
  if (target.what === "mark")
    return sql<SqlBool>`(feedback.scale = ${target.scale} and feedback.score is not null)`;
  return sql<SqlBool>`true`;
}

/** Contacts that have the target. */
export function hits(workspaceId: string, wish: RowsWish): RawBuilder<SqlBool> {
  const { target, topicIds } = wish;
  switch (target.what) {
    case "contacted":
      return sql<SqlBool>`true`;
    case "complaint":
      return sql<SqlBool>`(feedback.kind = 'complaint')`;
    case "left":
    case "cancellation":
      return sql<SqlBool>`(feedback.kind = 'cancellation')`;
    case "negative":
      return sql<SqlBool>`(feedback.sentiment < ${sql.lit(sentimentBounds.negative)})`;
    case "mark":
      return sql<SqlBool>`(feedback.scale = ${target.scale} and feedback.score <= ${target.atMost})`;
    case "topic":
      return sql<SqlBool>`exists (select 1 from mentions m where m.workspace_id = ${workspaceId}
        and m.customer_id = feedback.customer_id and m.feedback_id = feedback.id and m.topic_id = any(${topicIds}::uuid[]))`;
  }
}

/** When the period ends: tenure is counted up to then. */
export function endOf({ to, timeZone, recordsEnd }: RowsWish): RawBuilder<Date> {
  return to ? instantOf(to, timeZone) : sql<Date>`${recordsEnd}::timestamptz`;
}

/**
 * Customers (alias c) of whom the share is. Nobody knows who an anonymous one is, nor whether they came back: left out. So is who came
 * after the period or had left before.
 */
export function mayBeOne(workspaceId: string, wish: RowsWish): RawBuilder<SqlBool> {
  return sql<SqlBool>`(not c.anonymous and (c.since is null or c.since < ${endOf(wish)}) and ${wasThere(workspaceId, wish)})`;
}

/** Of the share of customers who gave a bad mark, those who gave none tell nothing; nor do those who had left before the period. */
function wasThere(workspaceId: string, wish: RowsWish): RawBuilder<SqlBool> {
  const { target, from, timeZone } = wish;
  const of = sql`select 1 from feedback where feedback.workspace_id = ${workspaceId} and feedback.customer_id = c.customer_id`;
  if (target.what === "mark" || target.what === "negative") {
    return sql<SqlBool>`exists (${of} and ${inPeriod(wish)} and ${mayCount(wish)})`;
  }
  if (target.what !== "left" || !from) return sql<SqlBool>`true`;
  const start = instantOf(from, timeZone);
  return sql<SqlBool>`(not exists (${of} and feedback.kind = 'cancellation' and feedback.occurred_at < ${start})
    and not exists (select 1 from product_events e where e.workspace_id = ${workspaceId} and e.customer_id = c.customer_id
      and e.name = any(${wish.model.leavingEvents}::text[]) and e.occurred_at < ${start}))`;
}

/** Whether an event of the period means that the customer left. */
export function leavingEvent(workspaceId: string, wish: RowsWish): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 ${leavingEvents(workspaceId, wish)})`;
}

/** When the last such event was; null where there was none. */
export function leftAt(workspaceId: string, wish: RowsWish): RawBuilder<Date | null> {
  return sql<Date | null>`(select max(e.occurred_at) ${leavingEvents(workspaceId, wish)})`;
}

function leavingEvents(workspaceId: string, { target, model, from, to, timeZone }: RowsWish) {
  const after = from ? sql`e.occurred_at >= ${instantOf(from, timeZone)}` : sql`true`;
  const before = to ? sql`e.occurred_at < ${instantOf(to, timeZone)}` : sql`true`;
  const isAsked = target.what === "left" ? sql`true` : sql`false`;
  return sql`from product_events e where ${isAsked} and e.workspace_id = ${workspaceId}
    and e.customer_id = c.customer_id and e.name = any(${model.leavingEvents}::text[]) and ${after} and ${before}`;
}
