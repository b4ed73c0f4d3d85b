/** What the product asks of a language model, whoever runs it; src/outside/model fulfils it, and a fake does in tests. */

/** Where a model answers and who we are there. */
export type ModelConnection = {
  /** Base address that speaks OpenAI's format: `/chat/completions` and `/embeddings` are below it. */
  address: string;
  /** null: the address asks for none (a model of one's own). */
  key: string | null;
  /** How long one answer may take, in seconds. */
  timeoutSeconds: number;
};

/** One question: what the model is told to do, and what it is told about. */
export type ChatAsk = { model: string; system: string; user: string; maxTokens: number };

/** Tokens as the model counted them; where it does not say, a guess of ours from the length. */
export type Tokens = { tokensIn: number; tokensOut: number };

export type ChatReply = Tokens & { text: string };

/** One vector for each text, in their order, all of one width. */
export type EmbedReply = Tokens & { vectors: number[][] };

/** A model that answers. Both throw a fault of the family `model.*` when there is no answer to be had. */
export type LanguageModel = {
  chat(ask: ChatAsk): Promise<ChatReply>;
  embed(ask: { model: string; texts: readonly string[] }): Promise<EmbedReply>;
};

/**
 * How many tokens a text has, seen from above: a Latin letter is half a token, a Cyrillic one a whole, others one and a half.
 * Words a model knows take fewer; this is for setting money aside, not for counting it.
 * @example tokensAtMost("Карта") // => 5
 */
export function tokensAtMost(text: string): number {
  let halves = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    halves += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return Math.ceil(halves / 2);
}
