import { cutClauses } from "./clauses.ts";
import { type Emotion, emotions } from "./emotions.ts";
import { readClause } from "./felt-units.ts";
import { feelingsOf, leanOf } from "./feeling.ts";
import { learntTerms } from "./learnt-shift.ts";
import { readPieces } from "./read-pieces.ts";

/** A person's word on a clause. */
export type Correction = {
  /** The clause. */
  text: string;
  sentiment?: "negative" | "neutral" | "positive";
  emotion?: Emotion;
};

/** What the corrections taught: by how much each word shifts a clause. Plain JSON. */
export type LearntFeelings = {
  /** How many corrections it was learnt from. */
  corrections: number;
  words: Record<string, { sentiment: number; emotions: Partial<Record<Emotion, number>> }>;
};

type Example = { terms: readonly number[]; part: number; wanted: readonly (number | null)[] };

const wantedSentiment = { negative: -0.6, neutral: 0, positive: 0.6 } as const;
/** An emotion that a person named is to be shown so strongly; the others not at all. */
const wantedShown = 1.6;
/** Damping: a single correction moves its own clause by 1 / (1 + damping) of what is missing. */
const damping = 0.25;
const sweeps = 12;
const digits = 1e4;

/**
 * The company's own words from people's corrections: weights that shift the lexicon, by ridge regression on what the lexicon alone
 * gets wrong. One correction moves its own clause by four fifths of the way and clauses that share words by their share; the same
 * corrections in the same order give the same weights.
 * @param corrections clauses with what a person said of them, later ones no more than earlier ones
 * @returns weights by stem and pair of stems; none where there are no corrections
 * @example learnFeelings([]).corrections // => 0
 */
export function learnFeelings(corrections: readonly Correction[]): LearntFeelings {
  const numbers = new Map<string, number>();
  const examples = corrections.map((correction) => exampleOf(correction, numbers));
  const outputs = 1 + emotions.length;
  const weights = Array.from({ length: numbers.size }, () => new Float64Array(outputs));
  for (let output = 0; output < outputs; output++) fit(examples, weights, output);
  const words: LearntFeelings["words"] = {};
  for (const [term, number] of numbers) words[term] = wordOf(weights[number]!);
  return { corrections: corrections.length, words };
}

/** What is missing of the wish, by the sentiment and then each emotion; null where nobody said. */
function exampleOf({ text, sentiment, emotion }: Correction, numbers: Map<string, number>): Example {
  const found = feelingsOf(text);
  const all = readPieces(text);
  const senses = cutClauses(text, all).flatMap((clause) => readClause(all, clause).senses);
  const terms = learntTerms({ senses }).map((term) => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  });
  const felt = sentiment === undefined ? null : wantedSentiment[sentiment] - leanOf(found);
  const already =
    felt !== null && sentiment !== "neutral" && Math.sign(felt) !== wantedSentiment[sentiment!] / 0.6;
  const shown = emotions.map((each) => {
    if (emotion === undefined) return null;
    const before = found.some((feeling) => feeling.emotion === each) ? wantedShown : 0;
    return (each === emotion ? wantedShown : 0) - before;
  });
  return { terms, part: 1 / Math.sqrt(Math.max(1, terms.length)), wanted: [already ? 0 : felt, ...shown] };
}

/** Ridge regression in its dual form, one multiplier an example, sweep by sweep. */
function fit(examples: readonly Example[], weights: readonly Float64Array[], output: number): void {
  const multipliers = new Float64Array(examples.length);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    examples.forEach(({ terms, part, wanted }, at) => {
      const target = wanted[output];
      if (target === null || target === undefined) return;
      let told = 0;
      for (const term of terms) told += part * weights[term]![output]!;
      const step = (target - told - damping * multipliers[at]!) / (1 + damping);
      multipliers[at]! += step;
      for (const term of terms) weights[term]![output]! += part * step;
    });
  }
}

function wordOf(weights: Float64Array): LearntFeelings["words"][string] {
  const rounded = (value: number) => Math.round(value * digits) / digits;
  const shown: Partial<Record<Emotion, number>> = {};
  emotions.forEach((emotion, at) => {
    const weight = rounded(weights[at + 1]!);
    if (weight !== 0) shown[emotion] = weight;
  });
  return { sentiment: rounded(weights[0]!), emotions: shown };
}
