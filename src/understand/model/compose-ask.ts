import { createHash } from "node:crypto";
import type { Locale } from "../../core/kit/fault.ts";
import type { PromptName } from "./contract.ts";
import { alwaysSaid, answerForms, contextTitle } from "./our-prompts.ts";

export type AskParts = {
  name: PromptName;
  locale: Locale;
  /** The prompt in force. */
  prompt: string;
  /** What the company is; empty: nothing is said of it. */
  context: string;
  /** What customers said, masked: nothing of it stands outside the block of data. */
  data: unknown;
};

/**
 * What a model is told and what it is told about. Customers' words are JSON between two lines that carry the hash of the block: no
 * text can close the block, since a quotation mark in JSON is escaped, and the line of the end cannot be foreseen.
 */
export function composeAsk({ name, locale, prompt, context, data }: AskParts): {
  system: string;
  user: string;
} {
  const company = context.trim() === "" ? [] : [`${contextTitle[locale]}\n${context.trim()}`];
  const json = JSON.stringify(data, null, 1);
  const mark = createHash("sha256").update(json).digest("hex").slice(0, 12);
  return {
    system: [prompt, ...company, alwaysSaid[locale], answerForms[name]].join("\n\n"),
    user: `<<<DATA ${mark}\n${json}\nDATA ${mark}>>>`,
  };
}
