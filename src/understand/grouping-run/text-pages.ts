import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Store } from "../../store/connect.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";

export type TextRow = {
  customer_id: string;
  id: string;
  /** Masked. */
  text: string;
  /** The words as they came; null where masking found nothing. */
  original: string | null;
  score: number | null;
  scale: string | null;
};

type Placed = TextRow & { at: string };

/** Of contacts with words, those that are meant; the contact is `f`. */
export type Which = (workspaceId: string) => RawBuilder<SqlBool>;

export const allTexts: Which = () => sql<SqlBool>`true`;

/** Those that no topic took. */
export const leftOver: Which = (workspaceId) => sql<SqlBool>`not exists (select 1 from mentions m
  where m.workspace_id = ${workspaceId} and m.customer_id = f.customer_id and m.feedback_id = f.id)`;

export async function countTexts({ db, workspaceId }: WorkspaceTx, which: Which): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from feedback f
    where f.workspace_id = ${workspaceId} and f.text <> '' and ${which(workspaceId)}`.execute(db);
  return rows[0].n;
}

/**
 * Contacts with words, oldest first, in pages: each page is a short transaction of its own, so that a long grouping
 * holds no old snapshot against the cleaning of tables.
 */
export async function* readTexts(
  store: Store,
  workspaceId: string,
  pageSize: number,
  which: Which,
): AsyncGenerator<TextRow[]> {
  let after: Placed | null = null;
  for (;;) {
    const rows: Placed[] = await inWorkspace(
      store,
      workspaceId,
      (tx) => textPage(tx, after, pageSize, which),
      "read",
    );
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1]!;
  }
}

async function textPage(
  { db, workspaceId }: WorkspaceTx,
  after: Placed | null,
  pageSize: number,
  which: Which,
): Promise<Placed[]> {
  const beyond = after
    ? sql`and (f.occurred_at, f.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  // The instant as text keeps its microseconds; a JavaScript date would skip or repeat rows.
  const { rows } = await sql<Placed>`
    select page.customer_id, page.id, page.text, o.text as original, page.score, page.scale, page.occurred_at::text as at
    from (select f.customer_id, f.id, f.text, f.score, f.scale, f.occurred_at from feedback f
      where f.workspace_id = ${workspaceId} and f.text <> '' ${beyond} and ${which(workspaceId)}
      order by f.occurred_at, f.id limit ${pageSize}) page
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = page.customer_id
      and o.feedback_id = page.id
    order by page.occurred_at, page.id`.execute(db);
  return rows;
}
