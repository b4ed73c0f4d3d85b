import { checkPairs } from "../kit/check.ts";
import { type LabelKind, type ScoreTable, topLabel } from "./decisions.ts";

/**
 * Gives each text the labels whose probability reaches their threshold; an empty list is "undecided".
 * @param scores     probabilities, texts x labels
 * @param thresholds for each label the least probability 0..1, or null: never given
 * @param kind       single: only the most probable label may be given
 * @throws RangeError when there is not one threshold a label
 * @example decideAbove({ labels: 2, rows: 1, values: Float32Array.of(0.7, 0.3) }, [0.6, null], "single") // => [[0]]
 */
export function decideAbove(
  scores: ScoreTable,
  thresholds: readonly (number | null)[],
  kind: LabelKind,
): number[][] {
  const { labels, rows, values } = scores;
  checkPairs("thresholds", thresholds, "labels", Array.from({ length: labels }));
  const reaches = (row: number, label: number) => {
    const threshold = thresholds[label];
    return threshold !== null && threshold !== undefined && values[row * labels + label]! >= threshold;
  };
  return Array.from({ length: rows }, (_, row) => {
    if (labels === 0) return [];
    if (kind === "multi") return [...thresholds.keys()].filter((label) => reaches(row, label));
    const { label } = topLabel(scores, row);
    return reaches(row, label) ? [label] : [];
  });
}
