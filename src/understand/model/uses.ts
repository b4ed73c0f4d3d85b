import { z } from "zod";
import { chooseExamples } from "../../core/text/choose-examples.ts";
import { NumberedMask } from "../../core/text/numbered-mask.ts";
import { askForJson } from "./ask-for-json.ts";
import { cut } from "./cut-texts.ts";
import type { ModelAccess } from "./ask-model.ts";
import type { FixKind } from "../causes/facts.ts";
import { modelUseFault, type nameDraftReply } from "./contract.ts";
import { type Evidence, evidenceShape, isGrounded, isPlain, trueEvidence } from "./evidence.ts";
import { trueSteps, type WhyStepDraft, whyChainShape } from "./why-chain.ts";

/**
 * What the company's language model may be asked. Each proposes and changes nothing; each answer is checked by its shape and against
 * the quotes before anybody sees it. All throw `model.none` where no model is set up, `model.over-cap`, and the faults of outside/model.
 * Never call them within a transaction.
 */

const mostQuotes = 60;

function numbered(texts: readonly string[], masked: NumberedMask): { n: number; text: string }[] {
  return cut(texts.slice(0, mostQuotes), masked).map((text, at) => ({ n: at + 1, text }));
}

function requireQuotes(quotes: readonly string[]): void {
  if (quotes.every((quote) => quote.trim() === "")) throw modelUseFault("model.nothing-to-read");
}

const plainLine = z.string().trim().min(3).refine(isPlain, "one plain line, no personal data, no address");
const nameShape = z.object({
  nameRu: plainLine.max(80).regex(/[а-яё]/i, "in Russian"),
  nameEn: plainLine.max(80).regex(/[a-z]/i, "in English"),
  description: plainLine.max(400),
});

/**
 * A name for a topic in both languages.
 * @param quotes contacts of the topic, at most 60 are read
 * @param words  what sets it apart
 * @throws model.nothing-to-read; model.no-evidence when it shares no telling word with the topic's own or with two quotes
 */
export async function nameTopic(
  access: ModelAccess,
  { quotes, words }: { quotes: readonly string[]; words: readonly string[] },
): Promise<z.infer<typeof nameDraftReply>> {
  requireQuotes(quotes);
  const masked = new NumberedMask();
  const data = { quotes: numbered(quotes, masked), words: cut(words.slice(0, 20), masked) };
  const name = await askForJson(access, { name: "name-topic", data, shape: nameShape, maxTokens: 2000 });
  const said = Object.values(name).join(" ");
  if (!isGrounded(said, quotes, words)) throw modelUseFault("model.no-evidence");
  return name;
}

export type SummarySentence = { text: string; evidence: Evidence[] };

const summaryShape = z.object({
  sentences: z.array(z.object({ text: z.string().trim().min(3).max(400), evidence: evidenceShape })).max(12),
});

/**
 * A pain in a few sentences, each with the quotes that show it; sentences that no quote shows are left out.
 * @param quotes at most 60 are read; `evidence.quote` is the place in this list, from 0
 * @throws model.nothing-to-read; model.no-evidence when no sentence is left
 */
export async function summarisePain(
  access: ModelAccess,
  { quotes }: { quotes: readonly string[] },
): Promise<SummarySentence[]> {
  requireQuotes(quotes);
  const masked = new NumberedMask();
  const data = { quotes: numbered(quotes, masked) };
  const said = await askForJson(access, { name: "summary", data, shape: summaryShape, maxTokens: 3000 });
  const sentences = said.sentences
    .map(({ text, evidence }) => ({ text, evidence: trueEvidence(evidence, quotes, masked) }))
    .filter(({ text, evidence }) => evidence.length > 0 && isPlain(text));
  if (sentences.length === 0) throw modelUseFault("model.no-evidence");
  return sentences;
}

/** A chain that people accepted before: the topic it belongs to, and its steps from the top. */
export type WhyExample = { topic: string; steps: WhyExampleStep[] };
export type WhyExampleStep = { why: string; fix: FixKind | null; steps: WhyExampleStep[] };

/**
 * A tree of "why?" under a topic. Steps that no quote supports, or that would fit any topic, are taken out.
 * @param quotes   at most 60 are read; `evidence.quote` is the place in this list, from 0
 * @param examples accepted chains of the company; those of topics most like this one are shown
 * @throws model.nothing-to-read; model.no-evidence when no step is left
 */
export async function draftWhyChain(
  access: ModelAccess,
  asked: { topic: string; quotes: readonly string[]; examples: readonly WhyExample[] },
): Promise<WhyStepDraft[]> {
  const { topic, quotes, examples } = asked;
  requireQuotes(quotes);
  const masked = new NumberedMask();
  const like = examples.map((example) => ({ text: flatWhys(example), example }));
  const chosen = chooseExamples(like, [topic, ...quotes].join(" "), 5).map(({ example }) => example);
  const [subject] = cut([topic], masked);
  const data = {
    topic: subject,
    quotes: numbered(quotes, masked),
    earlierChains: maskedChains(chosen, masked),
  };
  const said = await askForJson(access, { name: "why-chain", data, shape: whyChainShape, maxTokens: 6000 });
  const steps = trueSteps(said.steps, quotes, masked);
  if (steps.length === 0) throw modelUseFault("model.no-evidence");
  return steps;
}

function flatWhys({ topic, steps }: WhyExample): string {
  const whys = (each: readonly WhyExampleStep[]): string[] =>
    each.flatMap((step) => [step.why, ...whys(step.steps)]);
  return [topic, ...whys(steps)].join(". ");
}

function maskedChains(chains: readonly WhyExample[], masked: NumberedMask): WhyExample[] {
  const steps = (each: readonly WhyExampleStep[]): WhyExampleStep[] =>
    each.map((step) => ({ why: masked.mask(step.why), fix: step.fix, steps: steps(step.steps) }));
  return chains.map((chain) => ({ topic: masked.mask(chain.topic), steps: steps(chain.steps) }));
}
