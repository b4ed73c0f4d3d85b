import type { Scores } from "../../core/classify/classify.ts";

/** What is thought of a text without labels: its likeliest labels as places, and how little sure that is, 0..1. */
export type PoolGuess = { labels: number[]; chances: number[]; uncertainty: number };

const mostLabels = 5;
const leastChance = 0.05;

/**
 * The likeliest labels of each text and how uncertain they are. single: 1 - (best - second). multi: how near the label that is nearest
 * to fifty-fifty comes to it. 0 for a text of which nothing is known: reading it teaches nothing.
 * @example guessesOf({ labels: 2, rows: 1, values: Float32Array.of(0.6, 0.4) }, "single")[0].uncertainty // => 0.8
 */
export function guessesOf({ labels, rows, values }: Scores, kind: "single" | "multi"): PoolGuess[] {
  return Array.from({ length: rows }, (_, row) => {
    const chances = values.subarray(row * labels, (row + 1) * labels);
    const likely = [...chances.keys()]
      .filter((label) => chances[label]! >= leastChance)
      .sort((a, b) => chances[b]! - chances[a]! || a - b)
      .slice(0, mostLabels);
    return {
      labels: likely,
      chances: likely.map((label) => chances[label]!),
      uncertainty: likely.length === 0 ? 0 : kind === "single" ? doubt(chances, likely) : openness(chances),
    };
  });
}

function doubt(chances: Float32Array, likely: readonly number[]): number {
  const second = likely.length > 1 ? chances[likely[1]!]! : 0;
  return 1 - (chances[likely[0]!]! - second);
}

function openness(chances: Float32Array): number {
  let nearest = 0;
  for (const chance of chances) nearest = Math.max(nearest, 1 - Math.abs(2 * chance - 1));
  return nearest;
}
