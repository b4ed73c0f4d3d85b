import type { LanguageModel, ModelConnection } from "../../core/kit/language-model.ts";
import { modelFault } from "./model-fault.ts";
import { postJson, type RawReply } from "./post-json.ts";
import { readChatReply, readEmbedReply } from "./read-reply.ts";
import { retryAfterSeconds, withRetries } from "./with-retries.ts";

export type OpenModelOptions = {
  /** Whether addresses of this machine and of private networks may be called, and without TLS. */
  allowPrivate: boolean;
  /** Left out: 1 s; shorter in tests. */
  firstWaitSeconds?: number;
};

const mostBytes = 8 * 2 ** 20;
/** Ways of asking that not every server knows; one that complains of a way is asked without it. */
const optional = ["response_format", "temperature", "max_tokens"] as const;

/**
 * A language model at any address that speaks OpenAI's format (/chat/completions and /embeddings). Nothing is sent before it is asked.
 * @throws model.bad-address
 */
export function openModel(connection: ModelConnection, options: OpenModelOptions): LanguageModel {
  const base = readModelAddress(connection.address, options.allowPrivate);
  const send = async (path: string, body: object): Promise<RawReply> => {
    const url = new URL(`${base.pathname.replace(/\/+$/, "")}/${path}`, base);
    const { key, timeoutSeconds } = connection;
    const { allowPrivate, firstWaitSeconds = 1 } = options;
    return await withRetries(
      () => postJson({ url, key, body, timeoutSeconds, mostBytes, allowPrivate }),
      firstWaitSeconds,
    );
  };
  return {
    async chat(ask) {
      const { model, system, user, maxTokens } = ask;
      const messages = [
        { role: "system", content: system },
        { role: "user", content: user },
      ];
      const ways = { response_format: { type: "json_object" }, temperature: 0, max_tokens: maxTokens };
      let body: Record<string, unknown> = { model, messages, ...ways };
      let reply = await send("chat/completions", body);
      for (let dropped = dislikedWay(reply, body); dropped; dropped = dislikedWay(reply, body)) {
        const { [dropped]: _, ...rest } = body;
        body = dropped === "max_tokens" ? { ...rest, max_completion_tokens: maxTokens } : rest;
        reply = await send("chat/completions", body);
      }
      return readChatReply(wellAnswered(reply, connection), ask);
    },
    async embed({ model, texts }) {
      if (texts.length === 0) return { vectors: [], tokensIn: 0, tokensOut: 0 };
      const reply = await send("embeddings", { model, input: texts, encoding_format: "float" });
      return readEmbedReply(wellAnswered(reply, connection), texts);
    },
  };
}

/**
 * The base address as a URL.
 * @throws model.bad-address when it is no address, carries a password or a query, or is not https where it must be
 */
export function readModelAddress(address: string, allowPrivate: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isSafe = url?.protocol === "https:" || (allowPrivate && url?.protocol === "http:");
  if (!url || !isSafe || url.username || url.password || url.search || url.hash) {
    throw modelFault("model.bad-address");
  }
  return url;
}

function dislikedWay(reply: RawReply, body: object): (typeof optional)[number] | undefined {
  if (reply.status !== 400 && reply.status !== 422) return undefined;
  return optional.find((name) => name in body && reply.text.includes(name));
}

/** The body of a good reply. @throws what the status says */
function wellAnswered({ status, headers, text }: RawReply, { key }: ModelConnection): string {
  if (status >= 200 && status < 300) return text;
  if (status >= 300 && status < 400) throw modelFault("model.redirected");
  if (status === 401 || status === 403) throw modelFault("model.key-refused", { status });
  if (status === 404 || status === 405) throw modelFault("model.not-there", { status });
  if (status === 429) {
    const seconds = Math.ceil(retryAfterSeconds(headers["retry-after"], new Date()) ?? 60);
    throw modelFault("model.limited", { seconds });
  }
  if (status >= 500 || status === 408) throw modelFault("model.server-error", { status });
  throw modelFault("model.bad-request", { status, what: complaintOf(text, key) });
}

/** What the server complains of, short and without the key: some servers repeat it. */
function complaintOf(text: string, key: string | null): string {
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.){1,200})/.exec(text)?.[1] ?? "?";
  const withoutKey = key ? message.replaceAll(key, "…") : message;
  return withoutKey.replace(/\b(sk|key|pk)-[\w*-]{6,}/g, "…");
}
