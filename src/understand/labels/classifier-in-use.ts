import type { WorkspaceTx } from "../../store/transaction.ts";
import { findUsed, readModel } from "./classifier-queries.ts";
import { readTopicsNow } from "./topics-now.ts";

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
