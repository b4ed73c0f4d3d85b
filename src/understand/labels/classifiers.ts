import type { Actor } from "../../access/actor.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { createJob } from "../../store/jobs.ts";
import { emit } from "../../store/outbox.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { classifierInUseEvent } from "./classifier-in-use.ts";
import * as queries from "./classifier-queries.ts";
import { type ClassifierPage, type Judged, labelFault, qualitySchema, type Version } from "./contract.ts";
import { guessingKind } from "./jobs.ts";
import { readExamples, readTexts } from "./label-queries.ts";
import { readTopicsNow } from "./topics-now.ts";

const shownCharacters = 2_000;

export async function listClassifiers(tx: WorkspaceTx, locale: Locale) {
  return { versions: (await queries.listVersions(tx)).map((row) => versionOf(row, locale)) };
}

/** One version with its whole quality. */
export async function getClassifier(
  tx: WorkspaceTx,
  version: number,
  locale: Locale,
): Promise<ClassifierPage> {
  const row = await requireVersion(tx, version);
  const topics = await readTopicsNow(tx);
  const names = row.topic_ids.map((id, at) => [id, topics.find(id)?.name ?? row.topic_names[at]] as const);
  return {
    ...versionOf(row, locale),
    quality: row.quality && qualitySchema.omit({ mistakes: true }).parse(row.quality),
    names: Object.fromEntries(names),
    denseReading: row.dense_reading && {
      ...row.dense_reading,
      fault: row.dense_reading.fault && row.dense_reading.fault[locale],
    },
  };
}

/** Puts a version in use: it reads the contacts from now on, and nothing of the others is lost. */
export async function useClassifier(
  tx: WorkspaceTx,
  actor: Actor,
  version: number,
  now: Date,
): Promise<void> {
  await queries.lockClassifiers(tx);
  const row = await requireVersion(tx, version);
  if (row.status === "training" || row.status === "failed")
    throw labelFault("classifier.not-ready", { version });
  if (row.status === "in-use") return;
  await queries.putInUse(tx, version, actor.name, now);
  await tell(tx, actor, version);
}

/** Back to the version that was in use before; pressed again, further back. */
export async function rollBack(tx: WorkspaceTx, actor: Actor, now: Date) {
  await queries.lockClassifiers(tx);
  const used = await queries.findUsed(tx);
  const before = used && (await queries.findUsedBefore(tx, used));
  if (!used || !before) throw labelFault("classifier.no-earlier");
  await queries.putInUse(tx, before.version, actor.name, before.used_at ?? now);
  await queries.forgetUse(tx, used.version);
  await tell(tx, actor, before.version);
  return { version: before.version };
}

async function tell(tx: WorkspaceTx, actor: Actor, version: number): Promise<void> {
  await emit(tx, classifierInUseEvent, { version });
  await createJob(tx, { kind: guessingKind, input: { version }, createdBy: actor.name });
}

/** From which probability on labels are given: as trained (null), or so that the wished precision is kept. */
export async function wishPrecision(tx: WorkspaceTx, version: number, wished: number | null): Promise<void> {
  await queries.lockClassifiers(tx);
  const row = await requireVersion(tx, version);
  if (row.quality === null) throw labelFault("classifier.not-ready", { version });
  const quality = qualitySchema.parse(row.quality);
  const chosen =
    wished === null
      ? quality.thresholds
      : quality.abstention.find((each) => Math.abs(each.wished - wished) < 1e-9)?.thresholds;
  if (!chosen) throw labelFault("classifier.no-such-precision");
  await queries.saveThresholds(tx, version, chosen, wished);
  if (row.status === "in-use") await emit(tx, classifierInUseEvent, { version });
}

/** The texts of one kind of mistake, the surest first. */
export async function listConfused(
  tx: WorkspaceTx,
  version: number,
  pair: { actual?: string | undefined; predicted?: string | undefined },
) {
  const row = await requireVersion(tx, version);
  const mistakes = row.quality ? qualitySchema.parse(row.quality).mistakes : [];
  return await textsOfMistakes(tx, mistakes, pair);
}

/** Texts of contacts and of files that were mistaken in this pair, the surest first; a pair's end left out is "none". */
export async function textsOfMistakes(
  tx: WorkspaceTx,
  mistakes: Judged["mistakes"],
  pair: { actual?: string | undefined; predicted?: string | undefined },
) {
  const ids = mistakes
    .filter(
      ({ actualId, predictedId }) =>
        actualId === (pair.actual ?? null) && predictedId === (pair.predicted ?? null),
    )
    .map(({ id }) => id);
  const contacts = await readTexts(tx, ids);
  const examples = await readExamples(tx, ids);
  return {
    texts: ids.flatMap((id) => {
      const text = contacts.get(id) ?? examples.get(id);
      return text === undefined
        ? []
        : [{ id, contact: contacts.has(id), text: text.slice(0, shownCharacters) }];
    }),
  };
}

async function requireVersion(tx: WorkspaceTx, version: number): Promise<queries.VersionRow> {
  const row = await queries.findVersion(tx, version);
  if (!row) throw labelFault("classifier.missing");
  return row;
}

function versionOf(row: queries.VersionRow, locale: Locale): Version {
  const quality = row.quality ? qualitySchema.parse(row.quality) : null;
  return {
    version: row.version,
    status: row.status,
    kind: row.kind,
    examples: row.examples,
    topics: row.topic_ids.length,
    accuracy: quality?.accuracy ?? null,
    heldOut: quality?.heldOut ?? null,
    wishedPrecision: row.wished_precision,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    usedAt: row.used_at?.toISOString() ?? null,
    usedBy: row.used_by,
    fault: row.fault && row.fault[locale],
  };
}
