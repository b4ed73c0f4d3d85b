import { sql } from "kysely";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { copyRows } from "./copy-rows.ts";
import type { Origin, WriteCounts } from "./origin.ts";
import type { EventRow } from "./prepare-feedback.ts";

/** Brings events into this session's staging table and finds the rows that stand there already. */
export async function stageEvents(
  { db, client, workspaceId }: WorkspaceTx,
  sourceId: string,
  rows: readonly EventRow[],
): Promise<void> {
  await sql`create temp table if not exists staged_events (
    customer_id uuid, id uuid, external_id text, content_hash bytea, name text, occurred_at timestamptz, attributes jsonb,
    old_id uuid, old_customer_id uuid, changes boolean not null default true
  ) on commit delete rows; truncate staged_events`.execute(db);
  await copyRows(
    client,
    "copy staged_events (customer_id, id, external_id, content_hash, name, occurred_at, attributes) from stdin",
    rows.map(({ fact, ...row }) => [
      row.customer.id,
      row.id,
      fact.externalId,
      row.contentHash,
      fact.name,
      fact.occurredAt,
      JSON.stringify(fact.attributes),
    ]),
  );
  // There is no index on (source, id) alone: an event is looked for with its customer, who rarely changes.
  await sql`
    update staged_events s set old_id = e.id, old_customer_id = e.customer_id, changes = e.content_hash <> s.content_hash
    from product_events e
    where e.customer_id = s.customer_id and e.workspace_id = ${workspaceId} and e.source_id = ${sourceId}
      and e.external_id = s.external_id`.execute(db);
  await sql`
    update staged_events s set old_id = e.id, old_customer_id = e.customer_id, changes = false
    from product_events e
    where s.external_id is null and e.workspace_id = ${workspaceId} and e.source_id = ${sourceId}
      and e.customer_id = s.customer_id and e.content_hash = s.content_hash and e.external_id is null`.execute(
    db,
  );
}

export async function countStagedEvents({ db }: WorkspaceTx): Promise<WriteCounts> {
  const { rows } = await sql<WriteCounts>`
    select count(*) filter (where old_id is null) as inserted,
           count(*) filter (where old_id is not null and changes) as updated,
           count(*) filter (where not changes) as unchanged from staged_events`.execute(db);
  return rows[0]!;
}

export async function keepEventsBefore({ db, workspaceId }: WorkspaceTx, importId: string): Promise<void> {
  await sql`
    insert into import_changes (workspace_id, import_id, fact, customer_id, fact_id, before)
    select ${workspaceId}, ${importId}, 'event', e.customer_id, e.id, to_jsonb(e)
    from staged_events s
    join product_events e on e.customer_id = s.old_customer_id and e.id = s.old_id
    where s.changes and e.workspace_id = ${workspaceId} and e.import_id is distinct from ${importId}
    on conflict do nothing`.execute(db);
}

export async function updateStagedEvents({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`
    update product_events e set content_hash = s.content_hash, name = s.name, occurred_at = s.occurred_at,
      attributes = s.attributes, changed_at = clock_timestamp()
    from staged_events s
    where s.changes and e.customer_id = s.old_customer_id and e.id = s.old_id and e.workspace_id = ${workspaceId}`.execute(
    db,
  );
}

export async function insertStagedEvents({ db, workspaceId }: WorkspaceTx, origin: Origin): Promise<void> {
  await sql`
    insert into product_events (workspace_id, customer_id, id, source_id, external_id, content_hash, import_id, name,
      occurred_at, attributes)
    select ${workspaceId}, customer_id, id, ${origin.sourceId}, external_id, content_hash, ${origin.importId}, name,
      occurred_at, attributes
    from staged_events where old_id is null`.execute(db);
}
