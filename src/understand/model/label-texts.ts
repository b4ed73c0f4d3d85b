import { z } from "zod";
import { chooseNear } from "../../core/embeddings/choose-near.ts";
import { chooseExamples } from "../../core/text/choose-examples.ts";
import { findQuoted } from "../../core/text/find-quoted.ts";
import { NumberedMask } from "../../core/text/numbered-mask.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { askForJson } from "./ask-for-json.ts";
import type { ModelAccess } from "./ask-model.ts";
import { cut } from "./cut-texts.ts";

/** Texts a question. */
export const textsAtOnce = 20;
/** Most tokens an answer to one question may have. */
export const mostAnswerTokens = 6000;
const mostShown = 40;

export type OfferedTopic = { id: string; name: string; description?: string | null };
/** A text that people labelled: some topics, or none of them. */
export type LabelledText = { text: string; topicIds: readonly string[] };
/** A topic a model sees in a text; the span of the words that show it, null where it named none that stand there. */
export type GuessedLabel = { topicId: string; confidence: number; span: TextSpan | null };

export type LabelAsk = {
  texts: readonly string[];
  topics: readonly OfferedTopic[];
  /** Labelled texts, best 5-150; at most `shown` of those most like the texts of a question are shown with it. */
  examples?: readonly LabelledText[];
  /** Vectors by text, of all texts and examples: examples are then chosen by meaning, else by words in common. */
  vectors?: ReadonlyMap<string, readonly number[]> | undefined;
  shown?: number;
};

const labelsShape = z.object({
  texts: z
    .array(
      z.object({
        n: z.number().int(),
        topics: z
          .array(
            z.object({
              id: z.string().max(20),
              confidence: z.number().min(0).max(1),
              words: z.string().max(2000).default(""),
            }),
          )
          .max(50),
      }),
    )
    .max(textsAtOnce * 2),
});

/**
 * Zero-shot or few-shot labels that a person confirms; twenty texts a question. Proposes and changes nothing.
 * @returns for each text in order its topics, surest first; none where the model sees none or skipped the text
 * @throws model.none, model.over-cap, the faults of outside/model; never call it within a transaction
 */
export async function labelTexts(access: ModelAccess, asked: LabelAsk): Promise<GuessedLabel[][]> {
  const guesses: GuessedLabel[][] = [];
  for (let from = 0; from < asked.texts.length; from += textsAtOnce) {
    const texts = asked.texts.slice(from, from + textsAtOnce);
    guesses.push(...(await labelSome(access, { ...asked, texts })));
  }
  return guesses;
}

/** What one question is about: topics under short names, examples like its texts, and the texts; all masked. */
export function labelQuestion(ask: LabelAsk) {
  const { texts, topics } = ask;
  const masked = new NumberedMask();
  const idOf = new Map(topics.map(({ id }, at) => [`T${at + 1}`, id]));
  const shortOf = new Map([...idOf].map(([short, id]) => [id, short]));
  const data = {
    topics: topics.map(({ name, description }, at) => ({
      id: `T${at + 1}`,
      name: masked.mask(name),
      ...(description ? { description: masked.mask(description) } : {}),
    })),
    labelledBefore: chosenExamples(ask).map(({ text, topicIds }) => ({
      text: cut([text], masked)[0]!,
      topics: topicIds.flatMap((id) => shortOf.get(id) ?? []),
    })),
    texts: cut(texts, masked).map((text, at) => ({ n: at + 1, text })),
  };
  return { data, masked, idOf };
}

function chosenExamples({ texts, examples = [], vectors, shown = mostShown }: LabelAsk): LabelledText[] {
  if (!vectors) return chooseExamples(examples, texts.join("\n"), shown);
  const of = (text: string) => vectors.get(text)!;
  return chooseNear(
    examples,
    examples.map(({ text }) => of(text)),
    texts.map(of),
    shown,
  );
}

async function labelSome(access: ModelAccess, ask: LabelAsk): Promise<GuessedLabel[][]> {
  const { data, masked, idOf } = labelQuestion(ask);
  const question = { name: "labels" as const, data, shape: labelsShape, maxTokens: mostAnswerTokens };
  const said = await askForJson(access, question);
  return ask.texts.map((text, at) => {
    const labels = new Map<string, GuessedLabel>();
    for (const guess of said.texts.find(({ n }) => n === at + 1)?.topics ?? []) {
      const topicId = idOf.get(guess.id);
      if (topicId === undefined || labels.has(topicId)) continue;
      const span = findQuoted(text, masked.unmask(guess.words));
      labels.set(topicId, { topicId, confidence: guess.confidence, span });
    }
    return [...labels.values()].sort((a, b) => b.confidence - a.confidence);
  });
}
