import { sentiment } from "../text/sentiment.ts";
import { clausesOf } from "./clauses.ts";
import type { Emotion } from "./emotions.ts";
import type { LearntFeelings } from "./learn-feelings.ts";

/** What one clause feels like: offsets (UTF-16) of the clause, -1..1, the emotion, how sure 0..1, and the words that show it. */
export type Feeling = {
  from: number;
  to: number;
  sentiment: number;
  emotion: Emotion;
  confidence: number;
  signs: { from: number; to: number }[];
};

export type FeelingOptions = {
  /** The customer's own mark, brought to -1 (lowest) .. 1 (highest). */
  mark?: number;
  /** What people's corrections taught. */
  learnt?: LearntFeelings;
};

/** The feelings of a text, one a clause, in order. */
export function feelingsOf(text: string, options: FeelingOptions = {}): Feeling[] {
  return clausesOf(text).map(({ from, to }) => {
    const { score } = sentiment(
      text.slice(from, to),
      options.mark === undefined ? {} : { mark: options.mark },
    );
    const emotion: Emotion =
      score < -0.4 ? "anger" : score < -0.2 ? "disappointment" : score > 0.3 ? "joy" : "none";
    return { from, to, sentiment: score, emotion, confidence: Math.abs(score), signs: [] };
  });
}

/** The whole text's sentiment, -1..1; 0 where nothing is felt. */
export function leanOf(feelings: readonly Feeling[]): number {
  let sum = 0;
  let weight = 0;
  for (const { sentiment: felt } of feelings) {
    sum += felt * Math.abs(felt);
    weight += Math.abs(felt);
  }
  return weight === 0 ? 0 : sum / weight;
}

export { type Emotion, emotions } from "./emotions.ts";
