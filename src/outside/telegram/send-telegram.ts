import type { TelegramMessage } from "../../core/kit/telegram.ts";
import { guardedPost, PostFailure, type RawReply } from "../guarded-post.ts";
import { telegramFault } from "./telegram-fault.ts";

const timeoutSeconds = 10;
const mostBytes = 64 * 1024;
/** Telegram takes 4096 characters. */
const longestText = 4000;

/**
 * Sends a text by the Bot API. The token is part of the address, so that no fault may tell the address.
 * @param base address of the Bot API; `allowPrivate` for one of the company's own
 * @throws telegram.bad-token, telegram.bad-chat, telegram.not-taken
 */
export async function sendTelegram(
  base: string,
  { token, chat, text }: TelegramMessage,
  allowPrivate: boolean,
): Promise<void> {
  const url = new URL(`${base.replace(/\/+$/, "")}/bot${token}/sendMessage`);
  const content = JSON.stringify({
    chat_id: chat,
    text: text.slice(0, longestText),
    link_preview_options: { is_disabled: true },
  });
  let reply: RawReply;
  try {
    reply = await guardedPost({ url, headers: {}, content, timeoutSeconds, mostBytes, allowPrivate });
  } catch (error) {
    if (!(error instanceof PostFailure)) throw error;
    throw telegramFault("telegram.not-taken", { host: url.host, why: error.message || error.reason });
  }
  if (reply.status >= 200 && reply.status < 300) return;
  const why = readDescription(reply) ?? String(reply.status);
  if (reply.status === 401 || reply.status === 404) throw telegramFault("telegram.bad-token");
  if (reply.status === 400 || reply.status === 403) throw telegramFault("telegram.bad-chat", { why });
  throw telegramFault("telegram.not-taken", { host: url.host, why });
}

/** Telegram's own word for what is wrong; null where something else answers. */
function readDescription({ headers, text }: RawReply): string | null {
  if (!headers["content-type"]?.startsWith("application/json")) return null;
  const found = /"description"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  return found === undefined ? null : found.slice(0, 200);
}
