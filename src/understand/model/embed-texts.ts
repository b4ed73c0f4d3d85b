import { NumberedMask } from "../../core/text/numbered-mask.ts";
import { tokensAtMost } from "../../core/kit/language-model.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { askMetered, keep, type ModelAccess, questionHash, readKept, requireSettings } from "./ask-model.ts";
import { modelUseFault } from "./contract.ts";

/** Texts a question; most servers take more, all take this. */
const textsAtOnce = 64;
/** Models read no further than some 8,000 tokens. */
const longestText = 6000;
/** Seven digits are what such vectors carry. */
const digits = 7;

export type EmbedOptions = {
  /** false: vectors of texts that will hardly be asked for again are not kept. */
  keeps?: boolean;
  /** Told after each question how many different texts are done; may throw to stop. */
  onTexts?: (done: number) => Promise<void>;
};

/**
 * Vectors of texts by the company's model for embeddings: masked, 64 a question, each text asked for once in 30 days.
 * An empty text is sent as a full stop, since servers refuse empty ones.
 * @returns one vector for each text, in order, all of one width
 * @throws model.none, model.no-embeddings, model.over-cap, and the faults of outside/model; never call it within a transaction
 */
export async function embedTexts(
  access: ModelAccess,
  texts: readonly string[],
  { keeps = true, onTexts }: EmbedOptions = {},
): Promise<number[][]> {
  const { lent, actor } = access;
  const settings = await inWorkspace(lent.store, actor.workspace.id, requireSettings, "read");
  const model = settings.embed_model;
  if (model === null) throw modelUseFault("model.no-embeddings");
  const clean = texts.map((text) => new NumberedMask().mask(text).slice(0, longestText).trim() || ".");
  const vectorOf = new Map<string, number[]>();
  for (const batch of inBatches([...new Set(clean)])) {
    for (const [text, vector] of await embedBatch(access, model, batch, keeps)) vectorOf.set(text, vector);
    await onTexts?.(vectorOf.size);
  }
  return clean.map((text) => vectorOf.get(text)!);
}

function inBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (let from = 0; from < texts.length; from += textsAtOnce)
    batches.push(texts.slice(from, from + textsAtOnce));
  return batches;
}

async function embedBatch(
  access: ModelAccess,
  model: string,
  texts: readonly string[],
  keeps: boolean,
): Promise<Map<string, number[]>> {
  const hashOf = new Map(texts.map((text) => [text, questionHash(["embedding", model, text])]));
  const kept = await readKept(access, "embeddings", model, [...hashOf.values()]);
  const found = new Map<string, number[]>();
  for (const [text, hash] of hashOf) {
    const answer = kept.get(hash.toString("hex"))?.answer;
    if (answer !== undefined) found.set(text, JSON.parse(answer) as number[]);
  }
  const missing = texts.filter((text) => !found.has(text));
  if (missing.length === 0) return found;
  const tokensIn = missing.reduce((sum, text) => sum + tokensAtMost(text) + 4, 0);
  const reply = await askMetered(access, {
    purpose: "embeddings",
    model,
    most: { tokensIn, tokensOut: 0 },
    send: (asked) => asked.embed({ model, texts: missing }),
  });
  const share = Math.ceil(reply.tokensIn / missing.length);
  const vectors = reply.vectors.map((vector) => vector.map((value) => Number(value.toPrecision(digits))));
  missing.forEach((text, at) => found.set(text, vectors[at]));
  if (!keeps) return found;
  await keep(
    access,
    missing.map((text, at) => ({
      hash: hashOf.get(text)!,
      answer: JSON.stringify(vectors[at]),
      tokensIn: share,
      tokensOut: 0,
    })),
  );
  return found;
}
