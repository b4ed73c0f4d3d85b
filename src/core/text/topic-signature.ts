import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { tokens } from "./tokens.ts";

/**
 * What remains of a topic when its run is over: stems (and pairs of neighbouring stems, joined by a space) with their
 * weights, and the score from which a text counts as belonging. Plain JSON, at most 300 weights.
 */
export type TopicSignature = { version: 1; weights: [term: string, weight: number][]; threshold: number };

/** A signature made ready for placing texts. */
export type ReadySignature = { weights: ReadonlyMap<string, number>; threshold: number };

/** Index of the topic a text belongs to, or -1, and how sure that is, 0..1. */
export type Placement = { topic: number; confidence: number };

const mostWeights = 300;
const smoothing = 0.5;

/** Stems and pairs of a text with their counts. */
export type TermCounts = Map<string, number>;

/**
 * Counts the stems of a masked text and the pairs of its neighbouring stems, without stop words.
 * @example [...termCounts("карты и карта").keys()] // => ["карт", "карт карт"]
 */
export function termCounts(text: string): TermCounts {
  const counts: TermCounts = new Map();
  let before: string | undefined;
  for (const { folded } of tokens(text)) {
    if (folded.length < 2 || isStopWord(folded)) continue;
    const here = stem(folded);
    counts.set(here, (counts.get(here) ?? 0) + 1);
    if (before !== undefined) {
      const pair = `${before} ${here}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    before = here;
  }
  return counts;
}

/**
 * Learns one signature per topic from sample texts: terms used there more than elsewhere, weighted by the log ratio.
 * The threshold is the score that tells the topic's own texts from all others, measured on texts that took no part in the
 * weights (two halves, each judged by the other), so that new texts are met as fairly as known ones.
 * @param topics for each topic the terms of its sample texts
 */
export function learnSignatures(topics: readonly (readonly TermCounts[])[]): TopicSignature[] {
  const weights = topicWeights(topics);
  const halves = [0, 1].map((half) =>
    topicWeights(topics.map((texts) => texts.filter((_, at) => at % 2 !== half))),
  );
  return topics.map((texts, topic) => {
    const known = halves.map((half) => new Map(half[topic]!));
    const fair = (text: TermCounts, at: number) => score(text, known[at % 2]!);
    const outside = topics.flatMap((others, other) => (other === topic ? [] : others.map(fair)));
    const inside =
      texts.length > 1 ? texts.map(fair) : texts.map((text) => score(text, new Map(weights[topic]!)));
    return { version: 1, weights: weights[topic]!, threshold: thresholdOf(inside, outside) };
  });
}

function topicWeights(topics: readonly (readonly TermCounts[])[]): [string, number][][] {
  const shares = topics.map((texts) => documentShares(texts));
  const overall = meanShares(shares);
  return shares.map((own, topic) => weightsOf(own, overall, topics[topic]!.length, topics.length));
}

/**
 * Places texts on topics by their signatures; a text that reaches no threshold gets topic -1.
 * @param texts masked texts
 */
export function assignToTopics(texts: readonly string[], signatures: readonly TopicSignature[]): Placement[] {
  const ready = signatures.map(readySignature);
  return texts.map((text) => placeTerms(termCounts(text), ready));
}

/** Makes a signature ready, once for many texts. */
export function readySignature({ weights, threshold }: TopicSignature): ReadySignature {
  return { weights: new Map(weights), threshold };
}

/** The same for one text whose terms are counted. */
export function placeTerms(terms: TermCounts, signatures: readonly ReadySignature[]): Placement {
  let best = -1;
  let bestRatio = 0;
  let second = 0;
  signatures.forEach(({ weights, threshold }, topic) => {
    const ratio = score(terms, weights) / threshold;
    if (ratio > bestRatio) {
      second = bestRatio;
      [best, bestRatio] = [topic, ratio];
    } else if (ratio > second) second = ratio;
  });
  if (best < 0 || bestRatio < 1) return { topic: -1, confidence: 0 };
  return { topic: best, confidence: Math.min(1, 0.5 + (bestRatio - Math.max(1, second) * 0.5) / 4) };
}

/** Mean weight of a text's terms, damped by length: long texts have more chances to meet a term. */
function score(terms: TermCounts, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  let size = 0;
  for (const [term, count] of terms) {
    const tf = 1 + Math.log(count);
    size += tf * tf;
    const weight = weights.get(term);
    if (weight !== undefined) sum += tf * weight;
  }
  return size > 0 ? sum / Math.sqrt(size) : 0;
}

function documentShares(texts: readonly TermCounts[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const text of texts) for (const term of text.keys()) shares.set(term, (shares.get(term) ?? 0) + 1);
  for (const [term, count] of shares) {
    if (count < 2 && texts.length > 12) shares.delete(term);
    else shares.set(term, count / texts.length);
  }
  return shares;
}

function meanShares(shares: readonly Map<string, number>[]): Map<string, number> {
  const mean = new Map<string, number>();
  for (const own of shares) {
    for (const [term, share] of own) mean.set(term, (mean.get(term) ?? 0) + share / shares.length);
  }
  return mean;
}

function weightsOf(
  own: ReadonlyMap<string, number>,
  overall: ReadonlyMap<string, number>,
  texts: number,
  topics: number,
): [string, number][] {
  const found: [string, number][] = [];
  const least = smoothing / Math.max(1, texts);
  for (const [term, share] of own) {
    const elsewhere = topics > 1 ? ((overall.get(term) ?? 0) * topics - share) / (topics - 1) : 0;
    const lift = Math.log((share + least) / (elsewhere + least));
    if (lift > 0.4) found.push([term, lift * Math.sqrt(share)]);
  }
  found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return found.slice(0, mostWeights).map(([term, weight]) => [term, Math.round(weight * 1e4) / 1e4]);
}

/** The score that best parts own texts from others, found on the sorted scores; never zero. */
function thresholdOf(inside: readonly number[], outside: readonly number[]): number {
  const steps = inside.toSorted((a, b) => a - b);
  const others = outside.toSorted((a, b) => a - b);
  let best = steps[0] ?? 0;
  let bestGain = Number.NEGATIVE_INFINITY;
  let below = 0;
  steps.forEach((value, i) => {
    while (below < others.length && others[below]! < value) below++;
    const recall = 1 - i / steps.length;
    const specificity = others.length ? below / others.length : 1;
    const gain = recall + 2 * specificity;
    if (gain > bestGain) [best, bestGain] = [value, gain];
  });
  return Math.max(Math.floor(best * 1e4) / 1e4, 1e-3);
}
