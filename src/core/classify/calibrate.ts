import type { Calibration } from "./classifier.ts";

/** So many rows are enough to learn two numbers from. */
const enoughRows = 2000;
const noRival = -1e9;

/**
 * The slope at which softmax gives held-out rows their label with the greatest likelihood; where there are rows of no label, also the
 * score of "none of them", a rival of all labels.
 * @param held rows x labels, scores by machines that did not see the row
 * @param signs rows x labels, 1 where the row has the label
 */
export function calibrateSingle(held: Float32Array, signs: Int8Array, labels: number): Calibration {
  const rows = sampledRows(held.length / labels, signs, labels);
  const hasNone = rows.some(({ isNone }) => isNone);
  const loss = (slope: number, none: number) =>
    rows.reduce((sum, { from, isNone, weight }) => {
      const own = isNone ? [none] : ownScores(held, signs, from, labels);
      return (
        sum - weight * logShare(held.subarray(from, from + labels), hasNone ? none : noRival, own, slope)
      );
    }, 0);
  let [slope, none] = [4, hasNone ? -0.2 : noRival];
  for (let round = 0; round < (hasNone ? 3 : 1); round++) {
    slope = Math.exp(lowest((log) => loss(Math.exp(log), none), Math.log(0.1), Math.log(40)));
    if (hasNone) none = lowest((score) => loss(slope, score), -2, 1.5);
  }
  return { slope, none, shift: new Float32Array(labels) };
}

type Sampled = { from: number; isNone: boolean; weight: number };

/** All rows of no label, and evenly spread ones of the others, each standing for those left out. */
function sampledRows(rows: number, signs: Int8Array, labels: number): Sampled[] {
  const isNone = (row: number) => !signs.subarray(row * labels, (row + 1) * labels).includes(1);
  const every = Math.max(1, Math.floor(rows / enoughRows));
  const found: Sampled[] = [];
  for (let row = 0; row < rows; row++) {
    if (isNone(row)) found.push({ from: row * labels, isNone: true, weight: 1 });
    else if (row % every === 0) found.push({ from: row * labels, isNone: false, weight: every });
  }
  return found;
}

function ownScores(held: Float32Array, signs: Int8Array, from: number, labels: number): number[] {
  const own: number[] = [];
  for (let l = 0; l < labels; l++) if (signs[from + l]! > 0) own.push(held[from + l]!);
  return own;
}

/** The logarithm of the share that softmax gives to a row's own labels. */
function logShare(scores: Float32Array, none: number, own: readonly number[], slope: number): number {
  let most = none;
  for (const score of scores) most = Math.max(most, score);
  let total = Math.exp(slope * (none - most));
  for (const score of scores) total += Math.exp(slope * (score - most));
  const right = own.reduce((sum, score) => sum + Math.exp(slope * (score - most)), 0);
  return Math.log(right / total + 1e-12);
}

/** Where a function with one dip between two points is lowest (golden section). */
function lowest(f: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [atA, atB] = [f(a), f(b)];
  for (let step = 0; step < 18; step++) {
    if (atA < atB) {
      [high, b, atB] = [b, a, atA];
      a = high - golden * (high - low);
      atA = f(a);
    } else {
      [low, a, atA] = [a, b, atB];
      b = low + golden * (high - low);
      atB = f(b);
    }
  }
  return (low + high) / 2;
}

/** How far a label's own shift may stray from that of all, as a standard deviation: labels of few examples keep near it. */
const shiftSpread = 0.5;

/**
 * A logistic a label, p = 1 / (1 + exp(-(slope x score + shift))), by Newton's method: one slope for all, and a shift for each that
 * stays near the common one until enough rows speak for another.
 */
export function calibrateMulti(held: Float32Array, signs: Int8Array, labels: number): Calibration {
  let slope = 3;
  let shift = 0;
  for (let step = 0; step < 30; step++) {
    let [slopeError, shiftError, slopeCurve, bothCurve, shiftCurve] = [0, 0, 1e-6, 0, 1e-6];
    for (let at = 0; at < held.length; at++) {
      const score = held[at]!;
      const chance = 1 / (1 + Math.exp(-(slope * score + shift)));
      const error = chance - (signs[at]! > 0 ? 1 : 0);
      const curve = Math.max(chance * (1 - chance), 1e-9);
      slopeError += error * score;
      shiftError += error;
      slopeCurve += curve * score * score;
      bothCurve += curve * score;
      shiftCurve += curve;
    }
    const determinant = slopeCurve * shiftCurve - bothCurve * bothCurve;
    if (!(determinant > 1e-12)) break;
    const slopeStep = (slopeError * shiftCurve - shiftError * bothCurve) / determinant;
    const shiftStep = (shiftError * slopeCurve - slopeError * bothCurve) / determinant;
    slope = Math.min(Math.max(slope - slopeStep, 0.1), 50);
    shift = Math.min(Math.max(shift - shiftStep, -30), 30);
    if (Math.abs(slopeStep) + Math.abs(shiftStep) < 1e-6) break;
  }
  return { slope, none: noRival, shift: ownShifts(held, signs, labels, { slope, shift }) };
}

function ownShifts(
  held: Float32Array,
  signs: Int8Array,
  labels: number,
  { slope, shift }: { slope: number; shift: number },
): Float32Array {
  const ridge = 1 / shiftSpread ** 2;
  return Float32Array.from({ length: labels }, (_, label) => {
    let own = shift;
    for (let step = 0; step < 10; step++) {
      let error = ridge * (own - shift);
      let curve = ridge;
      for (let at = label; at < held.length; at += labels) {
        const chance = 1 / (1 + Math.exp(-(slope * held[at]! + own)));
        error += chance - (signs[at]! > 0 ? 1 : 0);
        curve += chance * (1 - chance);
      }
      own -= error / curve;
    }
    return own;
  });
}
