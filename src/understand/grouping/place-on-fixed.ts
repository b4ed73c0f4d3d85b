import {
  placeTerms,
  readySignature,
  termCounts,
  type TopicSignature,
} from "../../core/text/topic-signature.ts";
import { inChunks, type Report } from "./in-chunks.ts";
import type { ReadTexts } from "./read-texts.ts";

/** Where rows have been placed so far: topics 0..topics-1, or -1. */
export type Placed = { assignment: Int32Array; confidence: Float32Array; topics: number };

/** What a classifier says of the texts: the topic of each, -1 where it abstains, and how surely; and the topics that it answers for. */
export type Labelled = {
  assignment: ArrayLike<number>;
  confidence: ArrayLike<number>;
  topics: ReadonlySet<number>;
};

/**
 * Places texts on accepted topics: where a classifier says so, else by nearness, but never on a topic that the classifier answers for and
 * did not give. All others stay free.
 */
export async function placeOnFixed(
  { masked }: ReadTexts,
  fixed: readonly TopicSignature[],
  report: Report,
  labelled?: Labelled,
): Promise<Placed> {
  const rows = masked.length;
  const assignment = new Int32Array(rows).fill(-1);
  const confidence = new Float32Array(rows);
  if (fixed.length > 0) {
    const ready = fixed.map((signature, topic) =>
      readySignature(labelled?.topics.has(topic) ? { ...signature, weights: [] } : signature),
    );
    await inChunks("accepted", rows, 500, report, (row) => {
      const given = labelled?.assignment[row] ?? -1;
      if (given >= 0) {
        assignment[row] = given;
        confidence[row] = labelled!.confidence[row]!;
        return;
      }
      const place = placeTerms(termCounts(masked[row]!), ready);
      assignment[row] = place.topic;
      confidence[row] = place.confidence;
    });
  }
  return { assignment, confidence, topics: fixed.length };
}
