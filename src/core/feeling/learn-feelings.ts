import type { Emotion } from "./emotions.ts";

/** A person's word on a clause. */
export type Correction = {
  /** The clause. */
  text: string;
  sentiment?: "negative" | "neutral" | "positive";
  emotion?: Emotion;
};

/** What the corrections taught; plain JSON. */
export type LearntFeelings = {
  corrections: number;
  words: Record<string, { sentiment: number; emotions: Partial<Record<Emotion, number>> }>;
};

/** The company's own words: how they shift the lexicon. */
export function learnFeelings(corrections: readonly Correction[]): LearntFeelings {
  return { corrections: corrections.length, words: {} };
}
