import { z } from "zod";
import {
  type ChatAsk,
  type ChatReply,
  type EmbedReply,
  tokensAtMost,
} from "../../core/kit/language-model.ts";
import { modelFault } from "./model-fault.ts";

const usage = z.object({
  prompt_tokens: z.number().int().nonnegative().nullish(),
  completion_tokens: z.number().int().nonnegative().nullish(),
});

const chatShape = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).nullish(),
          refusal: z.string().nullish(),
        }),
      }),
    )
    .min(1),
  usage: usage.nullish(),
});

const embedShape = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(1) })),
  usage: usage.nullish(),
});

function parsed<T>(text: string, shape: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw modelFault("model.not-its-format");
  }
  const read = shape.safeParse(value);
  if (!read.success) throw modelFault("model.not-its-format");
  return read.data;
}

/** @throws model.not-its-format, model.refused, model.cut-off, model.empty */
export function readChatReply(body: string, ask: ChatAsk): ChatReply {
  const { choices, usage: told } = parsed(body, chatShape);
  const { message, finish_reason: end } = choices[0];
  if (message.refusal || end === "content_filter") throw modelFault("model.refused");
  const text =
    typeof message.content === "string"
      ? message.content
      : (message.content ?? []).map((part) => part.text ?? "").join("");
  if (end === "length") throw modelFault("model.cut-off", { tokens: ask.maxTokens });
  if (text.trim() === "") throw modelFault("model.empty");
  return {
    text,
    tokensIn: told?.prompt_tokens ?? tokensAtMost(ask.system + ask.user),
    tokensOut: told?.completion_tokens ?? tokensAtMost(text),
  };
}

/** @throws model.not-its-format when there is not exactly one vector a text, or their widths differ */
export function readEmbedReply(body: string, texts: readonly string[]): EmbedReply {
  const { data, usage: told } = parsed(body, embedShape);
  const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
  const vectors = texts.map((_, index) => byIndex.get(index) ?? []);
  const isWhole = data.length === texts.length && vectors.every((each) => each.length > 0);
  if (!isWhole || vectors.some((each) => each.length !== vectors[0].length)) {
    throw modelFault("model.not-its-format");
  }
  return { vectors, tokensIn: told?.prompt_tokens ?? tokensAtMost(texts.join("")), tokensOut: 0 };
}
