import {
  isSameSet,
  type LabelKind,
  type LabelPlaces,
  type ScoreTable,
} from "../classify-quality/decisions.ts";
import { decideAbove } from "../classify-quality/decide-above.ts";

/** How two views of a text are joined: the second's share 0..1 in each probability, and the least probability at which a label is given. */
export type Blend = { share: number; threshold: number };

const shares = [0.25, 0.5, 0.75];
/** A text of which nothing is known has probability 0 everywhere: it must not pass a threshold of 0. */
const leastThreshold = 1e-6;
const thresholds = {
  single: [leastThreshold, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6],
  multi: [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7],
};

/**
 * Probabilities of two views in one: the mean, weighted by the second's share.
 * @throws RangeError when the tables differ in shape
 * @example blendScores({ labels: 1, rows: 1, values: Float32Array.of(0.2) }, { labels: 1, rows: 1, values: Float32Array.of(0.6) }, 0.5).values[0] // => 0.4
 */
export function blendScores(first: ScoreTable, second: ScoreTable, share: number): ScoreTable {
  if (first.labels !== second.labels || first.values.length !== second.values.length)
    throw new RangeError("the two tables differ in shape");
  return {
    ...first,
    values: first.values.map((value, at) => (1 - share) * value + share * second.values[at]!),
  };
}

/** What a blend gives each text. */
export function decideBlend(scores: ScoreTable, threshold: number, kind: LabelKind): number[][] {
  return decideAbove(scores, new Array<number>(scores.labels).fill(threshold), kind);
}

/**
 * The blend that gets most texts wholly right, on held-out probabilities of both views; of equals the one nearest to half and half, then
 * the lowest threshold.
 * @param rows places of the texts to choose by
 * @example chooseBlend(truth, textScores, denseScores, "single", [0, 1, 2]) // => { share: 0.5, threshold: 0.000001 }
 */
export function chooseBlend(
  truth: LabelPlaces,
  first: ScoreTable,
  second: ScoreTable,
  kind: LabelKind,
  rows: readonly number[],
): Blend {
  let best: Blend = { share: 0.5, threshold: thresholds[kind][0]! };
  let most = -1;
  const asked = [part(first, rows), part(second, rows)] as const;
  const own = rows.map((row) => truth[row]!);
  const hasNone = own.some((has) => has.length === 0);
  // Without texts of no label nothing tells when to keep silent.
  const tried = kind === "single" && !hasNone ? thresholds.single.slice(0, 1) : thresholds[kind];
  for (const share of [...shares].sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5))) {
    const scores = blendScores(...asked, share);
    for (const threshold of tried) {
      const decided = decideBlend(scores, threshold, kind);
      const right = own.filter((has, at) => isSameSet(has, decided[at]!)).length;
      if (right <= most) continue;
      most = right;
      best = { share, threshold };
    }
  }
  return best;
}

function part({ labels, values }: ScoreTable, rows: readonly number[]): ScoreTable {
  const own = new Float32Array(rows.length * labels);
  rows.forEach((row, at) => own.set(values.subarray(row * labels, (row + 1) * labels), at * labels));
  return { labels, rows: rows.length, values: own };
}
