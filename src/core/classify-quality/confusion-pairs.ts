import { isSameSet, type LabelPlaces, type ScoreTable } from "./decisions.ts";

/**
 * One kind of mistake: texts that have `truth` and were given `said` instead; -1 stands for none of the labels. `rows` are the texts, the
 * surest mistake first: the probability of what was said (of what is true, the other way round, where nothing was said).
 */
export type ConfusionPair = { truth: number; said: number; count: number; rows: number[] };

/**
 * Which labels are taken for which, the most frequent first; pairs as frequent stand in the order of labels.
 * A text with several labels counts once for every label missed with every label wrongly given.
 * @example confusionPairs([[0], [1]], [[1], [1]], { labels: 2, rows: 2, values: Float32Array.of(0.4, 0.6, 0.1, 0.9) }) // => [{ truth: 0, said: 1, count: 1, rows: [0] }]
 */
export function confusionPairs(
  truth: LabelPlaces,
  decided: LabelPlaces,
  scores: ScoreTable,
): ConfusionPair[] {
  const pairs = new Map<string, ConfusionPair>();
  truth.forEach((has, row) => {
    const given = decided[row]!;
    if (isSameSet(has, given)) return;
    const missed = has.filter((label) => !given.includes(label));
    const wrong = given.filter((label) => !has.includes(label));
    for (const from of missed.length > 0 ? missed : [-1]) {
      for (const to of wrong.length > 0 ? wrong : [-1]) {
        const key = `${from} ${to}`;
        const pair = pairs.get(key) ?? { truth: from, said: to, count: 0, rows: [] };
        pair.count++;
        pair.rows.push(row);
        pairs.set(key, pair);
      }
    }
  });
  const found = [...pairs.values()];
  for (const pair of found) sortBySurety(pair, scores);
  return found.sort((a, b) => b.count - a.count || a.truth - b.truth || a.said - b.said);
}

function sortBySurety({ truth, said, rows }: ConfusionPair, { labels, values }: ScoreTable): void {
  const surety = (row: number) =>
    said >= 0 ? values[row * labels + said]! : 1 - values[row * labels + truth]!;
  rows.sort((a, b) => surety(b) - surety(a) || a - b);
}
