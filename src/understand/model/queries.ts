import { sql } from "kysely";
import type { Facts } from "../../core/kit/fault.ts";
import type { ModelSettingsTable } from "../../store/tables/model-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Insertable, Selectable } from "kysely";

export type SettingsRow = Selectable<ModelSettingsTable>;

export async function findSettings({ db, workspaceId }: WorkspaceTx): Promise<SettingsRow | undefined> {
  return await db
    .selectFrom("model_settings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
}

/** The same, locked: whoever asks the model next waits until the cost of this question is set aside. */
export async function lockSettings({ db, workspaceId }: WorkspaceTx): Promise<SettingsRow | undefined> {
  return await db
    .selectFrom("model_settings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .forUpdate()
    .executeTakeFirst();
}

export async function putSettings(
  { db, workspaceId }: WorkspaceTx,
  row: Omit<Insertable<ModelSettingsTable>, "workspace_id">,
): Promise<void> {
  await db
    .insertInto("model_settings")
    .values({ ...row, workspace_id: workspaceId })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(row))
    .execute();
}

export async function deleteSettings({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await db.deleteFrom("model_settings").where("workspace_id", "=", workspaceId).execute();
}

/** All versions of all prompts, the latest first. */
export async function listPrompts({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("model_prompts")
    .select(["name", "locale", "version", "text", "created_by", "created_at"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("version", "desc")
    .execute();
}

export async function insertPrompt(
  { db, workspaceId }: WorkspaceTx,
  prompt: { name: string; locale: string; text: string | null; createdBy: string; at: Date },
): Promise<void> {
  const { name, locale, text, createdBy, at } = prompt;
  await sql`insert into model_prompts (workspace_id, name, locale, version, text, created_by, created_at)
    select ${workspaceId}, ${name}, ${locale}, coalesce(max(version), 0) + 1, ${text}, ${createdBy}, ${at}
    from model_prompts where workspace_id = ${workspaceId} and name = ${name} and locale = ${locale}`.execute(
    db,
  );
}

export type NewCall = {
  id: string;
  at: Date;
  purpose: string;
  model: string;
  state: "open" | "kept";
  tokens_in: number;
  tokens_out: number;
  cost_micros: number;
};

export async function insertCall({ db, workspaceId }: WorkspaceTx, call: NewCall): Promise<void> {
  await db
    .insertInto("model_calls")
    .values({ ...call, workspace_id: workspaceId, milliseconds: null, fault: null, fault_facts: null })
    .execute();
}

export type EndedCall = {
  state: "done" | "failed";
  tokensIn: number;
  tokensOut: number;
  costMicros: number;
  milliseconds: number;
  fault: { code: string; facts: Facts } | null;
};

export async function endCall({ db, workspaceId }: WorkspaceTx, id: string, end: EndedCall): Promise<void> {
  await db
    .updateTable("model_calls")
    .set({
      state: end.state,
      tokens_in: end.tokensIn,
      tokens_out: end.tokensOut,
      cost_micros: end.costMicros,
      milliseconds: end.milliseconds,
      fault: end.fault?.code ?? null,
      fault_facts: end.fault ? JSON.stringify(end.fault.facts) : null,
    })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** The first instant of the calendar month in the company's time zone. */
export async function monthStart({ db }: WorkspaceTx, now: Date, timeZone: string): Promise<Date> {
  const { rows } = await sql<{ since: Date }>`
    select date_trunc('month', ${now}::timestamptz at time zone ${timeZone}::text) at time zone ${timeZone}::text as since`.execute(
    db,
  );
  return rows[0].since;
}

/** Spent and set aside since then, in millionths. */
export async function spentSince({ db, workspaceId }: WorkspaceTx, since: Date): Promise<number> {
  const { rows } = await sql<{ spent: number }>`
    select coalesce(sum(cost_micros), 0)::bigint as spent from model_calls
    where workspace_id = ${workspaceId} and at >= ${since}`.execute(db);
  return rows[0].spent;
}

export type UsageRow = {
  purpose: string;
  calls: number;
  kept: number;
  failed: number;
  tokens_in: number;
  tokens_out: number;
  cost_micros: number;
};

export async function usageSince({ db, workspaceId }: WorkspaceTx, since: Date): Promise<UsageRow[]> {
  const { rows } = await sql<UsageRow>`
    select purpose, count(*) as calls, count(*) filter (where state = 'kept') as kept,
      count(*) filter (where state = 'failed') as failed,
      sum(tokens_in)::bigint as tokens_in, sum(tokens_out)::bigint as tokens_out, sum(cost_micros)::bigint as cost_micros
    from model_calls where workspace_id = ${workspaceId} and at >= ${since}
    group by purpose order by cost_micros desc, purpose`.execute(db);
  return rows;
}

export async function listFailed({ db, workspaceId }: WorkspaceTx, most: number) {
  return await db
    .selectFrom("model_calls")
    .select(["at", "purpose", "fault", "fault_facts"])
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "failed")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}

export type KeptAnswer = { hash: Buffer; answer: string; tokensIn: number; tokensOut: number };

/** Answers kept since then to these questions, by their hash in hex. */
export async function findAnswers(
  { db, workspaceId }: WorkspaceTx,
  hashes: readonly Buffer[],
  since: Date,
): Promise<Map<string, KeptAnswer>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom("model_answers")
    .select(["question_hash as hash", "answer", "tokens_in as tokensIn", "tokens_out as tokensOut"])
    .where("workspace_id", "=", workspaceId)
    .where("question_hash", "in", hashes)
    .where("created_at", ">=", since)
    .execute();
  return new Map(rows.map((row) => [row.hash.toString("hex"), row]));
}

/** Keeps answers, and drops those of the company that are older than `before`. */
export async function keepAnswers(
  { db, workspaceId }: WorkspaceTx,
  answers: readonly KeptAnswer[],
  now: Date,
  before: Date,
): Promise<void> {
  await db
    .deleteFrom("model_answers")
    .where("workspace_id", "=", workspaceId)
    .where("created_at", "<", before)
    .execute();
  const rows = answers.map(({ hash, answer, tokensIn, tokensOut }) => ({
    workspace_id: workspaceId,
    question_hash: hash,
    answer,
    tokens_in: tokensIn,
    tokens_out: tokensOut,
    created_at: now,
  }));
  if (rows.length === 0) return;
  await db
    .insertInto("model_answers")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "question_hash"])
        .doUpdateSet((eb) => ({ answer: eb.ref("excluded.answer"), created_at: now })),
    )
    .execute();
}

export type QuoteText = { feedback_id: string; text: string };

/** Contacts of a topic for a model to read, masked: those the topic chose itself first, then the surest; one of each wording. */
export async function listTopicQuotes(
  { db, workspaceId }: WorkspaceTx,
  topicId: string,
  most: number,
): Promise<QuoteText[]> {
  const { rows } = await sql<QuoteText>`
    select feedback_id, text from (
      select distinct on (f.text) m.feedback_id, f.text, m.quote_rank, m.confidence
      from (select * from mentions where workspace_id = ${workspaceId} and topic_id = ${topicId}
        order by quote_rank nulls last, confidence desc, feedback_id limit ${most * 3}) m
      join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = m.customer_id and f.id = m.feedback_id
      order by f.text, m.quote_rank nulls last, m.confidence desc, m.feedback_id) chosen
    order by quote_rank nulls last, confidence desc, feedback_id limit ${most}`.execute(db);
  return rows;
}
