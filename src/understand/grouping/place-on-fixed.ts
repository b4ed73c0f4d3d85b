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

/** Places texts near an accepted topic on it; all others stay free. */
export async function placeOnFixed(
  { masked }: ReadTexts,
  fixed: readonly TopicSignature[],
  report: Report,
): Promise<Placed> {
  const rows = masked.length;
  const assignment = new Int32Array(rows).fill(-1);
  const confidence = new Float32Array(rows);
  if (fixed.length > 0) {
    const ready = fixed.map(readySignature);
    await inChunks("accepted", rows, 500, report, (row) => {
      const place = placeTerms(termCounts(masked[row]!), ready);
      assignment[row] = place.topic;
      confidence[row] = place.confidence;
    });
  }
  return { assignment, confidence, topics: fixed.length };
}
