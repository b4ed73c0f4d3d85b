import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Embedded, openEmbedded } from "../../src/store/embedded/open-embedded.ts";
import { processBirth } from "../../src/store/embedded/process-birth.ts";
import { untilGone } from "./processes.ts";
import { newDataFolder } from "../worlds/data-folder.ts";

let folder: string;
let opened: Embedded[];

beforeEach(() => {
  folder = newDataFolder("otklik-embedded-");
  opened = [];
});

afterEach(async () => {
  for (const one of opened) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Embedded> {
  const embedded = await openEmbedded(folder, { durable: false });
  opened.push(embedded);
  return embedded;
}

test("two openings at once share one server and one database", async () => {
  const [one, other] = await Promise.all([open(), open()]);
  expect(one.pid).toBe(other.pid);
  expect(one.url).toBe(other.url);
  expect([one.adopted, other.adopted].sort()).toEqual([false, true]);
});

test("the application's role is no superuser, and the server listens on loopback only", async () => {
  const embedded = await open();
  const ask = (sql: string) => psql(embedded.url, sql);
  expect(await ask("select current_setting('is_superuser') as is_superuser")).toEqual([
    { is_superuser: "off" },
  ]);
  expect(await ask("show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  const sockets = await psql(embedded.adminUrl, "show unix_socket_directories");
  expect(sockets).toEqual([{ unix_socket_directories: "" }]);
  const wrong = new URL(embedded.url);
  wrong.password = "wrong";
  await expect(psql(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
});

test("the port is remembered, and another one is taken when it is not free", async () => {
  const first = await open();
  await first.close();
  const second = await open();
  expect(second.url).toBe(first.url);
  await second.close();
  const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
  await once(squatter, "listening");
  try {
    const third = await open();
    expect(third.url).not.toBe(first.url);
    expect(await psql(third.url, "select 1 as one")).toEqual([{ one: 1 }]);
  } finally {
    squatter.close();
  }
});

test("a pid file left by a killed server, whose pid now belongs to another program, stops nobody", async () => {
  const first = await open();
  process.kill(first.pid, "SIGKILL");
  await untilGone([first.pid]);
  const file = join(folder, "postgres", "postmaster.pid");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
  const second = await open();
  expect(processBirth(second.pid)).not.toBeNull();
  expect(second.adopted).toBe(false);
});

test("without the file of passwords it says which file to bring back, and touches nothing", async () => {
  await (await open()).close();
  rmSync(join(folder, "postgres-keys.json"));
  await expect(open()).rejects.toMatchObject({ code: "database.keys-lost" });
  expect(readFileSync(join(folder, "postgres", "PG_VERSION"), "utf8")).toBe("18\n");
});

test("with passwords of another folder it says the same", async () => {
  await (await open()).close();
  const file = join(folder, "postgres-keys.json");
  const keys = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...keys, adminPassword: "of-another-folder" }));
  await expect(open()).rejects.toMatchObject({ code: "database.keys-lost", facts: { file } });
});

test("records of another PostgreSQL version are told apart from damage", async () => {
  await (await open()).close();
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "16\n");
  await expect(open()).rejects.toMatchObject({
    code: "database.wrong-version",
    facts: { found: "16", ours: "18" },
  });
});

test("a damaged folder is told with PostgreSQL's own reason", async () => {
  await (await open()).close();
  truncateSync(join(folder, "postgres", "global", "pg_control"), 0);
  await expect(open()).rejects.toMatchObject({
    code: "database.damaged",
    facts: { reason: expect.stringContaining("pg_control") },
  });
});

test("a folder made half way by a killed start is made anew", async () => {
  mkdirSync(join(folder, "postgres.new"));
  writeFileSync(join(folder, "postgres.new", "PG_VERSION"), "18\n");
  expect((await open()).adopted).toBe(false);
});

describe.runIf(process.getuid?.() === 0 && canMount())("on a full disk", () => {
  test("it says how much room is needed", async () => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=20m,mode=755", "tmpfs", folder]);
    try {
      const failure = open();
      await expect(failure).rejects.toMatchObject({
        code: "database.disk-full",
        facts: { neededMegabytes: 200 },
      });
      await expect(failure).rejects.toThrow(/Free some space/);
    } finally {
      execFileSync("umount", [folder]);
    }
  });
});

function canMount(): boolean {
  const probe = mkdtempSync(join(tmpdir(), "otklik-mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", probe]).status === 0;
  if (mounted) execFileSync("umount", [probe]);
  rmSync(probe, { recursive: true });
  return mounted;
}

async function psql(url: string, sql: string): Promise<unknown> {
  const { Client } = await import("pg");
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
