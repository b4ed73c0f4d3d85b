import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../../../test/worlds/mail-server.ts";
import { type Caller, createWorld, firstOwner, joinAs, type World } from "../../../test/worlds/world.ts";
import type { Fault } from "../../core/kit/fault.ts";
import { smtpMailer } from "../../outside/mail/smtp-mailer.ts";
import type { Dashboard, Schedule, Tile } from "./contract.ts";
import { sendingJob } from "./send-dashboard.ts";
import type { SendingInput } from "./sending-kind.ts";

let world: World;
let owner: Caller;
let server: MailServer;
let workspaceId: string;

beforeAll(async () => {
  world = await createWorld({ PUBLIC_URL: "https://otklik.example.com" });
  owner = await firstOwner(world);
  server = await startMailServer(["nobody@example.com"]);
  const { rows } = await world.lent.store.pool.query<{ id: string }>("select id from workspaces");
  workspaceId = rows[0]!.id;
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const tile = (change: Partial<Tile> = {}): Tile => {
  const place = { x: 0, y: 0, w: 6, h: 4 };
  return { id: randomUUID(), title: "", metric: "nps", query: "last=30d&grain=week", ...place, ...change };
};
const make = async (tiles: Tile[], who = owner) =>
  (await who.post<Dashboard>("/dashboards", { name: "Board: week", tiles })).body;

async function schedule(board: Dashboard, change: object = {}): Promise<() => Promise<Schedule>> {
  const round = { format: "png", locale: "en", cadence: "daily", day: 1, hour: 9 };
  const path = `/dashboards/${board.id}/schedules`;
  const made = await owner.post(path, { emails: ["head@example.com"], ...round, ...change });
  expect(made.status).toBe(201);
  return async () => (await owner.get<{ schedules: Schedule[] }>(path)).body.schedules[0]!;
}

/** Runs the job as the worker would, at a given moment, by a given mail server. */
async function run(scheduleId: string, now: Date, url: string | null, isBeside = false): Promise<unknown> {
  const mailer = url === null ? null : smtpMailer(url, "otklik@example.com");
  const lent = { ...world.lent, mailer, now: () => now };
  const input: SendingInput = { scheduleId, dueAt: now.toISOString(), isBeside };
  const job = { id: randomUUID(), workspaceId, kind: "dashboard.send", input, createdBy: "system" };
  try {
    return await sendingJob(lent)({ ...job, report: async () => undefined });
  } catch (error) {
    return (error as Fault).code;
  }
}

/** The subject as a reader sees it: MIME's encoded words (RFC 2047), folded over lines. */
function subjectOf(letter: string): string {
  const folded = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(letter)![1]!;
  return folded
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_whole, way: string, coded: string) =>
      way.toUpperCase() === "B"
        ? Buffer.from(coded, "base64").toString()
        : decodeURIComponent(coded.replaceAll("_", " ").replaceAll("%", "=25").replaceAll("=", "%")),
    );
}

const noon = new Date("2026-03-31T09:00:00Z");
const minutes = (from: Date, to: string) => (Date.parse(to) - from.getTime()) / 60_000;

it("sends a private dashboard once, drawn, with the way to it, and is due at its next round", async () => {
  const board = await make([tile(), tile({ x: 6, metric: "aht", query: "by=channel&last=7d" })]);
  const read = await schedule(board);
  const { id } = await read();
  expect(await run(id, noon, server.url)).toEqual({ sent: true, recipients: 1 });
  expect(await run(id, noon, server.url)).toEqual({ sent: false });
  expect(server.letters).toHaveLength(1);
  const raw = server.letters[0]!;
  expect(subjectOf(raw)).toMatch(/^Board: week: Mar \d+\s–\s31, 2026$/);
  expect(raw).toContain("image/png");
  expect(raw.replaceAll(/=\r\n/g, "")).toContain(
    `https://otklik.example.com/w/${owner.slug}/dashboards/${board.id}`,
  );
  // The first bytes of a PNG.
  expect(raw).toContain("iVBORw0KGgo");
  const after = await read();
  expect(after).toMatchObject({ sentAt: noon.toISOString(), fault: null });
  expect(after.dueAt).toBe("2026-04-01T06:00:00.000Z");
});

it("sends a tile whose metric is gone as a sentence, in the language of the letter", async () => {
  const board = await make([tile({ metric: "gone" }), tile({ x: 6, query: "grain=century" })]);
  const { id } = await (await schedule(board, { format: "pdf", locale: "ru" }))();
  expect(await run(id, noon, server.url)).toEqual({ sent: true, recipients: 1 });
  expect(server.letters.at(-1)).toContain(Buffer.from("%PDF-1.").toString("base64").slice(0, 8));
});

it("tries a dead mail server again after growing pauses, and forgets the failure once it is back", async () => {
  const read = await schedule(await make([tile()]));
  const { id } = await read();
  const dead = "smtp://127.0.0.1:9";
  for (const pause of [10, 20, 40, 80, 160, 320, 360, 360]) {
    expect(await run(id, noon, dead)).toBe("mail.unreachable");
    const failed = await read();
    expect(failed.fault).toContain("does not answer");
    expect(minutes(noon, failed.dueAt)).toBe(pause);
  }
  expect(await run(id, noon, server.url)).toEqual({ sent: true, recipients: 1 });
  expect(await read()).toMatchObject({ fault: null, sentAt: noon.toISOString() });
});

it("leaves the next round where it is when a person has it sent now and that fails", async () => {
  const read = await schedule(await make([tile()]), { cadence: "monthly", day: 28 });
  const { id, dueAt } = await read();
  expect(await run(id, noon, "smtp://127.0.0.1:9", true)).toBe("mail.unreachable");
  const failed = await read();
  expect(failed.fault).toContain("does not answer");
  expect(failed.dueAt).toBe(dueAt);
  expect(await run(id, noon, server.url, true)).toEqual({ sent: true, recipients: 1 });
  const dueNext = "2026-04-28T06:00:00.000Z";
  expect(await read()).toMatchObject({ fault: null, sentAt: noon.toISOString(), dueAt: dueNext });
});

it("does not try a refused letter again before its next round", async () => {
  const read = await schedule(await make([tile()]), { emails: ["nobody@example.com"] });
  const { id } = await read();
  expect(await run(id, noon, server.url)).toBe("mail.refused");
  const failed = await read();
  expect(failed.fault).toContain("Check the addresses");
  expect(failed.dueAt).toBe("2026-04-01T06:00:00.000Z");
});

it("says that mail is not set up", async () => {
  const read = await schedule(await make([tile()]));
  const { id } = await read();
  expect(await run(id, noon, null)).toBe("mail.not-set-up");
  expect((await read()).fault).toContain("SMTP_URL");
});

it("is exported by whoever sees it, and by nobody else", async () => {
  const board = await make([tile(), tile({ x: 6, metric: "gone" })]);
  const path = {
    png: `/dashboards/${board.id}/export.png`,
    pdf: `/dashboards/${board.id}/export.pdf`,
    xlsx: `/dashboards/${board.id}/export.xlsx`,
    csv: `/dashboards/${board.id}/export.csv`,
  };
  const viewer = await joinAs(world, owner, "viewer");
  for (const [format, type, start] of [
    ["png", "image/png", "PNG"],
    ["pdf", "application/pdf", "%PDF-1"],
    ["xlsx", "spreadsheetml", "PK"],
    ["csv", "text/csv", "nps"],
  ] as const) {
    const reply = await owner.get(path[format]);
    expect(reply.status).toBe(200);
    expect(reply.headers["content-type"]).toContain(type);
    expect(reply.text.slice(0, 12)).toContain(start);
    expect((await viewer.get(path[format])).status).toBe(404);
  }
  const { text } = await owner.get(path.csv);
  expect(text).toContain("There is no metric “gone” in the catalogue.");
});
