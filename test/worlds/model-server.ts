import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server of OpenAI's format was asked. */
export type AskedOver = {
  path: string;
  headers: IncomingMessage["headers"];
  body: Record<string, unknown> & { messages?: { role: string; content: string }[]; input?: string[] };
};

/** How to answer: the text of a reply, or the raw response by hand. */
export type Answerer = (asked: AskedOver, response: ServerResponse) => string | undefined;

export type ModelServer = {
  /** http://127.0.0.1:port/v1 */
  address: string;
  asked: AskedOver[];
  /** Changes how the next questions are answered. */
  answer(by: Answerer): void;
  end(): Promise<void>;
};

/** A real server on loopback that speaks OpenAI's format: /v1/chat/completions and /v1/embeddings. */
export async function startModelServer(first: Answerer): Promise<ModelServer> {
  let answerer = first;
  const asked: AskedOver[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const question = { path: request.url ?? "", headers: request.headers, body };
      asked.push(question);
      const text = answerer(question, response);
      if (text === undefined) return undefined;
      return sendJson(response, 200, request.url?.endsWith("/embeddings") ? embedding(body) : chat(text));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    asked,
    answer: (by) => (answerer = by),
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** A reply as OpenAI gives it. */
export function chat(content: string | null, more: Record<string, unknown> = {}, end = "stop") {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    choices: [
      { index: 0, finish_reason: end, message: { role: "assistant", content, refusal: null, ...more } },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

function embedding({ input = [] }: AskedOver["body"]) {
  const data = input.map((text, index) => ({ object: "embedding", index, embedding: [text.length, 1, 0.5] }));
  return { object: "list", data: data.reverse(), usage: { prompt_tokens: 7, total_tokens: 7 } };
}

async function readBody(request: IncomingMessage): Promise<AskedOver["body"]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as AskedOver["body"];
}
