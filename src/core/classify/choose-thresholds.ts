import type { Calibration } from "./classifier.ts";
import { toProbabilities } from "./probabilities.ts";

/** The threshold that gets the most held-out rows right, "none" being an answer; 0 where no row is "none". */
export function singleThreshold(
  held: Float32Array,
  signs: Int8Array,
  labels: number,
  calibration: Calibration,
): Float32Array {
  const rows: { best: number; right: boolean; none: boolean }[] = [];
  for (let from = 0; from < held.length; from += labels) {
    const chances = held.slice(from, from + labels);
    toProbabilities(chances, "single", calibration);
    let best = 0;
    for (let l = 1; l < labels; l++) if (chances[l]! > chances[best]!) best = l;
    const own = signs.subarray(from, from + labels);
    rows.push({ best: chances[best]!, right: own[best] === 1, none: !own.includes(1) });
  }
  if (!rows.some(({ none }) => none)) return Float32Array.of(0);
  rows.sort((a, b) => a.best - b.best);
  let right = rows.filter((row) => row.right).length;
  let most = right;
  let threshold = 0;
  for (const row of rows) {
    if (row.right) right--;
    if (row.none) right++;
    if (right > most) {
      most = right;
      threshold = row.best + 1e-6;
    }
  }
  return Float32Array.of(threshold);
}

/** One threshold for all labels: the one of the greatest micro F1 on held-out rows. */
export function multiThresholds(
  held: Float32Array,
  signs: Int8Array,
  labels: number,
  calibration: Calibration,
): Float32Array {
  const chances = held.slice();
  for (let from = 0; from < chances.length; from += labels)
    toProbabilities(chances.subarray(from, from + labels), "multi", calibration);
  let best = 0.5;
  let most = -1;
  for (let threshold = 0.1; threshold < 0.9; threshold += 0.02) {
    let [hits, given, there] = [0, 0, 0];
    for (let i = 0; i < chances.length; i++) {
      const has = signs[i]! > 0;
      const says = chances[i]! >= threshold;
      if (has) there++;
      if (says) given++;
      if (has && says) hits++;
    }
    const f1 = (2 * hits) / Math.max(1, given + there);
    if (f1 > most) {
      most = f1;
      best = threshold;
    }
  }
  return new Float32Array(labels).fill(best);
}
