import { sql } from "kysely";
import type { ClassifierStatus, DenseReading, HeldOutAnswer } from "../../store/tables/label-tables.ts";
import type { StoredFault } from "../../store/tables/work-tables.ts";
import { findOpenJob, lockOpenJobs } from "../../store/open-jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export const trainingKind = "label-training";

export type VersionRow = {
  id: string;
  version: number;
  status: ClassifierStatus;
  kind: "single" | "multi" | null;
  examples: number | null;
  topic_ids: string[];
  topic_names: string[];
  thresholds: number[];
  wished_precision: number | null;
  quality: Record<string, unknown> | null;
  fault: StoredFault | null;
  dense_reading: DenseReading | null;
  created_by: string;
  created_at: Date;
  ready_at: Date | null;
  used_by: string | null;
  used_at: Date | null;
};

const columns = [
  "id",
  "version",
  "status",
  "kind",
  "examples",
  "topic_ids",
  "topic_names",
  "thresholds",
  "wished_precision",
  "quality",
  "fault",
  "dense_reading",
  "created_by",
  "created_at",
  "ready_at",
  "used_by",
  "used_at",
] as const;

/** All versions, the newest first; models stay where they are. */
export async function listVersions({ db, workspaceId }: WorkspaceTx): Promise<VersionRow[]> {
  return await db
    .selectFrom("classifiers")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .orderBy("version", "desc")
    .limit(200)
    .execute();
}

export async function findVersion(
  { db, workspaceId }: WorkspaceTx,
  version: number,
): Promise<VersionRow | undefined> {
  return await db
    .selectFrom("classifiers")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** The newest version that can answer. */
export async function findLatestReady({ db, workspaceId }: WorkspaceTx): Promise<VersionRow | undefined> {
  return await db
    .selectFrom("classifiers")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("status", "in", ["ready", "in-use", "retired"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function findUsed({ db, workspaceId }: WorkspaceTx): Promise<VersionRow | undefined> {
  return await db
    .selectFrom("classifiers")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("status", "=", "in-use")
    .executeTakeFirst();
}

/** The version that was in use before the one of now. */
export async function findUsedBefore(
  { db, workspaceId }: WorkspaceTx,
  now: { used_at: Date | null },
): Promise<VersionRow | undefined> {
  return await db
    .selectFrom("classifiers")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("status", "=", "retired")
    .where("used_at", "is not", null)
    .where("used_at", "<=", now.used_at ?? new Date(0))
    .orderBy("used_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The model itself. */
export async function readModel(
  { db, workspaceId }: WorkspaceTx,
  version: number,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("classifiers")
    .select("model")
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirst();
  // A plain array of its own: a Buffer's "slice" is a window on a larger one, which readers of bytes do not expect.
  return row?.model ? new Uint8Array(row.model) : null;
}

/** What the version said of each text it was judged on; null for one trained before this was kept. */
export async function readHeldOut(
  { db, workspaceId }: WorkspaceTx,
  version: number,
): Promise<HeldOutAnswer[] | null> {
  const row = await db
    .selectFrom("classifiers")
    .select("held_out")
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.held_out ?? null;
}

/** One decision about versions at a time. */
export async function lockClassifiers({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`classifiers ${workspaceId}`}, 7))`.execute(db);
}

/** A version's place while it trains; the same one again when a killed job begins anew. */
export async function beginVersion(
  { db, workspaceId }: WorkspaceTx,
  row: { id: string; jobId: string; createdBy: string; now: Date },
): Promise<{ version: number; status: ClassifierStatus }> {
  const earlier = await db
    .selectFrom("classifiers")
    .select(["version", "status"])
    .where("workspace_id", "=", workspaceId)
    .where("job_id", "=", row.jobId)
    .executeTakeFirst();
  if (earlier) return earlier;
  const { rows } = await sql<{ version: number }>`
    insert into classifiers (workspace_id, id, version, job_id, status, created_by, created_at)
    select ${workspaceId}, ${row.id}, coalesce(max(version), 0) + 1, ${row.jobId}, 'training', ${row.createdBy}, ${row.now}
    from classifiers where workspace_id = ${workspaceId} returning version`.execute(db);
  return { version: rows[0].version, status: "training" };
}

export type Trained = {
  kind: "single" | "multi";
  examples: number;
  topicIds: string[];
  topicNames: string[];
  thresholds: number[];
  quality: Record<string, unknown>;
  model: Uint8Array;
  heldOut: readonly HeldOutAnswer[];
  /** Learnt from vectors; null where there were none or they did not help. */
  dense: Uint8Array | null;
};

export async function completeVersion(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  trained: Trained,
  now: Date,
): Promise<void> {
  await db
    .updateTable("classifiers")
    .set({
      status: "ready",
      kind: trained.kind,
      examples: trained.examples,
      topic_ids: trained.topicIds,
      topic_names: trained.topicNames,
      thresholds: trained.thresholds,
      quality: JSON.stringify(trained.quality),
      model: Buffer.from(trained.model),
      held_out: JSON.stringify(trained.heldOut),
      dense: trained.dense && Buffer.from(trained.dense),
      ready_at: now,
    })
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .execute();
}

export async function failVersion(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  fault: StoredFault,
): Promise<void> {
  await db
    .updateTable("classifiers")
    .set({ status: "failed", fault: JSON.stringify(fault) })
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .execute();
}

/** Puts one version in use and retires the one before. */
export async function putInUse(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  by: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("classifiers")
    .set({ status: "retired" })
    .where("workspace_id", "=", workspaceId)
    .where("status", "=", "in-use")
    .execute();
  await db
    .updateTable("classifiers")
    .set({ status: "in-use", used_by: by, used_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .execute();
}

/** Takes the mark of use away from a version that was rolled back: the next roll-back goes further down. */
export async function forgetUse({ db, workspaceId }: WorkspaceTx, version: number): Promise<void> {
  await db
    .updateTable("classifiers")
    .set({ status: "ready", used_at: null, used_by: null })
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .execute();
}

export async function saveThresholds(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  thresholds: readonly number[],
  wished: number | null,
): Promise<void> {
  await db
    .updateTable("classifiers")
    .set({ thresholds: [...thresholds], wished_precision: wished })
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .execute();
}

/** Trainings that wait or run. Locked: who decides by them must not be overtaken. */
export async function lockOpenTrainings(tx: WorkspaceTx) {
  return await lockOpenJobs(tx, trainingKind);
}

export async function findOpenTraining(tx: WorkspaceTx): Promise<string | null> {
  return await findOpenJob(tx, [trainingKind]);
}

/** When the last training that came to its end, or runs, began: labels given later are not in it. */
export async function findTrainedAt({ db, workspaceId }: WorkspaceTx): Promise<Date | null> {
  const row = await db
    .selectFrom("classifiers")
    .select("created_at")
    .where("workspace_id", "=", workspaceId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

export type PoolRow = { customer_id: string; id: string; text: string };

/** Contacts that nobody labelled, in the order of a fair draw. */
export async function listPool({ db, workspaceId }: WorkspaceTx, most: number): Promise<PoolRow[]> {
  const { rows } = await sql<PoolRow>`select f.customer_id, f.id, left(f.text, 12000) as text from feedback f
    where f.workspace_id = ${workspaceId} and f.text <> '' and not exists (
      select 1 from text_labels l where l.workspace_id = ${workspaceId} and l.customer_id = f.customer_id and l.feedback_id = f.id)
    order by hashtextextended(f.id::text, 12) limit ${most}`.execute(db);
  return rows;
}

export type Guess = {
  customerId: string;
  feedbackId: string;
  topicIds: string[];
  chances: number[];
  uncertainty: number;
};

/** Guesses of this version in place of its own of before; those of versions that are neither in use nor newest go. */
export async function replaceGuesses(
  tx: WorkspaceTx,
  version: number,
  guesses: readonly Guess[],
): Promise<void> {
  const { db, workspaceId } = tx;
  await sql`delete from label_guesses where workspace_id = ${workspaceId} and (version = ${version}
    or version not in (select version from classifiers where workspace_id = ${workspaceId} and status = 'in-use'))`.execute(
    db,
  );
  for (let from = 0; from < guesses.length; from += 2_000)
    await insertGuesses(tx, version, guesses.slice(from, from + 2_000));
}

async function insertGuesses(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  page: readonly Guess[],
): Promise<void> {
  // Lists within lists must be of one length in PostgreSQL: each goes as its text.
  const asArray = (values: readonly (string | number)[]) => `{${values.join(",")}}`;
  await sql`insert into label_guesses (workspace_id, customer_id, feedback_id, version, topic_ids, chances, uncertainty)
    select ${workspaceId}::uuid, g.customer_id, g.feedback_id, ${version}::integer, g.topic_ids::uuid[], g.chances::real[], g.uncertainty
    from unnest(${page.map((g) => g.customerId)}::uuid[], ${page.map((g) => g.feedbackId)}::uuid[],
      ${page.map((g) => asArray(g.topicIds))}::text[], ${page.map((g) => asArray(g.chances))}::text[],
      ${page.map((g) => g.uncertainty)}::real[]) as g (customer_id, feedback_id, topic_ids, chances, uncertainty)
    join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = g.customer_id and f.id = g.feedback_id
    on conflict (customer_id, feedback_id, version) do nothing`.execute(db);
}

/** An event that is delivered only after some seconds, so that labels given meanwhile come along. */
export async function emitLater(
  { db, workspaceId }: WorkspaceTx,
  event: { id: string; type: string; delaySeconds: number },
): Promise<void> {
  await sql`insert into outbox (id, workspace_id, type, payload, next_attempt_at)
    values (${event.id}, ${workspaceId}, ${event.type}, '{}', now() + make_interval(secs => ${event.delaySeconds}))`.execute(
    db,
  );
}
