import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { CauseEvidenceTable } from "../../store/tables/cause-tables.ts";
import { byKey } from "../../core/kit/by-key.ts";

export type EvidenceRow = {
  id: string;
  cause_id: string;
  customer_id: string;
  feedback_id: string;
  quote: string;
  said_by: string;
  said_by_name: string;
  occurred_at: Date;
  channel: string | null;
  is_found: boolean;
  is_in_topic: boolean;
};

/**
 * Evidence of all steps of trees, the earliest pinned first.
 * @param contactTopicIds topics in which the trees' contacts lie now
 */
export async function listEvidence(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
  contactTopicIds: readonly string[],
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select e.id, e.cause_id, e.customer_id, e.feedback_id, e.quote, e.said_by, e.said_by_name, f.occurred_at, f.channel,
      strpos(f.text, e.quote) > 0 as is_found,
      exists (select 1 from mentions m where m.workspace_id = ${workspaceId} and m.customer_id = e.customer_id
        and m.feedback_id = e.feedback_id and m.topic_id = any(${contactTopicIds}::uuid[])) as is_in_topic
    from cause_evidence e
    join causes c on c.workspace_id = e.workspace_id and c.id = e.cause_id
    join feedback f on f.workspace_id = e.workspace_id and f.customer_id = e.customer_id and f.id = e.feedback_id
    where e.workspace_id = ${workspaceId} and c.topic_id = any(${topicIds}::uuid[]) and c.removal_id is null
    order by e.pinned_at, e.id`.execute(db);
  return rows;
}

/** Rows of evidence by their step, in the same order. */
export function byCause(rows: readonly EvidenceRow[]): Map<string, EvidenceRow[]> {
  return byKey(rows, (row) => row.cause_id);
}

export async function countEvidence({ db, workspaceId }: WorkspaceTx, causeId: string): Promise<number> {
  const { n } = await db
    .selectFrom("cause_evidence")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("workspace_id", "=", workspaceId)
    .where("cause_id", "=", causeId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export type MentionedContact = {
  customer_id: string;
  feedback_id: string;
  span_from: number;
  span_to: number;
  text: string;
  original: string | null;
};

/** Contacts of some topics by id, with where they speak of them, in the words as they came. */
export async function listMentioned(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
  feedbackIds: readonly string[],
): Promise<MentionedContact[]> {
  const { rows } = await sql<MentionedContact>`
    select distinct on (m.feedback_id) m.customer_id, m.feedback_id, m.span_from, m.span_to, f.text, o.text as original
    from mentions m
    join feedback f on f.workspace_id = m.workspace_id and f.customer_id = m.customer_id and f.id = m.feedback_id
    left join feedback_originals o on o.workspace_id = m.workspace_id and o.customer_id = m.customer_id
      and o.feedback_id = m.feedback_id
    where m.workspace_id = ${workspaceId} and m.topic_id = any(${topicIds}::uuid[])
      and m.feedback_id = any(${feedbackIds}::uuid[])
    order by m.feedback_id, m.quote_rank nulls last, m.confidence desc, m.span_from`.execute(db);
  return rows;
}

/**
 * Masked texts that a machine may draft from, of several groups of topics: those that represent them, then the surest, with the
 * passage's offsets; each contact once a group.
 * @returns for each group, in order, at most `most`
 */
export async function listSayings(
  { db, workspaceId }: WorkspaceTx,
  groups: readonly (readonly string[])[],
  most: number,
): Promise<MentionedContact[][]> {
  const pairs = groups.flatMap((topicIds, at) => topicIds.map((topicId) => ({ at, topicId })));
  const { rows } = await sql<MentionedContact & { at: number }>`
    with once as (
      select distinct on (given.at, m.customer_id, m.feedback_id) given.at, m.customer_id, m.feedback_id, m.id, m.span_from,
        m.span_to, m.quote_rank, m.confidence
      from unnest(${pairs.map(({ at }) => at)}::int[], ${pairs.map(({ topicId }) => topicId)}::uuid[]) as given (at, topic_id)
      join mentions m on m.workspace_id = ${workspaceId} and m.topic_id = given.topic_id
      order by given.at, m.customer_id, m.feedback_id, m.quote_rank nulls last, m.confidence desc),
    ranked as (
      select once.*, row_number() over (partition by at order by quote_rank nulls last, confidence desc, id) as place from once)
    select r.at, r.customer_id, r.feedback_id, r.span_from, r.span_to, f.text, o.text as original
    from ranked r
    join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = r.customer_id and f.id = r.feedback_id
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = r.customer_id
      and o.feedback_id = r.feedback_id
    where r.place <= ${most} order by r.at, r.place`.execute(db);
  const sayings: MentionedContact[][] = groups.map(() => []);
  for (const { at, ...contact } of rows) sayings[at]!.push(contact);
  return sayings;
}

export type NewEvidence = Omit<CauseEvidenceTable, "workspace_id" | "pinned_at">;

/** @returns ids of those that were not pinned before */
export async function insertEvidence(
  { db, workspaceId }: WorkspaceTx,
  evidence: readonly NewEvidence[],
  now: Date,
): Promise<string[]> {
  const rows = await db
    .insertInto("cause_evidence")
    .values(evidence.map((each) => ({ workspace_id: workspaceId, ...each, pinned_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** @returns the words that were unpinned; undefined when there were none */
export async function deleteEvidence(
  { db, workspaceId }: WorkspaceTx,
  causeId: string,
  id: string,
): Promise<{ quote: string; feedback_id: string } | undefined> {
  return await db
    .deleteFrom("cause_evidence")
    .where("workspace_id", "=", workspaceId)
    .where("cause_id", "=", causeId)
    .where("id", "=", id)
    .returning(["quote", "feedback_id"])
    .executeTakeFirst();
}

/** Takes back what an earlier reading of this contact pinned, for steps it is now said not to show. */
export async function deleteReadEvidence(
  { db, workspaceId }: WorkspaceTx,
  contact: { customerId: string; feedbackId: string },
  causeIds: readonly string[],
): Promise<void> {
  await sql`delete from cause_evidence where workspace_id = ${workspaceId} and customer_id = ${contact.customerId}
    and feedback_id = ${contact.feedbackId} and from_reading and cause_id = any(${causeIds}::uuid[])`.execute(
    db,
  );
}
