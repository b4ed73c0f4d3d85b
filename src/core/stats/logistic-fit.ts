import { dot } from "./unit-deviations.ts";

/** A fitted logistic model of columns with mean 0: coefficients (intercept in front), log odds by row, and their covariance. */
export type LogisticFit = {
  coefficients: Float64Array;
  logOdds: Float64Array;
  /** Inverse of the information, row after row; a column that others tell exactly has zeros and the coefficient 0. */
  covariance: Float64Array;
  logLikelihood: number;
  /** False when the rows of ones and of zeros can be told apart with no error: the coefficients then have no end. */
  bounded: boolean;
};

/** Steps end small where there is a best fit, and go on by about 1 where there is none. */
const smallStep = 0.1;
const mostRounds = 40;

/**
 * Maximum likelihood by Newton's steps, halved where they overshoot.
 * @param columns mean 0 and a spread near 1 each, no intercept among them
 * @param outcome 0 or 1 a row, both occurring
 * @param tallies how often each row counts; left out: once
 */
export function logisticFit(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  tallies: Float64Array = new Float64Array(outcome.length).fill(1),
): LogisticFit {
  const design = [new Float64Array(outcome.length).fill(1), ...columns];
  let coefficients: Float64Array = new Float64Array(design.length);
  coefficients[0] = startOf(outcome, tallies);
  let logOdds = linearPart(design, coefficients);
  let logLikelihood = likelihoodOf(logOdds, outcome, tallies);
  let moved = Infinity;
  let covariance: Float64Array = new Float64Array(design.length ** 2);
  for (let round = 0; round < mostRounds; round++) {
    const { gradient, information } = slopes(design, outcome, tallies, logOdds);
    covariance = inverseOf(information, design.length);
    const step = times(covariance, gradient);
    const before = logLikelihood;
    for (let share = 1; share > 1e-4; share /= 2) {
      const next = coefficients.map((value, at) => value + share * step[at]!);
      const odds = linearPart(design, next);
      const reached = likelihoodOf(odds, outcome, tallies);
      if (!(reached >= before - 1e-12 * Math.abs(before))) continue;
      moved = largestChange(logOdds, odds);
      [coefficients, logOdds, logLikelihood] = [next, odds, reached];
      break;
    }
    if (Math.abs(logLikelihood - before) <= 1e-9 * (Math.abs(logLikelihood) + 0.1)) break;
  }
  return { coefficients, logOdds, covariance, logLikelihood, bounded: moved < smallStep };
}

/** The chance that log odds stand for. */
export function chanceOf(logOdds: number): number {
  return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
}

function startOf(outcome: Float64Array, tallies: Float64Array): number {
  const share = dot(outcome, tallies) / tallies.reduce((sum, each) => sum + each, 0);
  return Math.log(share / (1 - share));
}

function linearPart(design: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const sum = new Float64Array(design[0]!.length);
  for (const [at, column] of design.entries()) {
    const coefficient = coefficients[at]!;
    if (coefficient !== 0) for (let row = 0; row < sum.length; row++) sum[row]! += coefficient * column[row]!;
  }
  return sum;
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let most = 0;
  for (let row = 0; row < before.length; row++) most = Math.max(most, Math.abs(after[row]! - before[row]!));
  return most;
}

function likelihoodOf(logOdds: Float64Array, outcome: Float64Array, tallies: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < logOdds.length; row++) {
    const odds = outcome[row] === 1 ? logOdds[row]! : -logOdds[row]!;
    sum += tallies[row]! * (odds >= 0 ? -Math.log1p(Math.exp(-odds)) : odds - Math.log1p(Math.exp(odds)));
  }
  return sum;
}

function slopes(
  design: readonly Float64Array[],
  outcome: Float64Array,
  tallies: Float64Array,
  logOdds: Float64Array,
): { gradient: Float64Array; information: Float64Array } {
  const size = design.length;
  const weights = new Float64Array(outcome.length);
  const misses = new Float64Array(outcome.length);
  for (let row = 0; row < outcome.length; row++) {
    const chance = chanceOf(logOdds[row]!);
    weights[row] = tallies[row]! * chance * (1 - chance);
    misses[row] = tallies[row]! * (outcome[row]! - chance);
  }
  const gradient = Float64Array.from(design, (column) => dot(column, misses));
  const information = new Float64Array(size * size);
  const weighted = new Float64Array(outcome.length);
  for (let i = 0; i < size; i++) {
    const column = design[i]!;
    for (let row = 0; row < weighted.length; row++) weighted[row] = weights[row]! * column[row]!;
    for (let j = 0; j <= i; j++) {
      information[i * size + j] = dot(weighted, design[j]!);
      information[j * size + i] = information[i * size + j]!;
    }
  }
  return { gradient, information };
}

/** Inverse of a symmetric matrix by sweeping; a row and column whose own part is told by those before stay zero. */
function inverseOf(matrix: Float64Array, size: number): Float64Array {
  const swept = matrix.slice();
  const skipped = new Set<number>();
  for (let k = 0; k < size; k++) {
    const pivot = swept[k * size + k]!;
    if (!(pivot > 1e-10 * matrix[k * size + k]!)) {
      skipped.add(k);
      continue;
    }
    sweep(swept, size, k, pivot);
  }
  return swept.map((value, at) =>
    skipped.has(Math.floor(at / size)) || skipped.has(at % size) ? 0 : -value,
  );
}

function sweep(matrix: Float64Array, size: number, k: number, pivot: number): void {
  for (let i = 0; i < size; i++) {
    if (i === k) continue;
    const factor = matrix[i * size + k]! / pivot;
    for (let j = 0; j < size; j++) {
      if (j !== k) matrix[i * size + j]! -= factor * matrix[k * size + j]!;
    }
  }
  for (let i = 0; i < size; i++) {
    if (i === k) continue;
    matrix[i * size + k]! /= pivot;
    matrix[k * size + i]! /= pivot;
  }
  matrix[k * size + k] = -1 / pivot;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return Float64Array.from(vector, (_, i) => dot(matrix.subarray(i * size, (i + 1) * size), vector));
}
