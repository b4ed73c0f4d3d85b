import type { ChatAsk, LanguageModel } from "../../core/kit/language-model.ts";
import { tokensAtMost } from "../../core/kit/language-model.ts";

/** A model that answers by a function of the question; remembers what it was asked. For tests of whoever asks a model. */
export type FakeModel = LanguageModel & { asked: ChatAsk[]; embedded: string[] };

/**
 * @param answer the text of the reply to a question; may throw a fault of the family `model.*`
 * @param vector the embedding of a text; left out: counts of a few letters
 */
export function fakeModel(
  answer: (ask: ChatAsk) => string,
  vector: (text: string) => number[] = letterCounts,
): FakeModel {
  const asked: ChatAsk[] = [];
  const embedded: string[] = [];
  return {
    asked,
    embedded,
    chat: async (ask) => {
      asked.push(ask);
      const text = answer(ask);
      return { text, tokensIn: tokensAtMost(ask.system + ask.user), tokensOut: tokensAtMost(text) };
    },
    embed: async ({ texts }) => {
      embedded.push(...texts);
      return { vectors: texts.map(vector), tokensIn: tokensAtMost(texts.join("")), tokensOut: 0 };
    },
  };
}

function letterCounts(text: string): number[] {
  return [..."aeotкапо"].map((letter) => text.toLowerCase().split(letter).length - 1);
}
