import { type RawBuilder, sql } from "kysely";
import type { Store } from "../../store/connect.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { costSql } from "../pains/cost-sql.ts";
import type { SearchWish } from "./contract.ts";
import type { RowsWish } from "./rows-wish.ts";
import { endOf, hits, inPeriod, leavingEvent, mayBeOne, mayCount } from "./target-sql.ts";

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

async function customerPage(
  { db, workspaceId }: WorkspaceTx,
  wish: RowsWish,
  after: SearchRow | null,
): Promise<SearchRow[]> {
  const { rows } = await sql<SearchRow>`
    select page.customer_id, page.customer_id as id, '{}'::jsonb as facts, '{}'::jsonb as own, page.attributes as theirs,
      (page.spent is not null or page.has_left) as hit,
      ${wish.target.what === "left" ? sql`${wish.model.churn.yearlyValue}::float8` : sql`coalesce(page.spent, 0)`} as money,
      floor(extract(epoch from ${endOf(wish)} - page.since) / 86400)::float8 as tenure
    from (select c.customer_id, c.since, c.attributes, ${leavingEvent(workspaceId, wish)} as has_left,
        (select sum(${cost(wish)}) from feedback where feedback.workspace_id = ${workspaceId}
          and feedback.customer_id = c.customer_id and ${inPeriod(wish)} and ${hits(workspaceId, wish)}) as spent
      from customers c
      where c.workspace_id = ${workspaceId} and c.customer_id > ${after?.customer_id ?? noAnchor}::uuid
        and ${mayBeOne(workspaceId, wish)}
      order by c.customer_id limit ${pageSize}) page
    order by page.customer_id`.execute(db);
  return rows;
}

function cost({ model, currency }: RowsWish): RawBuilder<number> {
  const { handling, compensation } = costSql(model, currency);
  return sql<number>`(${handling} + ${compensation})`;
}
