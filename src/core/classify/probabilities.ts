import type { Calibration } from "./classifier.ts";

/** Turns the scores of one text into probabilities, in place. */
export function toProbabilities(
  scores: Float32Array,
  kind: "single" | "multi",
  calibration: Calibration,
): void {
  const { slope, shift, none } = calibration;
  if (kind === "multi") {
    for (let l = 0; l < scores.length; l++) scores[l] = 1 / (1 + Math.exp(-(slope * scores[l]! + shift[l]!)));
    return;
  }
  let most = none;
  for (let l = 0; l < scores.length; l++) most = Math.max(most, scores[l]!);
  let total = Math.exp(slope * (none - most));
  for (let l = 0; l < scores.length; l++) {
    scores[l] = Math.exp(slope * (scores[l]! - most));
    total += scores[l]!;
  }
  for (let l = 0; l < scores.length; l++) scores[l]! /= total;
}
