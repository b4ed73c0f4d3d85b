import { afterAll, beforeAll, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../../../test/worlds/mail-server.ts";
import type { Letter } from "../../core/kit/mailer.ts";
import { smtpMailer } from "./smtp-mailer.ts";

let server: MailServer;

beforeAll(async () => {
  server = await startMailServer(["nobody@example.com"]);
});
afterAll(() => server.close());

const letter: Letter = {
  to: ["head@example.com", "second@example.com"],
  subject: "Показатели за неделю",
  text: "NPS вырос.",
  attachments: [{ filename: "отчёт.pdf", contentType: "application/pdf", content: Buffer.from("%PDF-1.7") }],
};

it("carries a letter with its attachment, in any alphabet", async () => {
  await smtpMailer(server.url, "Otklik <otklik@example.com>").send(letter);
  expect(server.recipients).toEqual([["head@example.com", "second@example.com"]]);
  const raw = server.letters[0]!;
  expect(raw).toContain("From: Otklik <otklik@example.com>");
  expect(raw).toContain(Buffer.from("%PDF-1.7").toString("base64"));
  expect(raw).toMatch(/Subject: =\?UTF-8\?/);
});

it("says that an address was refused, and by what words", async () => {
  const sent = smtpMailer(server.url, "otklik@example.com").send({ ...letter, to: ["nobody@example.com"] });
  await expect(sent).rejects.toMatchObject({ code: "mail.refused" });
});

it("says that nobody answers", async () => {
  const sent = smtpMailer("smtp://127.0.0.1:9", "otklik@example.com").send(letter);
  await expect(sent).rejects.toMatchObject({ code: "mail.unreachable" });
});
