import { type Answer, known } from "../kit/answer.ts";
import { type Calibration, calibrationError } from "../stats/calibration-error.ts";
import { type LabelKind, type LabelPlaces, type ScoreTable, topLabel } from "./decisions.ts";

/** Reliability table with expected and greatest gap, and the Brier score (0 perfect; 2 wholly wrong and sure of it, with one label a text). */
export type ScoreCalibration = Calibration & { brier: number };

/** Labels that nearly no text has would fill the lowest bin with easy noes and hide the gaps. */
const leastChance = 0.05;

/**
 * Whether a probability of 70 % is right in 70 % of cases.
 * single: of each text its most probable label, and whether that is true. multi: every pair of text and label whose probability is 0.05 or more.
 * @formula  brier = mean over texts of the sum over labels of (probability - truth)^2
 * @returns bins with intervals, expected, maximum, brier, n; no answer ("no-data") when nothing was asked
 * @example scoreCalibration([[0], [1]], { labels: 2, rows: 2, values: Float32Array.of(0.75, 0.25, 0.25, 0.75) }, "single") // => known { expected: 0.25, brier: 0.125, n: 2 }
 */
export function scoreCalibration(
  truth: LabelPlaces,
  scores: ScoreTable,
  kind: LabelKind,
  level = 0.95,
): Answer<ScoreCalibration> {
  const { outcomes, probabilities } = kind === "single" ? topAsked(truth, scores) : allAsked(truth, scores);
  const calibration = calibrationError({ outcomes, probabilities }, level);
  return calibration.known ? known({ ...calibration.value, brier: brierOf(truth, scores) }) : calibration;
}

type Asked = { outcomes: number[]; probabilities: number[] };

function topAsked(truth: LabelPlaces, scores: ScoreTable): Asked {
  const asked: Asked = { outcomes: [], probabilities: [] };
  if (scores.labels === 0) return asked;
  truth.forEach((has, row) => {
    const { label, chance } = topLabel(scores, row);
    asked.outcomes.push(has.includes(label) ? 1 : 0);
    asked.probabilities.push(chance);
  });
  return asked;
}

function allAsked(truth: LabelPlaces, { labels, values }: ScoreTable): Asked {
  const asked: Asked = { outcomes: [], probabilities: [] };
  truth.forEach((has, row) => {
    for (let label = 0; label < labels; label++) {
      const chance = values[row * labels + label]!;
      if (chance < leastChance) continue;
      asked.outcomes.push(has.includes(label) ? 1 : 0);
      asked.probabilities.push(chance);
    }
  });
  return asked;
}

function brierOf(truth: LabelPlaces, { labels, values }: ScoreTable): number {
  let sum = 0;
  truth.forEach((has, row) => {
    for (let label = 0; label < labels; label++) sum += values[row * labels + label]! ** 2;
    // (p - 1)^2 in place of p^2 for what is true.
    for (const label of has) sum += 1 - 2 * values[row * labels + label]!;
  });
  return sum / truth.length;
}
