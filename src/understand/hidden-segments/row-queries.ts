import { type RawBuilder, sql, type SqlBool } from "kysely";
import { sentimentBounds } from "../../listen/feedback/contract.ts";
import { instantOf } from "../../listen/feedback/period.ts";
import type { Store } from "../../store/connect.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { costSql } from "../pains/cost-sql.ts";
import type { SearchWish } from "./contract.ts";
import type { RowsWish } from "./rows-wish.ts";

/** A contact or a customer, with all that may be a condition; `money`: what it cost, if it counts. */
export type SearchRow = {
  customer_id: string;
  id: string;
  hit: boolean;
  money: number;
  /** Days as a customer by then; null: not known. */
  tenure: number | null;
  facts: Record<string, string | null>;
  /** Own attributes of the contact, none of a customer. */
  own: Record<string, unknown>;
  theirs: Record<string, unknown>;
};

const pageSize = 5_000;

/** Contacts that may count, or customers, those of one customer side by side, in pages: each a short transaction of its own. */
export async function* readRows(
  store: Store,
  workspaceId: string,
  wish: RowsWish,
): AsyncGenerator<SearchRow[]> {
  const page = wish.of === "contacts" ? contactPage : customerPage;
  let after: SearchRow | null = null;
  for (;;) {
    const rows: SearchRow[] = await inWorkspace(store, workspaceId, (tx) => page(tx, wish, after), "read");
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1];
  }
}

/** How many rows there are to read, at most. */
export async function countRows({ db, workspaceId }: WorkspaceTx, { of }: SearchWish): Promise<number> {
  const table = sql.table(of === "contacts" ? "feedback" : "customers");
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from ${table} where workspace_id = ${workspaceId}`.execute(db);
  return rows[0].n;
}

const noAnchor = "00000000-0000-0000-0000-000000000000";

async function contactPage(
  { db, workspaceId }: WorkspaceTx,
  wish: RowsWish,
  after: SearchRow | null,
): Promise<SearchRow[]> {
  const { rows } = await sql<SearchRow>`
    select page.customer_id, page.id, page.hit, page.money, page.facts, page.own, coalesce(c.attributes, '{}') as theirs,
      floor(extract(epoch from page.occurred_at - c.since) / 86400)::float8 as tenure
    from (select feedback.customer_id, feedback.id, feedback.occurred_at, feedback.attributes as own,
        ${hits(workspaceId, wish)} as hit, ${cost(wish)} as money,
        jsonb_build_object('kind', feedback.kind, 'channel', feedback.channel, 'touchpoint', feedback.touchpoint,
          'team', feedback.team, 'language', feedback.language) as facts
      from feedback
      where feedback.workspace_id = ${workspaceId} and ${inPeriod(wish)} and ${mayCount(wish)}
        and (feedback.customer_id, feedback.id) > (${after?.customer_id ?? noAnchor}::uuid, ${after?.id ?? noAnchor}::uuid)
      order by feedback.customer_id, feedback.id limit ${pageSize}) page
    left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = page.customer_id
    order by page.customer_id, page.id`.execute(db);
  return rows;
}

/** Nobody knows who an anonymous customer is, nor whether they came back: left out. So is who came after the period or had left before. */
async function customerPage(
  { db, workspaceId }: WorkspaceTx,
  wish: RowsWish,
  after: SearchRow | null,
): Promise<SearchRow[]> {
  const end = wish.to ? instantOf(wish.to, wish.timeZone) : sql`${wish.recordsEnd}::timestamptz`;
  const { rows } = await sql<SearchRow>`
    select page.customer_id, page.customer_id as id, '{}'::jsonb as facts, '{}'::jsonb as own, page.attributes as theirs,
      (page.spent is not null or page.has_left) as hit,
      ${wish.target.what === "left" ? sql`${wish.model.churn.yearlyValue}::float8` : sql`coalesce(page.spent, 0)`} as money,
      floor(extract(epoch from ${end} - page.since) / 86400)::float8 as tenure
    from (select c.customer_id, c.since, c.attributes, ${leavingEvent(workspaceId, wish)} as has_left,
        (select sum(${cost(wish)}) from feedback where feedback.workspace_id = ${workspaceId}
          and feedback.customer_id = c.customer_id and ${inPeriod(wish)} and ${hits(workspaceId, wish)}) as spent
      from customers c
      where c.workspace_id = ${workspaceId} and not c.anonymous and c.customer_id > ${after?.customer_id ?? noAnchor}::uuid
        and (c.since is null or c.since < ${end}) and ${wasThere(workspaceId, wish)}
      order by c.customer_id limit ${pageSize}) page
    order by page.customer_id`.execute(db);
  return rows;
}

function cost({ model, currency }: RowsWish): RawBuilder<number> {
  const { handling, compensation } = costSql(model, currency);
  return sql<number>`(${handling} + ${compensation})`;
}

/** Contacts of the period asked for. */
export function inPeriod({ from, to, timeZone }: RowsWish): RawBuilder<SqlBool> {
  const after = from ? sql`feedback.occurred_at >= ${instantOf(from, timeZone)}` : sql`true`;
  const before = to ? sql`feedback.occurred_at < ${instantOf(to, timeZone)}` : sql`true`;
  return sql<SqlBool>`(${after} and ${before})`;
}

/** Contacts that could have the target: a mark of another scale, or words not read yet, tell nothing of it. */
function mayCount({ target }: RowsWish): RawBuilder<SqlBool> {
  if (target.what === "negative") return sql<SqlBool>`feedback.sentiment is not null`;
  if (target.what === "topic") return sql<SqlBool>`feedback.text <> ''`;
  if (target.what === "mark")
    return sql<SqlBool>`(feedback.scale = ${target.scale} and feedback.score is not null)`;
  return sql<SqlBool>`true`;
}

/** Contacts that are what was looked for. */
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
function leavingEvent(
  workspaceId: string,
  { target, model, from, to, timeZone }: RowsWish,
): RawBuilder<SqlBool> {
  if (target.what !== "left") return sql<SqlBool>`false`;
  const after = from ? sql`e.occurred_at >= ${instantOf(from, timeZone)}` : sql`true`;
  const before = to ? sql`e.occurred_at < ${instantOf(to, timeZone)}` : sql`true`;
  return sql<SqlBool>`exists (select 1 from product_events e where e.workspace_id = ${workspaceId}
    and e.customer_id = c.customer_id and e.name = any(${model.leavingEvents}::text[]) and ${after} and ${before})`;
}
