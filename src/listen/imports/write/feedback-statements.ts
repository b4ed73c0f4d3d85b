import { sql } from "kysely";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { copyRows } from "./copy-rows.ts";
import type { Origin, WriteCounts } from "./origin.ts";
import type { FeedbackRow } from "./prepare-feedback.ts";

/** Brings feedback into this session's staging table and finds the rows that stand there already. */
export async function stageFeedback(
  { db, client, workspaceId }: WorkspaceTx,
  sourceId: string,
  rows: readonly FeedbackRow[],
): Promise<void> {
  await sql`create temp table if not exists staged_feedback (
    customer_id uuid, id uuid, external_id text, content_hash bytea, kind text, channel text, touchpoint text,
    agent text, team text, occurred_at timestamptz, language text, text text, score double precision, scale text,
    handle_seconds integer, resolved_first_contact boolean, compensation_minor bigint, attributes jsonb, original text,
    sentiment real, old_id uuid, old_customer_id uuid, changes boolean not null default true
  ) on commit delete rows; truncate staged_feedback`.execute(db);
  await copyRows(
    client,
    `copy staged_feedback (customer_id, id, external_id, content_hash, kind, channel, touchpoint, agent, team, occurred_at,
      language, text, score, scale, handle_seconds, resolved_first_contact, compensation_minor, attributes, original,
      sentiment) from stdin`,
    rows.map(({ fact, ...row }) => [
      row.customer.id,
      row.id,
      fact.externalId,
      row.contentHash,
      fact.kind,
      fact.channel,
      fact.touchpoint,
      fact.agent,
      fact.team,
      fact.occurredAt,
      row.language,
      row.text,
      fact.score,
      fact.scale,
      fact.handleSeconds,
      fact.resolvedFirstContact,
      fact.compensationMinor,
      JSON.stringify(fact.attributes),
      row.original,
      row.sentiment,
    ]),
  );
  await sql`
    update staged_feedback s set old_id = f.id, old_customer_id = f.customer_id, changes = f.content_hash <> s.content_hash
    from feedback f
    where f.workspace_id = ${workspaceId} and f.source_id = ${sourceId} and f.external_id = s.external_id`.execute(
    db,
  );
  await sql`
    update staged_feedback s set old_id = f.id, old_customer_id = f.customer_id, changes = false
    from feedback f
    where s.external_id is null and f.workspace_id = ${workspaceId} and f.source_id = ${sourceId}
      and f.customer_id = s.customer_id and f.content_hash = s.content_hash and f.external_id is null`.execute(
    db,
  );
}

export async function countStagedFeedback({ db }: WorkspaceTx): Promise<WriteCounts> {
  const { rows } = await sql<WriteCounts>`
    select count(*) filter (where old_id is null) as inserted,
           count(*) filter (where old_id is not null and changes) as updated,
           count(*) filter (where not changes) as unchanged from staged_feedback`.execute(db);
  return rows[0]!;
}

/** The way back: what a row was, with its unmasked words, before this import touched it for the first time. */
export async function keepFeedbackBefore({ db, workspaceId }: WorkspaceTx, importId: string): Promise<void> {
  await sql`
    insert into import_changes (workspace_id, import_id, fact, customer_id, fact_id, before)
    select ${workspaceId}, ${importId}, 'feedback', f.customer_id, f.id,
           (to_jsonb(f) - 'search') || jsonb_build_object('original', o.text)
    from staged_feedback s
    join feedback f on f.customer_id = s.old_customer_id and f.id = s.old_id
    left join feedback_originals o on o.customer_id = f.customer_id and o.feedback_id = f.id
    where s.changes and f.workspace_id = ${workspaceId} and f.import_id is distinct from ${importId}
    on conflict do nothing`.execute(db);
}

/** A row that now belongs to another customer is taken away here and comes anew: customers are part of the key. */
export async function removeMovedFeedback({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`
    delete from feedback f using staged_feedback s
    where s.changes and s.old_customer_id <> s.customer_id
      and f.customer_id = s.old_customer_id and f.id = s.old_id and f.workspace_id = ${workspaceId}`.execute(
    db,
  );
}

/** A text that changed loses the topics a machine read out of its old words. */
export async function updateStagedFeedback({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`
    delete from mentions m using staged_feedback s, feedback f
    where s.changes and s.old_customer_id = s.customer_id and f.customer_id = s.customer_id and f.id = s.old_id
      and f.text <> s.text and m.customer_id = f.customer_id and m.feedback_id = f.id
      and m.workspace_id = ${workspaceId}`.execute(db);
  await sql`
    update feedback f set content_hash = s.content_hash, kind = s.kind, channel = s.channel, touchpoint = s.touchpoint,
      agent = s.agent, team = s.team, occurred_at = s.occurred_at, language = s.language, text = s.text, score = s.score,
      scale = s.scale, handle_seconds = s.handle_seconds, resolved_first_contact = s.resolved_first_contact,
      compensation_minor = s.compensation_minor, attributes = s.attributes, changed_at = clock_timestamp(),
      sentiment = s.sentiment
    from staged_feedback s
    where s.changes and s.old_customer_id = s.customer_id and f.customer_id = s.customer_id and f.id = s.old_id
      and f.workspace_id = ${workspaceId}`.execute(db);
}

/** New rows, and those that moved to another customer. */
export async function insertStagedFeedback({ db, workspaceId }: WorkspaceTx, origin: Origin): Promise<void> {
  await sql`
    insert into feedback (workspace_id, customer_id, id, source_id, external_id, content_hash, import_id, kind, channel,
      touchpoint, agent, team, occurred_at, language, text, score, scale, handle_seconds, resolved_first_contact,
      compensation_minor, attributes, sentiment)
    select ${workspaceId}, customer_id, id, ${origin.sourceId}, external_id, content_hash, ${origin.importId}, kind,
      channel, touchpoint, agent, team, occurred_at, language, text, score, scale, handle_seconds,
      resolved_first_contact, compensation_minor, attributes, sentiment
    from staged_feedback
    where old_id is null or (changes and old_customer_id <> customer_id)`.execute(db);
}

/** The unmasked words of new and changed rows, where masking took something out. */
export async function keepOriginals({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`
    delete from feedback_originals o using staged_feedback s
    where s.changes and s.old_id is not null and o.customer_id = s.customer_id and o.feedback_id = s.old_id
      and o.workspace_id = ${workspaceId}`.execute(db);
  await sql`
    insert into feedback_originals (workspace_id, customer_id, feedback_id, text)
    select ${workspaceId}, customer_id, case when old_customer_id = customer_id then old_id else id end, original
    from staged_feedback where changes and original is not null`.execute(db);
}
