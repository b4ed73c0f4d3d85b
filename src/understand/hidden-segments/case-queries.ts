import { sql } from "kysely";
import type { CustomerSet } from "../../listen/segments/segment-sql.ts";
import { instantOf } from "../../listen/feedback/period.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { hits, inPeriod } from "./row-queries.ts";
import type { RowsWish } from "./rows-wish.ts";

export type CaseRow = {
  customer_id: string;
  anonymous: boolean;
  external_id: string | null;
  name: string | null;
  /** Contacts that are what was looked for; 0 of who left without a word. */
  contacts: number;
  last_at: Date;
  last_id: string | null;
  /** Masked words of the last of these contacts. */
  words: string | null;
};

export type CaseCursor = { at: Date; id: string };

/** Customers of a set who did what was looked for, whoever did it last first. */
export async function listCaseRows(
  tx: WorkspaceTx,
  wish: RowsWish,
  members: CustomerSet,
  { limit, after }: { limit: number; after: CaseCursor | null },
): Promise<CaseRow[]> {
  const { workspaceId } = tx;
  const listed = sql<CaseRow>`
    with did as materialized (${didIt(workspaceId, wish, members)})
    select page.*, c.anonymous, c.external_id, c.name, left(f.text, 400) as words
    from (select customer_id, count(id) as contacts, max(at) as last_at,
        (array_agg(id order by at desc, id desc) filter (where id is not null))[1] as last_id
      from did group by 1
      having ${after ? sql`(max(at), customer_id) < (${after.at}, ${after.id}::uuid)` : sql`true`}
      order by last_at desc, customer_id desc limit ${limit}) page
    join customers c on c.workspace_id = ${workspaceId} and c.customer_id = page.customer_id
    left join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = page.customer_id and f.id = page.last_id
    order by page.last_at desc, page.customer_id desc`;
  return (await joinByHash(tx, () => listed.execute(tx.db))).rows;
}

export async function countCases(
  tx: WorkspaceTx,
  wish: RowsWish,
  members: CustomerSet,
): Promise<{ customers: number; contacts: number }> {
  const counted = sql<{ customers: number; contacts: number }>`
    select count(distinct customer_id) as customers, count(id) as contacts
    from (${didIt(tx.workspaceId, wish, members)}) did`;
  return (await joinByHash(tx, () => counted.execute(tx.db))).rows[0]!;
}

/** What the customers did: contacts, and events of leaving where leaving is looked for. */
function didIt(workspaceId: string, wish: RowsWish, members: CustomerSet) {
  const contacts = sql`select feedback.customer_id, feedback.id, feedback.occurred_at as at from feedback
    where feedback.workspace_id = ${workspaceId} and ${inPeriod(wish)} and ${hits(workspaceId, wish)}
      and feedback.customer_id in (${members})`;
  if (wish.target.what !== "left") return contacts;
  const { from, to, timeZone, model } = wish;
  return sql`${contacts} union all
    select e.customer_id, null::uuid, e.occurred_at from product_events e
    where e.workspace_id = ${workspaceId} and e.name = any(${model.leavingEvents}::text[]) and e.customer_id in (${members})
      and ${from ? sql`e.occurred_at >= ${instantOf(from, timeZone)}` : sql`true`}
      and ${to ? sql`e.occurred_at < ${instantOf(to, timeZone)}` : sql`true`}`;
}
