import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/**
 * Taking an import back, in steps of some thousand rows. A row that a later import changed since is not torn away from
 * it: what the later one remembers as "before" becomes what stood before this one. Each function says how many rows it
 * dealt with; 0 means that step is done.
 */

type Fact = "feedback" | "event";
const tables = { feedback: sql.table("feedback"), event: sql.table("product_events") };

/** Changes a later import built upon: their "before" goes back past this import, and this change is forgotten. */
export async function handBeforeToLater({ db, workspaceId }: WorkspaceTx, importId: string): Promise<void> {
  await sql`
    with mine as (
      select m.fact, m.customer_id, m.fact_id, m.before,
        (select l.import_id from import_changes l
         where l.workspace_id = ${workspaceId} and l.fact = m.fact and l.customer_id = m.customer_id
           and l.fact_id = m.fact_id and l.import_id <> m.import_id
           and (l.before->>'changed_at')::timestamptz > (m.before->>'changed_at')::timestamptz
         order by (l.before->>'changed_at')::timestamptz limit 1) as later
      from import_changes m where m.workspace_id = ${workspaceId} and m.import_id = ${importId}
    ), handed as (
      update import_changes l set before = m.before from mine m
      where l.workspace_id = ${workspaceId} and l.import_id = m.later and l.fact = m.fact
        and l.customer_id = m.customer_id and l.fact_id = m.fact_id
    )
    delete from import_changes d using mine m
    where d.workspace_id = ${workspaceId} and d.import_id = ${importId} and m.later is not null and d.fact = m.fact
      and d.customer_id = m.customer_id and d.fact_id = m.fact_id`.execute(db);
}

/** Rows this import brought and a later one changed become the later one's own: its undo will remove them. */
export async function handRowsToLater(
  { db, workspaceId }: WorkspaceTx,
  fact: Fact,
  importId: string,
): Promise<void> {
  await sql`
    with later as (
      select distinct on (c.customer_id, c.fact_id) c.customer_id, c.fact_id, c.import_id
      from import_changes c join ${tables[fact]} f on f.customer_id = c.customer_id and f.id = c.fact_id
      where c.workspace_id = ${workspaceId} and c.fact = ${fact} and c.import_id <> ${importId}
        and f.import_id = ${importId}
      order by c.customer_id, c.fact_id, (c.before->>'changed_at')::timestamptz
    ), taken as (
      update ${tables[fact]} f set import_id = l.import_id from later l
      where f.customer_id = l.customer_id and f.id = l.fact_id and f.workspace_id = ${workspaceId}
    )
    delete from import_changes c using later l
    where c.workspace_id = ${workspaceId} and c.fact = ${fact} and c.import_id = l.import_id
      and c.customer_id = l.customer_id and c.fact_id = l.fact_id`.execute(db);
}

/** Mentions and unmasked words go with their feedback. */
export async function removeImported(
  { db, workspaceId }: WorkspaceTx,
  fact: Fact,
  importId: string,
  most: number,
): Promise<number> {
  const gone = await sql`
    delete from ${tables[fact]} f using (
      select customer_id, id from ${tables[fact]}
      where workspace_id = ${workspaceId} and import_id = ${importId} limit ${most}
    ) gone
    where f.customer_id = gone.customer_id and f.id = gone.id and f.workspace_id = ${workspaceId}`.execute(
    db,
  );
  return Number(gone.numAffectedRows ?? 0n);
}

/** Feedback that stood there before gets its earlier form back, with its unmasked words. */
export async function restoreFeedback(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with back as (
      delete from import_changes c using (
        select customer_id, fact_id from import_changes
        where workspace_id = ${workspaceId} and import_id = ${importId} and fact = 'feedback' limit ${most}
      ) chosen
      where c.workspace_id = ${workspaceId} and c.import_id = ${importId} and c.fact = 'feedback'
        and c.customer_id = chosen.customer_id and c.fact_id = chosen.fact_id
      returning c.before
    ), was as (
      select r.*, b.before->>'original' as original from back b, jsonb_populate_record(null::feedback, b.before) r
    ), rows_back as (
      insert into feedback (workspace_id, customer_id, id, source_id, external_id, content_hash, import_id, kind,
        channel, touchpoint, agent, team, occurred_at, received_at, language, text, score, scale, sentiment,
        handle_seconds, resolved_first_contact, compensation_minor, attributes, changed_at)
      select workspace_id, customer_id, id, source_id, external_id, content_hash, import_id, kind, channel, touchpoint,
        agent, team, occurred_at, received_at, language, text, score, scale, sentiment, handle_seconds,
        resolved_first_contact, compensation_minor, attributes, clock_timestamp() from was
      on conflict (customer_id, id) do update set external_id = excluded.external_id,
        content_hash = excluded.content_hash, kind = excluded.kind, channel = excluded.channel,
        touchpoint = excluded.touchpoint, agent = excluded.agent, team = excluded.team,
        occurred_at = excluded.occurred_at, language = excluded.language, text = excluded.text,
        score = excluded.score, scale = excluded.scale, sentiment = excluded.sentiment,
        handle_seconds = excluded.handle_seconds, resolved_first_contact = excluded.resolved_first_contact,
        compensation_minor = excluded.compensation_minor, attributes = excluded.attributes,
        changed_at = excluded.changed_at
    ), words_gone as (
      delete from feedback_originals o using was w
      where o.customer_id = w.customer_id and o.feedback_id = w.id and o.workspace_id = ${workspaceId}
        and w.original is null
    ), words_back as (
      insert into feedback_originals (workspace_id, customer_id, feedback_id, text)
      select workspace_id, customer_id, id, original from was where original is not null
      on conflict (customer_id, feedback_id) do update set text = excluded.text
    )
    select count(*) as count from back`.execute(db);
  return rows[0]!.count;
}

/** The same for product events. */
export async function restoreEvents(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with back as (
      delete from import_changes c using (
        select customer_id, fact_id from import_changes
        where workspace_id = ${workspaceId} and import_id = ${importId} and fact = 'event' limit ${most}
      ) chosen
      where c.workspace_id = ${workspaceId} and c.import_id = ${importId} and c.fact = 'event'
        and c.customer_id = chosen.customer_id and c.fact_id = chosen.fact_id
      returning c.before
    ), events_back as (
      update product_events e set content_hash = r.content_hash, name = r.name, occurred_at = r.occurred_at,
        attributes = r.attributes, changed_at = clock_timestamp()
      from back b, jsonb_populate_record(null::product_events, b.before) r
      where e.customer_id = r.customer_id and e.id = r.id and e.workspace_id = ${workspaceId}
    )
    select count(*) as count from back`.execute(db);
  return rows[0]!.count;
}

/** Customers who stood there before get back what was known of them. */
export async function restoreCustomers(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with back as (
      delete from import_changes c using (
        select customer_id from import_changes
        where workspace_id = ${workspaceId} and import_id = ${importId} and fact = 'customer'
        order by customer_id limit ${most}
      ) chosen
      where c.workspace_id = ${workspaceId} and c.import_id = ${importId} and c.fact = 'customer'
        and c.customer_id = chosen.customer_id
      returning c.before
    ), customers_back as (
      update customers c set external_id = r.external_id, name = r.name, email = r.email, phone = r.phone,
        since = r.since, attributes = r.attributes, changed_at = clock_timestamp()
      from back b, jsonb_populate_record(null::customers, b.before) r
      where c.customer_id = r.customer_id and c.workspace_id = ${workspaceId}
    )
    select count(*) as count from back`.execute(db);
  return rows[0]!.count;
}

/** Customers this import brought and a later one told more of become the later one's. */
export async function handCustomersToLater(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
): Promise<void> {
  await sql`
    with later as (
      select distinct on (h.customer_id) h.customer_id, h.import_id
      from import_changes h join customers c on c.customer_id = h.customer_id
      where h.workspace_id = ${workspaceId} and h.fact = 'customer' and h.import_id <> ${importId}
        and c.import_id = ${importId}
      order by h.customer_id, (h.before->>'changed_at')::timestamptz
    ), taken as (
      update customers c set import_id = l.import_id from later l
      where c.customer_id = l.customer_id and c.workspace_id = ${workspaceId}
    )
    delete from import_changes h using later l
    where h.workspace_id = ${workspaceId} and h.fact = 'customer' and h.import_id = l.import_id
      and h.customer_id = l.customer_id`.execute(db);
}

/**
 * Customers this import brought: removed when nothing else speaks of them; else kept bare under the import that does.
 * @returns how many were dealt with
 */
export async function settleCustomers(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with mine as materialized (
      select c.customer_id, coalesce(
        (select f.import_id from feedback f where f.customer_id = c.customer_id and f.workspace_id = ${workspaceId} limit 1),
        (select e.import_id from product_events e where e.customer_id = c.customer_id and e.workspace_id = ${workspaceId} limit 1)
      ) as other_import,
      exists (select from feedback f where f.customer_id = c.customer_id and f.workspace_id = ${workspaceId})
        or exists (select from product_events e where e.customer_id = c.customer_id and e.workspace_id = ${workspaceId})
        as is_spoken_of
      from customers c where c.workspace_id = ${workspaceId} and c.import_id = ${importId}
      order by c.customer_id limit ${most}
    ), kept as (
      update customers c set import_id = m.other_import, name = null, since = null, attributes = '{}',
        changed_at = clock_timestamp()
      from mine m where m.is_spoken_of and c.customer_id = m.customer_id and c.workspace_id = ${workspaceId}
    ), removed as (
      delete from customers c using mine m
      where not m.is_spoken_of and c.customer_id = m.customer_id and c.workspace_id = ${workspaceId}
    )
    select count(*) as count from mine`.execute(db);
  return rows[0]!.count;
}
