import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chat, type ModelServer, sendJson, startModelServer } from "../../../test/worlds/model-server.ts";
import { Fault } from "../../core/kit/fault.ts";
import type { LanguageModel } from "../../core/kit/language-model.ts";
import { fakeModel } from "./fake-model.ts";
import { modelFault } from "./model-fault.ts";
import { openModel } from "./open-model.ts";
import { isPrivateAddress } from "../private-address.ts";

const ask = { model: "small", system: "Be brief.", user: "Say it.", maxTokens: 300 };
const key = "sk-quite-secret-123456";
let server: ModelServer;

beforeAll(async () => {
  server = await startModelServer(() => "said");
});
beforeEach(() => {
  server.asked.length = 0;
  server.answer(() => "said");
});
afterAll(() => server.end());

const real = (more: Partial<{ timeoutSeconds: number; address: string }> = {}) =>
  openModel(
    { address: server.address, key, timeoutSeconds: 5, ...more },
    { allowPrivate: true, firstWaitSeconds: 0.01 },
  );
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "answered",
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
const raw = (by: (response: ServerResponse) => unknown) =>
  server.answer((_asked, response) => void by(response));

/** The same for whoever fulfils it: what is told apart by whoever asks. */
const models: [string, { good(): LanguageModel; refusing(): LanguageModel }][] = [
  [
    "the fake",
    {
      good: () =>
        fakeModel(
          () => "said",
          (text) => [text.length, 1, 0.5],
        ),
      refusing: () =>
        fakeModel(() => {
          throw modelFault("model.refused");
        }),
    },
  ],
  [
    "a server over the network",
    {
      good: () => real(),
      refusing: () => {
        raw((response) => sendJson(response, 200, chat(null, { refusal: "I cannot help with that." })));
        return real();
      },
    },
  ],
];

describe.each(models)("%s", (_name, { good, refusing }) => {
  it("answers in words and counts the tokens", async () => {
    const reply = await good().chat(ask);
    expect(reply.text).toBe("said");
    expect(reply.tokensIn).toBeGreaterThan(0);
    expect(reply.tokensOut).toBeGreaterThan(0);
  });

  it("gives one vector for each text, in their order", async () => {
    const { vectors } = await good().embed({ model: "e", texts: ["a", "abc", "ab"] });
    expect(vectors.map(([first]) => first)).toEqual([1, 3, 2]);
    expect((await good().embed({ model: "e", texts: [] })).vectors).toEqual([]);
  });

  it("throws a fault of the family when it refuses", async () => {
    expect(await codeOf(refusing().chat(ask))).toBe("model.refused");
  });
});

describe("a question over the network", () => {
  it("is put in OpenAI's format with the key in its place", async () => {
    await real().chat(ask);
    const [{ path, headers, body }] = server.asked;
    expect(path).toBe("/v1/chat/completions");
    expect(headers.authorization).toBe(`Bearer ${key}`);
    expect(body).toMatchObject({ model: "small", max_tokens: 300, response_format: { type: "json_object" } });
    expect(body.messages).toEqual([
      { role: "system", content: "Be brief." },
      { role: "user", content: "Say it." },
    ]);
  });

  it("is put anew without what the server does not know", async () => {
    server.answer(({ body }, response) => {
      const unknown = ["max_tokens", "response_format"].find((name) => name in body);
      if (!unknown) return "said";
      sendJson(response, 400, { error: { message: `Unsupported parameter: '${unknown}'` } });
      return undefined;
    });
    expect((await real().chat(ask)).text).toBe("said");
    expect(server.asked.at(-1)?.body).toMatchObject({ max_completion_tokens: 300, temperature: 0 });
    expect(server.asked).toHaveLength(3);
  });

  it("waits as it is told after 429, and tries again after 500", async () => {
    let times = 0;
    server.answer((_asked, response) => {
      times++;
      if (times === 3) return "said";
      sendJson(response, times === 1 ? 429 : 500, {}, times === 1 ? { "retry-after": "0.2" } : {});
      return undefined;
    });
    const begun = performance.now();
    expect((await real().chat(ask)).text).toBe("said");
    expect(times).toBe(3);
    expect(performance.now() - begun).toBeGreaterThan(190);
  });

  it("gives up after three, and at once where the wait would be long", async () => {
    raw((response) => sendJson(response, 503, {}));
    expect(await codeOf(real().chat(ask))).toBe("model.server-error");
    expect(server.asked).toHaveLength(3);
    raw((response) => sendJson(response, 429, {}, { "retry-after": "3600" }));
    const fault = await real()
      .chat(ask)
      .catch((error: unknown) => error as Fault);
    expect(fault).toMatchObject({ code: "model.limited", facts: { seconds: 3600 } });
    expect(server.asked).toHaveLength(4);
  });

  const answers: [string, string, (response: ServerResponse) => unknown][] = [
    [
      "the key is refused",
      "model.key-refused",
      (r) => sendJson(r, 401, { error: { message: `bad ${key}` } }),
    ],
    ["there is no such model", "model.not-there", (r) => sendJson(r, 404, {})],
    ["it leads elsewhere", "model.redirected", (r) => r.writeHead(307, { location: server.address }).end()],
    ["the answer is empty", "model.empty", (r) => sendJson(r, 200, chat("  "))],
    ["the answer is cut off", "model.cut-off", (r) => sendJson(r, 200, chat('{"a": ', {}, "length"))],
    ["a filter cut it", "model.refused", (r) => sendJson(r, 200, chat("x", {}, "content_filter"))],
    ["the reply is no JSON", "model.not-its-format", (r) => r.writeHead(200).end("<html>")],
    ["the reply is JSON of another kind", "model.not-its-format", (r) => sendJson(r, 200, { ok: true })],
    [
      "the reply never ends",
      "model.reply-too-large",
      (r) => {
        const chunk = Buffer.alloc(2 ** 20, "x");
        const more = () => r.write(chunk, (error) => (error ? undefined : more()));
        r.writeHead(200);
        more();
      },
    ],
    ["the line breaks", "model.unreachable", (r) => r.destroy()],
  ];
  it.each(answers)("tells apart: %s", async (_what, code, by) => {
    raw(by);
    expect(await codeOf(real().chat(ask))).toBe(code);
    expect(server.asked).toHaveLength(1);
  });

  it("ends at its time, also where the answer trickles", async () => {
    raw((response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(" "), 100);
      response.on("close", () => clearInterval(drip));
    });
    const begun = performance.now();
    expect(await codeOf(real({ timeoutSeconds: 1 }).chat(ask))).toBe("model.timeout");
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it("tells what a server complains of without the key in it", async () => {
    raw((response) =>
      sendJson(response, 400, { error: { message: `no such thing for ${key} or sk-other-9999999` } }),
    );
    const fault = (await real()
      .chat(ask)
      .catch((error: unknown) => error)) as Fault;
    expect(fault.code).toBe("model.bad-request");
    expect(fault.sentence("en")).toContain("no such thing for … or …");
    expect(JSON.stringify(fault.facts)).not.toContain("secret");
  });

  it("refuses vectors that are too few or uneven", async () => {
    raw((response) => sendJson(response, 200, { data: [{ index: 0, embedding: [1] }] }));
    expect(await codeOf(real().embed({ model: "e", texts: ["a", "b"] }))).toBe("model.not-its-format");
  });
});

describe("private networks", () => {
  const closed = (address: string) =>
    openModel({ address, key: null, timeoutSeconds: 5 }, { allowPrivate: false });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:a00:1",
    "fd00::1",
    "fe80::1%eth0",
    "64:ff9b::a00:1",
  ])("%s is one", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is none", (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it("are not called: by number, by another spelling of it, by name", async () => {
    for (const host of ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]", "localhost"]) {
      expect(await codeOf(closed(`https://${host}:1/v1`).chat(ask)), host).toBe("model.private-address");
    }
    expect(server.asked).toEqual([]);
  });

  it("leave only whole addresses with TLS elsewhere", () => {
    const bad = [
      "http://api.example.com/v1",
      "file:///etc/passwd",
      "api.example.com",
      "https://me:pass@api.example.com/v1",
      "https://api.example.com/v1?x=1",
    ];
    for (const address of bad) expect(() => closed(address), address).toThrow(Fault);
    expect(() => closed("https://api.example.com/v1/")).not.toThrow();
  });
});
