import { z } from "zod";
import type { NumberedMask } from "../../core/text/numbered-mask.ts";
import { tokens } from "../../core/text/tokens.ts";
import { type FixKind, fixKinds } from "../causes/facts.ts";
import { type Evidence, evidenceShape, isPlain, trueEvidence } from "./evidence.ts";

/** A proposed answer to "why?" with the words that show it (at least one quote), and what it comes of. */
export type WhyStepDraft = { why: string; fix: FixKind; evidence: Evidence[]; steps: WhyStepDraft[] };

type SaidStep = {
  why: string;
  fix: FixKind;
  evidence: z.infer<typeof evidenceShape>;
  steps: SaidStep[];
};

const deepest = 5;
const mostSteps = 40;

const saidStep: z.ZodType<SaidStep> = z.lazy(() =>
  z.object({
    why: z.string().trim().min(3).max(300),
    fix: z.enum(fixKinds),
    evidence: evidenceShape,
    steps: z.array(saidStep).max(20).default([]),
  }),
);
export const whyChainShape = z.object({ steps: z.array(saidStep).max(20) });

/** Causes that fit any topic and so explain none. */
const generic = [
  "человеческий фактор",
  "качество обслуживания",
  "качество сервиса",
  "плохой сервис",
  "плохое обслуживание",
  "низкое качество обслуживания",
  "сбой системы",
  "системная ошибка",
  "техническая ошибка",
  "технический сбой",
  "потеря данных",
  "некомпетентность сотрудников",
  "плохая коммуникация",
  "human factor",
  "human error",
  "quality of service",
  "service quality",
  "poor service",
  "poor service quality",
  "bad service",
  "system failure",
  "system error",
  "technical error",
  "technical failure",
  "data loss",
  "loss of data",
  "incompetent staff",
  "poor communication",
  "lack of communication",
].map((phrase) => foldedWords(phrase));

/**
 * Whether a statement is a cause that would fit any topic.
 * @example isGenericWhy("Человеческий фактор.") // => true
 */
export function isGenericWhy(why: string): boolean {
  return generic.includes(foldedWords(why));
}

function foldedWords(text: string): string {
  return tokens(text)
    .map(({ folded }) => folded)
    .join(" ");
}

/**
 * The tree without what does not hold: a step that no quote supports, that fits any topic, or that is no plain sentence is taken out,
 * and what it came of moves up in its place.
 */
export function trueSteps(
  said: readonly SaidStep[],
  quotes: readonly string[],
  masked: NumberedMask,
): WhyStepDraft[] {
  let left = mostSteps;
  const checked = (steps: readonly SaidStep[], depth: number): WhyStepDraft[] =>
    steps.flatMap((step) => {
      const evidence = trueEvidence(step.evidence, quotes, masked);
      const holds = evidence.length > 0 && isPlain(step.why) && !isGenericWhy(step.why);
      if (!holds) return checked(step.steps, depth);
      if (depth > deepest || left === 0) return [];
      left--;
      return [{ why: step.why, fix: step.fix, evidence, steps: checked(step.steps, depth + 1) }];
    });
  return checked(said, 1);
}
