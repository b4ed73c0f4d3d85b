import type { Calibration } from "./classifier.ts";

/**
 * The slope (and the score of "none") at which softmax gives held-out rows their label with the greatest likelihood.
 * @param held rows x labels, scores by machines that did not see the row
 * @param signs rows x labels, 1 where the row has the label
 */
export function calibrateSingle(held: Float32Array, signs: Int8Array, labels: number): Calibration {
  const rows = held.length / labels;
  let hasNone = false;
  for (let row = 0; row < rows && !hasNone; row++)
    hasNone = !signs.subarray(row * labels, (row + 1) * labels).includes(1);
  const loss = (slope: number, none: number) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      const from = row * labels;
      let most = none;
      for (let l = 0; l < labels; l++) most = Math.max(most, held[from + l]!);
      let total = hasNone ? Math.exp(slope * (none - most)) : 0;
      let own = 0;
      for (let l = 0; l < labels; l++) {
        const part = Math.exp(slope * (held[from + l]! - most));
        total += part;
        if (signs[from + l]! > 0) own += part;
      }
      if (own === 0) own = Math.exp(slope * (none - most));
      sum -= Math.log(own / total + 1e-12);
    }
    return sum / rows;
  };
  let best = { slope: 4, none: -Infinity };
  let least = Infinity;
  const nones = hasNone ? [-1, -0.8, -0.6, -0.4, -0.2, 0] : [-1e9];
  for (const none of nones) {
    for (let slope = 1; slope < 40; slope *= 1.25) {
      const now = loss(slope, none);
      if (now < least) {
        least = now;
        best = { slope, none };
      }
    }
  }
  return { slope: best.slope, none: hasNone ? best.none : -1e9, shift: new Float32Array(labels) };
}

/** One logistic for all labels: p = 1 / (1 + exp(-(slope x score + shift))). */
export function calibrateMulti(held: Float32Array, signs: Int8Array, labels: number): Calibration {
  let slope = 3;
  let shift = 0;
  for (let step = 0; step < 30; step++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6];
    for (let i = 0; i < held.length; i++) {
      const score = held[i]!;
      const p = 1 / (1 + Math.exp(-(slope * score + shift)));
      const error = p - (signs[i]! > 0 ? 1 : 0);
      const curve = Math.max(p * (1 - p), 1e-9);
      ga += error * score;
      gb += error;
      haa += curve * score * score;
      hab += curve * score;
      hbb += curve;
    }
    const det = haa * hbb - hab * hab;
    if (!(det > 1e-12)) break;
    const da = (ga * hbb - gb * hab) / det;
    const db = (gb * haa - ga * hab) / det;
    slope = Math.min(Math.max(slope - da, 0.1), 50);
    shift -= db;
    if (Math.abs(da) + Math.abs(db) < 1e-6) break;
  }
  return { slope, none: 0, shift: new Float32Array(labels).fill(shift) };
}
