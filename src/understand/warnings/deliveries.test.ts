import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../../../test/worlds/mail-server.ts";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "../../../test/worlds/world.ts";
import { newId } from "../../store/new-id.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { WarningSettings } from "./contract.ts";
import { onWarning } from "./events.ts";
import { insertEvent, putAlarm } from "./queries.ts";

let world: World;
let ada: Caller;
let mail: MailServer;
let telegram: Server;
let status = 200;
const said: { path: string; body: { chat_id: string; text: string } }[] = [];
const settings = {
  isOn: true,
  alarmsPerWeek: 1,
  webhookUrl: null,
  emails: ["duty@brightline.example"],
  telegramChat: "-100200",
  telegramToken: "12345:secret-token-of-the-bot",
};

beforeAll(async () => {
  mail = await startMailServer();
  telegram = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      said.push({ path: request.url ?? "", body: JSON.parse(Buffer.concat(parts).toString("utf8")) });
      reply.writeHead(status, { "content-type": "application/json" });
      reply.end(JSON.stringify({ ok: status === 200, description: "Bad Request: chat not found" }));
    });
  });
  await new Promise<void>((resolve) => telegram.listen(0, "127.0.0.1", resolve));
  world = await createWorld({
    SMTP_URL: mail.url,
    MAIL_FROM: "Otklik <otklik@brightline.example>",
    TELEGRAM_API_URL: `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`,
  });
  ada = await firstOwner(world);
}, 240_000);
afterAll(async () => {
  await world.end();
  await mail.close();
  await new Promise((resolve) => telegram.close(resolve));
});

it("tests a channel only once it is set up, for those who may change the settings", async () => {
  const early = await ada.post<{ code: string }>("/warnings/settings/test", { channel: "email" });
  expect(early.status).toBe(409);
  expect(mail.letters).toEqual([]);
  const { telegramToken: _, ...tokenless } = settings;
  expect((await ada.put("/warnings/settings", tokenless)).status).toBe(400);
  const saved = await ada.put<WarningSettings>("/warnings/settings", settings);
  expect(saved.body).toMatchObject({ hasTelegramToken: true, hasMail: true, failures: [] });
  expect(saved.text).not.toContain("secret-token");
  expect((await ada.put<WarningSettings>("/warnings/settings", tokenless)).body.hasTelegramToken).toBe(true);
  const viewer = await joinAs(world, ada, "viewer");
  expect((await viewer.post("/warnings/settings/test", { channel: "email" })).status).toBe(403);
  for (const channel of ["email", "telegram"])
    expect((await ada.post("/warnings/settings/test", { channel })).status).toBeLessThan(300);
  expect(mail.recipients).toEqual([["duty@brightline.example"]]);
  expect(said.at(-1)).toMatchObject({
    path: "/bot12345:secret-token-of-the-bot/sendMessage",
    body: { chat_id: "-100200" },
  });
});

it("tells each channel once, and says on the settings what did not arrive", async () => {
  const { store } = world.lent;
  const { id: workspaceId } = await store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
  const eventId = newId();
  const onset = world.lent.now();
  await inWorkspace(store, workspaceId, async (tx) => {
    await insertEvent(tx, { id: eventId, onset, noticed: onset });
    await putAlarm(tx, {
      id: newId(),
      event_id: eventId,
      series_key: "contacts|channel=chat",
      metric: "contacts",
      topic_id: null,
      channel: "chat",
      kind: null,
      touchpoint: null,
      segment_id: null,
      onset,
      noticed: onset,
      ended: null,
      settled: false,
      count: 40,
      expected: 10,
      ratio: 4,
      ratio_low: 3,
      ratio_high: 5,
      peak_at: onset,
      peak_count: 20,
      peak_usual: 3,
    });
  });
  const eventOf = (channel: string) => ({
    id: newId(),
    workspaceId,
    type: "warning.noticed",
    payload: { eventId, channel },
    createdAt: onset,
  });
  const tell = (channel: string) => onWarning(world.lent)(eventOf(channel));
  const letters = mail.letters.length;
  await tell("email");
  await tell("email");
  expect(mail.letters).toHaveLength(letters + 1);
  expect(mail.letters.at(-1)).toContain("chat");
  status = 400;
  await expect(tell("telegram")).rejects.toMatchObject({ code: "telegram.bad-chat" });
  const failed = (await ada.get<WarningSettings>("/warnings/settings")).body.failures;
  expect(failed).toMatchObject([{ channel: "telegram" }]);
  expect(failed[0]!.fault).toContain("chat not found");
  status = 200;
  const before = said.length;
  await tell("telegram");
  await tell("telegram");
  expect(said).toHaveLength(before + 1);
  expect(said.at(-1)!.body.text).toContain("4.0 times the usual");
  expect((await ada.get<WarningSettings>("/warnings/settings")).body.failures).toEqual([]);

  // A day later nobody wants to hear of it any more.
  await store.pool.query("delete from warning_deliveries");
  const longAgo = new Date(onset.getTime() - 25 * 3_600_000);
  await onWarning(world.lent)({ ...eventOf("telegram"), createdAt: longAgo });
  expect(said).toHaveLength(before + 1);
});
