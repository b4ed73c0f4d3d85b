import type { Calibration } from "./classifier.ts";
import { toProbabilities } from "./probabilities.ts";

/** Texts that belong nowhere are labelled more rarely than they come: they count for at least this share of all. */
const leastNoneShare = 0.05;
/** Of the texts that belong somewhere, at most this share may lose its right label to "none". */
const mostLostShare = 0.005;

/**
 * The threshold that gets most held-out rows right, "none" being an answer, and costs few of them their right label;
 * 0 where no row is "none".
 * @param held rows x labels, scores by machines that did not see the row
 * @param signs rows x labels, 1 where the row has the label
 */
export function singleThreshold(
  held: Float32Array,
  signs: Int8Array,
  labels: number,
  calibration: Calibration,
): Float32Array {
  const rows = judgedRows(held, signs, labels, calibration);
  const nones = rows.filter(({ isNone }) => isNone).length;
  if (nones === 0) return Float32Array.of(0);
  const worth = Math.max(1, (leastNoneShare * (rows.length - nones)) / ((1 - leastNoneShare) * nones));
  // With few rows one may be lost by chance alone: a standard deviation is allowed on top.
  const allowed = mostLostShare * (rows.length - nones);
  const mostLost = allowed + Math.sqrt(allowed);
  rows.sort((a, b) => a.chance - b.chance);
  let [gain, most, threshold, lost] = [0, 0, 0, 0];
  for (const row of rows) {
    const isLost = !row.isNone && row.isRight;
    if (isLost && ++lost > mostLost) break;
    gain += row.isNone ? worth : isLost ? -1 : 0;
    if (gain <= most) continue;
    most = gain;
    threshold = row.chance + 1e-6;
  }
  return Float32Array.of(threshold);
}

function judgedRows(held: Float32Array, signs: Int8Array, labels: number, calibration: Calibration) {
  const rows: { chance: number; isRight: boolean; isNone: boolean }[] = [];
  for (let from = 0; from < held.length; from += labels) {
    const chances = held.slice(from, from + labels);
    toProbabilities(chances, "single", calibration);
    const chance = chances.reduce((most, each) => Math.max(most, each), 0);
    const own = signs.subarray(from, from + labels);
    rows.push({ chance, isRight: own[chances.indexOf(chance)] === 1, isNone: !own.includes(1) });
  }
  return rows;
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
