import { type Answer, known, unknown } from "../kit/answer.ts";

/**
 * Average precision: how well a label's probability puts the texts that have it before those that have not, over all thresholds.
 * @formula  sum over thresholds of (recall - recall before) x precision; texts of equal probability come in together
 * @param outcomes 1 where the text has the label, else 0
 * @param chances  its probability, place by place
 * @returns 0..1; chance alone gives the share of texts that have it; no answer ("no-data") when none has it
 * @convention without interpolation, as scikit-learn's average_precision_score
 * @source Manning, Raghavan & Schuetze (2008), Introduction to Information Retrieval, ch. 8.4
 * @example averagePrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // => known 0.8333333
 */
export function averagePrecision(outcomes: ArrayLike<number>, chances: ArrayLike<number>): Answer<number> {
  const order = Uint32Array.from({ length: outcomes.length }, (_, at) => at);
  order.sort((a, b) => chances[b]! - chances[a]!);
  let [hits, sum, held] = [0, 0, 0];
  order.forEach((row, place) => {
    held += outcomes[row]!;
    const next = order[place + 1];
    if (next !== undefined && chances[next] === chances[row]) return;
    hits += held;
    sum += held * (hits / (place + 1));
    held = 0;
  });
  return hits === 0 ? unknown("no-data") : known(sum / hits);
}
