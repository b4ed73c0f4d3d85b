import { type RawBuilder, sql } from "kysely";
import { feedbackFault } from "../../listen/feedback/contract.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { conditionsSql } from "./condition-sql.ts";
import type { FoundCondition } from "./contract.ts";
import type { RowsWish } from "./rows-wish.ts";
import { hits, inPeriod, leftAt, mayBeOne, mayCount } from "./target-sql.ts";

/** A customer of a find to whom it happened, with the contacts that count. */
export type CaseRow = {
  customer_id: string;
  anonymous: boolean;
  external_id: string | null;
  name: string | null;
  contacts: number;
  /** The last contact that counts, or the event of leaving, whichever was later. */
  last_at: Date;
  left_at: Date | null;
  /** The last contact that counts; null where there was none: the customer left without a word. */
  last_id: string | null;
  words: string | null;
  at_cursor: string;
};
export type CaseTotals = { customers: number; contacts: number; anonymous: number };

/** One row more than asked for tells that there is another page; the latest first. */
export async function listCaseRows(
  tx: WorkspaceTx,
  wish: RowsWish,
  conditions: readonly FoundCondition[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<CaseRow[]> {
  const { workspaceId } = tx;
  const listed = sql<CaseRow>`
    with cases as materialized (${cases(workspaceId, wish, conditions)}),
    page as (select * from cases where ${beyond(cursor)} order by last_at desc, customer_id desc limit ${limit})
    select page.*, coalesce(c.anonymous, true) as anonymous, c.external_id, c.name, left(f.text, 400) as words,
      to_char(page.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || page.customer_id as at_cursor
    from page
    left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = page.customer_id
    left join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = page.customer_id and f.id = page.last_id
    order by page.last_at desc, page.customer_id desc`;
  return (await joinByHash(tx, () => listed.execute(tx.db))).rows;
}

export async function countCases(
  tx: WorkspaceTx,
  wish: RowsWish,
  conditions: readonly FoundCondition[],
): Promise<CaseTotals> {
  const { workspaceId } = tx;
  const counted = sql<CaseTotals>`
    with cases as (${cases(workspaceId, wish, conditions)})
    select count(*)::int as customers, coalesce(sum(contacts), 0)::int as contacts,
      (count(*) filter (where coalesce(c.anonymous, true)))::int as anonymous
    from cases left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = cases.customer_id`;
  return (await joinByHash(tx, () => counted.execute(tx.db))).rows[0]!;
}

/** Customers with the contacts that count, by the conditions that the search itself read. */
function cases(
  workspaceId: string,
  wish: RowsWish,
  conditions: readonly FoundCondition[],
): RawBuilder<unknown> {
  const fits = conditionsSql(conditions, wish);
  const counted = sql`count(*)::int as contacts, max(feedback.occurred_at) as last_at,
    (array_agg(feedback.id order by feedback.occurred_at desc, feedback.id desc))[1] as last_id`;
  if (wish.of === "contacts") {
    return sql`select feedback.customer_id, ${counted}, null::timestamptz as left_at
      from feedback left join customers c on c.workspace_id = ${workspaceId} and c.customer_id = feedback.customer_id
      where feedback.workspace_id = ${workspaceId} and ${inPeriod(wish)} and ${mayCount(wish)} and ${hits(workspaceId, wish)}
        and ${fits}
      group by feedback.customer_id`;
  }
  return sql`select c.customer_id, told.contacts, greatest(told.last_at, gone.left_at) as last_at, told.last_id, gone.left_at
    from customers c
    cross join lateral (select ${counted} from feedback where feedback.workspace_id = ${workspaceId}
      and feedback.customer_id = c.customer_id and ${inPeriod(wish)} and ${hits(workspaceId, wish)}) told
    cross join lateral (select ${leftAt(workspaceId, wish)} as left_at) gone
    where c.workspace_id = ${workspaceId} and ${mayBeOne(workspaceId, wish)} and ${fits}
      and (told.contacts > 0 or gone.left_at is not null)`;
}

function beyond(cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql`true`;
  const [at = "", id = ""] = cursor.split("_");
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) throw feedbackFault("feedback.bad-cursor");
  return sql`(last_at, customer_id) < (${at}::timestamptz, ${id}::uuid)`;
}
