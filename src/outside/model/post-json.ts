import { guardedPost, PostFailure, type RawReply } from "../guarded-post.ts";
import { modelFault } from "./model-fault.ts";

export type { RawReply };

export type PostOptions = {
  url: URL;
  key: string | null;
  body: unknown;
  /** The whole exchange: from the first packet to the last byte of the reply. */
  timeoutSeconds: number;
  mostBytes: number;
  allowPrivate: boolean;
};

/**
 * Sends JSON to a model and reads its reply.
 * @throws model.private-address, model.unreachable, model.timeout, model.reply-too-large
 */
export async function postJson({ key, body, ...call }: PostOptions): Promise<RawReply> {
  const { url, timeoutSeconds, mostBytes } = call;
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  try {
    return await guardedPost({ ...call, headers, content: JSON.stringify(body) });
  } catch (error) {
    if (!(error instanceof PostFailure)) throw error;
    if (error.reason === "private-address") throw modelFault("model.private-address", { host: url.hostname });
    if (error.reason === "too-large")
      throw modelFault("model.reply-too-large", { megabytes: Math.ceil(mostBytes / 2 ** 20) });
    if (error.reason === "timeout") throw modelFault("model.timeout", { seconds: timeoutSeconds });
    throw modelFault("model.unreachable", { host: url.host, why: error.message });
  }
}
