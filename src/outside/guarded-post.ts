import { lookup as lookUp } from "node:dns";
import { type IncomingMessage, request as requestPlain, type RequestOptions } from "node:http";
import { request as requestSafe } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-address.ts";

export type GuardedPost = {
  url: URL;
  headers: Record<string, string>;
  content: string;
  /** The whole exchange: from the first packet to the last byte of the reply. */
  timeoutSeconds: number;
  mostBytes: number;
  allowPrivate: boolean;
};

export type RawReply = { status: number; headers: IncomingMessage["headers"]; text: string };

/** Why nothing came of a call; `why` is the system's own word where the network failed. */
export class PostFailure extends Error {
  readonly reason: "private-address" | "too-large" | "timeout" | "unreachable";

  constructor(reason: PostFailure["reason"], why = "") {
    super(why);
    this.name = "PostFailure";
    this.reason = reason;
  }
}

/**
 * Sends a body and reads the reply whole. Redirects are told, never followed; the address is judged at the moment of connecting,
 * so that a name which resolves otherwise the second time gains nothing.
 * @throws PostFailure
 */
export async function guardedPost(options: GuardedPost): Promise<RawReply> {
  const { url, timeoutSeconds, allowPrivate } = options;
  // An address written as a number is never looked up, so the look-up cannot refuse it.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new PostFailure("private-address");
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    return await exchange(options, signal);
  } catch (error) {
    if (error instanceof PostFailure) throw error;
    if (signal.aborted) throw new PostFailure("timeout");
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PostFailure("unreachable", code ?? message);
  }
}

function exchange(options: GuardedPost, signal: AbortSignal): Promise<RawReply> {
  const { url, headers, content, allowPrivate } = options;
  const bytes = Buffer.from(content);
  const settings: RequestOptions = {
    method: "POST",
    signal,
    // A connection is not kept: between two calls the name may come to mean another machine.
    agent: false,
    ...(allowPrivate ? {} : { lookup: publicLookUp }),
    headers: {
      "content-type": "application/json",
      "content-length": bytes.length,
      accept: "application/json",
      "accept-encoding": "identity",
      ...headers,
    },
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestSafe : requestPlain;
    const request = send(url, settings, (reply) => {
      resolve(readReply(reply, options.mostBytes));
    });
    request.once("error", reject);
    request.end(bytes);
  });
}

async function readReply(reply: IncomingMessage, mostBytes: number): Promise<RawReply> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      reply.destroy();
      throw new PostFailure("too-large");
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  return { status: reply.statusCode ?? 0, headers: reply.headers, text };
}

/** Resolves a name and refuses it when any of its addresses is private. */
const publicLookUp: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, "", 0);
    else if (addresses.some(({ address }) => isPrivateAddress(address))) {
      callback(new PostFailure("private-address"), "", 0);
    } else if (options.all) callback(null, addresses);
    else callback(null, addresses[0].address, addresses[0].family);
  });
};
