import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sendTelegram } from "./send-telegram.ts";

/** A Bot API on loopback that answers as it is told. */
let server: Server;
let base: string;
let answer: { status: number; body: unknown };
const taken: { path: string; body: unknown }[] = [];
const message = { token: "12345:secret-token", chat: "-100200", text: "Chat rose" };

beforeEach(async () => {
  taken.length = 0;
  answer = { status: 200, body: { ok: true } };
  server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      taken.push({ path: request.url ?? "", body: JSON.parse(Buffer.concat(parts).toString("utf8")) });
      reply.writeHead(answer.status, { "content-type": "application/json" });
      reply.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

it("says the text to the chat, at the bot's address", async () => {
  await sendTelegram(`${base}/`, message, true);
  expect(taken).toEqual([
    {
      path: "/bot12345:secret-token/sendMessage",
      body: { chat_id: "-100200", text: "Chat rose", link_preview_options: { is_disabled: true } },
    },
  ]);
});

it.each([
  [401, "Unauthorized", "telegram.bad-token"],
  [404, "Not Found", "telegram.bad-token"],
  [400, "Bad Request: chat not found", "telegram.bad-chat"],
  [403, "Forbidden: bot was kicked", "telegram.bad-chat"],
  [429, "Too Many Requests: retry after 5", "telegram.not-taken"],
  [502, "Bad Gateway", "telegram.not-taken"],
])("tells %i (%s) as %s, in both languages, without the token", async (status, description, code) => {
  answer = { status, body: { ok: false, error_code: status, description } };
  const fault = await sendTelegram(base, message, true).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code });
  expect(String(fault)).not.toContain("secret-token");
});

it("keeps out of private networks unless the Bot API there was named, and tells of silence", async () => {
  await expect(sendTelegram(base, message, false)).rejects.toMatchObject({ code: "telegram.not-taken" });
  expect(taken).toEqual([]);
  await expect(sendTelegram("http://127.0.0.1:1", message, true)).rejects.toMatchObject({
    code: "telegram.not-taken",
  });
});
