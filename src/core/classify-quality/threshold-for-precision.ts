import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber } from "../kit/check.ts";
import { normalQuantile } from "../stats/distributions.ts";
import { wilson } from "../stats/wilson.ts";
import { wilsonBounds } from "../stats/wilson-bounds.ts";
import { decideAbove } from "./decide-above.ts";
import { checkScores, type LabelKind, type LabelPlaces, type ScoreTable, topLabel } from "./decisions.ts";
import type { CountedEstimate } from "./quality-of.ts";

/** From which probability on a label is given, and how often it is then right (precision) and found (recall) on the judged texts. */
export type LabelThreshold = {
  threshold: number;
  precision: Answer<CountedEstimate>;
  recall: Answer<CountedEstimate>;
};

/**
 * For each label its threshold: no answer "no-data" when no judged text has it, "infeasible" when the wish cannot be shown to be kept by
 * the texts there are (label more). Together: the share of texts left without any label, and how often what is given is right.
 */
export type PrecisionThresholds = {
  labels: Answer<LabelThreshold>[];
  undecided: Answer<CountedEstimate>;
  precision: Answer<CountedEstimate>;
};

/** How sure each label must be to keep the wish: in four cases of five. */
const sureness = 0.8;

/**
 * The lowest threshold of each label at which it is right as often as wished; below it the classifier keeps silent.
 * @formula  the lowest probability t so that, of texts given the label at t or above, the one-sided 80 % Wilson bound of the share that has it >= wished
 * @use on held-out probabilities only; what is learnt by heart is always sure of itself
 * @param truth  labels of each text, as places
 * @param scores probabilities of texts x labels, held out
 * @param wishedPrecision share in (0, 1)
 * @param kind   single: only a text's most probable label may be given; multi: every label by itself
 * @returns labels in their order; undecided and precision over all texts ("no-data" without texts, or when nothing is given)
 * @throws RangeError when shapes differ or wishedPrecision lies outside (0, 1)
 * @convention the bound, not the estimate: an estimate that just reaches the wish breaks it in half of cases; and not the 97.5 % bound, which asks for
 * 35 flawless texts of a label before it may ever be given at 90 %
 * @example thresholdForPrecision([[0], [0], [1], [1]], { labels: 2, rows: 4, values: Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.3, 0.7, 0.1, 0.9) }, 0.7, "single") // => labels[0] known, threshold 0.8
 */
export function thresholdForPrecision(
  truth: LabelPlaces,
  scores: ScoreTable,
  wishedPrecision: number,
  kind: LabelKind,
): PrecisionThresholds {
  checkLevel("wishedPrecision", wishedPrecision);
  checkNumber("labels", scores.labels, 0);
  checkScores(scores, truth.length, scores.labels);
  const candidates = candidatesOf(truth, scores, kind);
  const labels = candidates.map((texts, label) => {
    const n = truth.filter((has) => has.includes(label)).length;
    return n === 0 ? unknown("no-data") : thresholdOf(texts, n, wishedPrecision);
  });
  const limits = labels.map((each) => (each.known ? each.value.threshold : null));
  const decided = decideAbove(scores, limits, kind);
  const silent = decided.filter((given) => given.length === 0).length;
  let [right, said] = [0, 0];
  decided.forEach((given, row) => {
    said += given.length;
    right += given.filter((label) => truth[row]!.includes(label)).length;
  });
  return { labels, undecided: counted(silent, truth.length), precision: counted(right, said) };
}

type Candidate = { chance: number; isRight: boolean };

/** For each label the texts it might be given to, the surest first. */
function candidatesOf(truth: LabelPlaces, scores: ScoreTable, kind: LabelKind): Candidate[][] {
  const { labels, values } = scores;
  const lists = Array.from({ length: labels }, (): Candidate[] => []);
  truth.forEach((has, row) => {
    const top = kind === "single" && labels > 0 ? topLabel(scores, row).label : -1;
    for (let label = 0; label < labels; label++) {
      if (kind === "single" && label !== top) continue;
      lists[label]!.push({ chance: values[row * labels + label]!, isRight: has.includes(label) });
    }
  });
  for (const list of lists) list.sort((a, b) => b.chance - a.chance);
  return lists;
}

function thresholdOf(texts: readonly Candidate[], n: number, wished: number): Answer<LabelThreshold> {
  const z = normalQuantile(sureness);
  let hits = 0;
  let lowest: { threshold: number; hits: number; said: number } | undefined;
  texts.forEach(({ chance, isRight }, at) => {
    if (isRight) hits++;
    // Texts of one probability come in together.
    if (texts[at + 1]?.chance === chance) return;
    if (wilsonBounds(hits, at + 1, z).low >= wished) lowest = { threshold: chance, hits, said: at + 1 };
  });
  if (lowest === undefined) return unknown("infeasible");
  const { threshold, hits: right, said } = lowest;
  return known({ threshold, precision: counted(right, said), recall: counted(right, n) });
}

function counted(hits: number, of: number): Answer<CountedEstimate> {
  const share = wilson(hits, of);
  return share.known ? known({ ...share.value, n: of }) : share;
}
