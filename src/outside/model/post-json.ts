import { lookup as lookUp } from "node:dns";
import { type IncomingMessage, request as requestPlain, type RequestOptions } from "node:http";
import { request as requestSafe } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { modelFault } from "./model-fault.ts";
import { isPrivateAddress } from "./private-address.ts";

export type PostOptions = {
  url: URL;
  key: string | null;
  body: unknown;
  /** The whole exchange: from the first packet to the last byte of the reply. */
  timeoutSeconds: number;
  mostBytes: number;
  allowPrivate: boolean;
};

export type RawReply = { status: number; headers: IncomingMessage["headers"]; text: string };

/**
 * Sends JSON and reads the reply whole. Redirects are told, never followed; the address is judged at the moment of connecting,
 * so that a name which resolves otherwise the second time gains nothing.
 * @throws model.private-address, model.unreachable, model.timeout, model.reply-too-large
 */
export async function postJson(options: PostOptions): Promise<RawReply> {
  const { url, timeoutSeconds, mostBytes } = options;
  refusePrivateLiteral(options);
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    return await exchange(options, signal);
  } catch (error) {
    if (error instanceof PrivateAddress) throw modelFault("model.private-address", { host: url.hostname });
    if (error instanceof TooLarge) {
      throw modelFault("model.reply-too-large", { megabytes: Math.ceil(mostBytes / 2 ** 20) });
    }
    if (signal.aborted) throw modelFault("model.timeout", { seconds: timeoutSeconds });
    const { code, message } = error as NodeJS.ErrnoException;
    throw modelFault("model.unreachable", { host: url.host, why: code ?? message });
  }
}

class PrivateAddress extends Error {}
class TooLarge extends Error {}

/** An address written as a number is never looked up, so the look-up cannot refuse it. */
function refusePrivateLiteral({ url, allowPrivate }: PostOptions): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) {
    throw modelFault("model.private-address", { host });
  }
}

function exchange(options: PostOptions, signal: AbortSignal): Promise<RawReply> {
  const { url, key, body, allowPrivate } = options;
  const bytes = Buffer.from(JSON.stringify(body));
  const settings: RequestOptions = {
    method: "POST",
    signal,
    // A connection is not kept: between two questions the name may come to mean another machine.
    agent: false,
    ...(allowPrivate ? {} : { lookup: publicLookUp }),
    headers: {
      "content-type": "application/json",
      "content-length": bytes.length,
      accept: "application/json",
      "accept-encoding": "identity",
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
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
      throw new TooLarge();
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
      callback(new PrivateAddress(hostname), "", 0);
    } else if (options.all) callback(null, addresses);
    else callback(null, addresses[0].address, addresses[0].family);
  });
};
