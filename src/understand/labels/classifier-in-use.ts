import { denseFromBytes } from "../../core/embeddings/dense-bytes.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { findUsed, readModel, type VersionRow } from "./classifier-queries.ts";
import { qualitySchema } from "./contract.ts";
import { listDense, readDense } from "./dense-queries.ts";
import { readTopicsNow } from "./topics-now.ts";

/** A version was put in use or taken back, or reads with more vectors: contacts are to be read anew. Payload: `version`. */
export const classifierInUseEvent = "classifier.in-use";

/**
 * The classifier that people put in use. `topicIds[label]` is the topic that a label means today: merges are followed, so that two
 * labels may mean one topic. `thresholds[label]` is the least probability at which it is given; above 1: never, also where the topic
 * is gone. `kind` single: only a text's most probable label may be given (core/classify-quality/decide-above.ts decides by both).
 */
export type ClassifierInUse = {
  version: number;
  kind: "single" | "multi";
  topicIds: string[];
  thresholds: number[];
  /** For classifierFromBytes. */
  bytes: Uint8Array;
};

const never = 2;

/** @returns null while no version is in use */
export async function findClassifierInUse(tx: WorkspaceTx): Promise<ClassifierInUse | null> {
  const row = await findUsed(tx);
  if (!row || row.kind === null) return null;
  const bytes = await readModel(tx, row.version);
  if (!bytes) return null;
  const topics = await readTopicsNow(tx);
  const meant = row.topic_ids.map((id) => topics.find(id));
  return {
    version: row.version,
    kind: row.kind,
    topicIds: meant.map((topic, label) => topic?.id ?? row.topic_ids[label]),
    thresholds: meant.map((topic, label) => (topic ? row.thresholds[label] : never)),
    bytes,
  };
}

/**
 * What vectors say of contacts, for a classifier in use that has learnt from them. A contact in `chances` (by its id, label by label) is
 * given a label by both views, the vectors' part being `share`, from `thresholds` on; all others are read by their words.
 */
export type DenseInUse = {
  version: number;
  share: number;
  thresholds: number[];
  chances: ReadonlyMap<string, number[]>;
};

/** @returns null where the version in use reads by words alone */
export async function findDenseInUse(tx: WorkspaceTx): Promise<DenseInUse | null> {
  const row = await findUsed(tx);
  const bytes = row ? await readDense(tx, row.version) : null;
  if (!row || !bytes) return null;
  return {
    version: row.version,
    share: denseFromBytes(bytes).blend.share,
    thresholds: denseThresholds(row),
    chances: await listDense(tx, row.version),
  };
}

/** As trained, or so that the wished precision is kept. @returns above 1 everywhere for a version without vectors */
export function denseThresholds({ quality, wished_precision: wished, topic_ids }: VersionRow): number[] {
  const embeddings = quality === null ? null : qualitySchema.parse(quality).embeddings;
  if (embeddings?.state !== "used") return topic_ids.map(() => never);
  if (wished === null) return embeddings.thresholds;
  const kept = embeddings.abstention.find((each) => Math.abs(each.wished - wished) < 1e-4);
  return kept?.thresholds ?? embeddings.thresholds;
}
