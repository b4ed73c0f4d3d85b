import type { z } from "zod";
import { fill } from "../../core/kit/fault.ts";
import { modelFault } from "../../outside/model/model-fault.ts";
import { inWorkspace } from "../../store/transaction.ts";
import {
  askMetered,
  keep,
  type ModelAccess,
  mostTokens,
  questionHash,
  readKept,
  requireSettings,
} from "./ask-model.ts";
import { composeAsk } from "./compose-ask.ts";
import type { PromptName } from "./contract.ts";
import { answerForms, askedAgain } from "./our-prompts.ts";
import { findPrompt } from "./prompts.ts";

export type JsonAsk<T> = {
  name: PromptName;
  /** What customers said, masked. */
  data: unknown;
  shape: z.ZodType<T>;
  maxTokens: number;
};

/**
 * Asks with the company's prompt and context and reads the answer by its shape. An answer that does not fit is asked for once more,
 * with what was wrong; one that fits is kept for the same question.
 * @throws model.broken-json when the second does not fit either; everything askMetered throws
 */
export async function askForJson<T>(access: ModelAccess, ask: JsonAsk<T>): Promise<T> {
  const { model, system, user } = await prepared(access, ask);
  const hash = questionHash(["chat", model, system, user, ask.maxTokens]);
  const kept = (await readKept(access, ask.name, model, [hash])).get(hash.toString("hex"));
  const before = kept && readAnswer(kept.answer, ask.shape);
  if (before && "value" in before) return before.value;
  const put = async (question: string) => {
    const { maxTokens, name: purpose } = ask;
    const most = mostTokens(system, question, maxTokens);
    const send = { model, system, user: question, maxTokens };
    return await askMetered(access, { purpose, model, most, send: (asked) => asked.chat(send) });
  };
  const first = await put(user);
  const read = readAnswer(first.text, ask.shape);
  const last = "value" in read ? first : await put(again(access, ask.name, user, read.wrong));
  const result = last === first ? read : readAnswer(last.text, ask.shape);
  if (!("value" in result)) throw modelFault("model.broken-json");
  const { text: answer, tokensIn, tokensOut } = last;
  await keep(access, [{ hash, answer, tokensIn, tokensOut }]);
  return result.value;
}

/** The question as the model in force would get it. @throws model.none */
export async function prepared(
  { lent, actor }: ModelAccess,
  { name, data }: Pick<JsonAsk<unknown>, "name" | "data">,
) {
  const { locale, id } = actor.workspace;
  return await inWorkspace(
    lent.store,
    id,
    async (tx) => {
      const { chat_model: model, context } = await requireSettings(tx);
      const prompt = await findPrompt(tx, name, locale);
      return { model, ...composeAsk({ name, locale, prompt, context, data }) };
    },
    "read",
  );
}

/** The answer that did not fit is not repeated: it may hold what a customer wrote, and would stand outside the block of data. */
function again({ actor }: ModelAccess, name: PromptName, user: string, what: string): string {
  return `${user}\n\n${fill(askedAgain[actor.workspace.locale], { what, form: answerForms[name] })}`;
}

type Read<T> = { value: T } | { wrong: string };

/** Reads an answer; a fence of Markdown or a sentence around the object is forgiven, anything else is told. */
export function readAnswer<T>(text: string, shape: z.ZodType<T>): Read<T> {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  if (from < 0 || to < from) return { wrong: "no JSON object" };
  let value: unknown;
  try {
    value = JSON.parse(text.slice(from, to + 1));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { wrong: "not JSON" };
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues.slice(0, 3);
  return { wrong: issues.map(({ path, message }) => `${path.join(".") || "."}: ${message}`).join("; ") };
}
