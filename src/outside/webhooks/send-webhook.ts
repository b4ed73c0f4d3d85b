import { createHmac } from "node:crypto";
import type { WebhookMessage } from "../../core/kit/webhook.ts";
import { guardedPost, PostFailure } from "../guarded-post.ts";
import { webhookFault } from "./webhook-fault.ts";

const timeoutSeconds = 10;
const mostBytes = 64 * 1024;
export const secretPrefix = "whsec_";

/**
 * Sends a message signed as Standard Webhooks has it (standardwebhooks.com): id, time and signature in the head.
 * @throws webhook.bad-address, webhook.private-address, webhook.not-taken
 */
export async function sendWebhook(message: WebhookMessage, now: Date, allowPrivate: boolean): Promise<void> {
  const url = readWebhookAddress(message.address, allowPrivate);
  const content = JSON.stringify(message.body);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers = {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signatureOf(message, timestamp, content)}`,
  };
  try {
    const { status } = await guardedPost({ url, headers, content, timeoutSeconds, mostBytes, allowPrivate });
    if (status < 200 || status >= 300)
      throw webhookFault("webhook.not-taken", { host: url.host, why: status });
  } catch (error) {
    if (!(error instanceof PostFailure)) throw error;
    if (error.reason === "private-address")
      throw webhookFault("webhook.private-address", { host: url.hostname });
    throw webhookFault("webhook.not-taken", { host: url.host, why: error.message || error.reason });
  }
}

/** @throws webhook.bad-address */
export function readWebhookAddress(address: string, allowPrivate: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isSafe = url?.protocol === "https:" || (allowPrivate && url?.protocol === "http:");
  if (!url || !isSafe || url.username || url.password) throw webhookFault("webhook.bad-address");
  return url;
}

function signatureOf({ id, secret }: WebhookMessage, timestamp: string, content: string): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${content}`).digest("base64");
}
