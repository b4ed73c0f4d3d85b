import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { listOpenJobs, runJob } from "../../store/run-job.ts";
import type { ImportView } from "./contract.ts";
import { importJobHandlers } from "./jobs.ts";

let world: World;
let ada: Caller;
let folder: string;

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Brightline Telecom", "en");
  folder = await mkdtemp(join(tmpdir(), "otklik-survive-"));
});
beforeEach(async () => {
  await world.lent.store.pool.query("truncate feedback, customers, sources, kept_files, jobs cascade");
});
afterAll(async () => {
  await world.end();
  await rm(folder, { recursive: true, force: true });
});

/** No ids, and every text four times: the hardest case for "each row once". */
const texts = Array.from(
  { length: 20_000 },
  (_, i) => `Words of contact number ${i % 5_000} about the service`,
);
const file = `date,text\n${texts.map((text) => `2026-01-01,${text}`).join("\n")}\n`;

async function start(): Promise<string> {
  const kept = await ada.upload<{ id: string }>("/files?name=many.csv", file);
  const reading = {
    options: {},
    columns: [
      { column: "date", field: "occurredAt" },
      { column: "text", field: "text" },
    ],
  };
  const body = { fileId: kept.body.id, kind: "feedback", sourceName: "many", reading };
  const reply = await ada.post<ImportView>("/imports", body);
  expect(reply.status, reply.text).toBe(202);
  return reply.body.id;
}

/** Read past the API, because the database may be refusing connections. */
async function recordsDone(id: string): Promise<number> {
  const { rows } = await world.lent.store.pool.query("select records_done from imports where id = $1", [id]);
  return rows[0].records_done;
}

async function workHere(): Promise<unknown[]> {
  const problems: unknown[] = [];
  for (const job of await listOpenJobs(world.lent.store)) {
    const handlers = importJobHandlers(world.lent);
    await runJob(world.lent.store, handlers, job, (bug) => problems.push(bug)).catch((error) =>
      problems.push(error),
    );
  }
  return problems;
}

async function expectAllOnce(id: string): Promise<void> {
  const { body } = await ada.get<ImportView>(`/imports/${id}`);
  expect(body).toMatchObject({ status: "done", inserted: 20_000, unchanged: 0, bad: 0, recordsDone: 20_000 });
  const { rows } = await world.lent.store.pool.query(
    "select count(*) as rows, count(distinct text) as texts, min(n) as least, max(n) as most from (select text, count(*) over (partition by text) as n from feedback) f",
  );
  expect(rows).toEqual([{ rows: 20_000, texts: 5_000, least: 4, most: 4 }]);
}

async function workElsewhere(): Promise<ChildProcess> {
  const script = join(folder, "worker.mts");
  const source = fileURLToPath(new URL("../../", import.meta.url));
  await writeFile(
    script,
    `import { connect } from ${JSON.stringify(join(source, "store/connect.ts"))};
     import { listOpenJobs, runJob } from ${JSON.stringify(join(source, "store/run-job.ts"))};
     import { localFiles } from ${JSON.stringify(join(source, "outside/files/local-files.ts"))};
     import { importJobHandlers } from ${JSON.stringify(join(source, "listen/imports/jobs.ts"))};
     const store = connect(process.argv[2]);
     const tools = { store, files: localFiles(process.argv[3]), freeMegabytes: () => null };
     for (const job of await listOpenJobs(store)) await runJob(store, importJobHandlers(tools), job, console.error);
     await store.close();`,
  );
  const files = join(world.dataDir, "files");
  return spawn(process.execPath, ["--import", "tsx", script, world.databaseUrl, files], {
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    stdio: "inherit",
  });
}

it("an import whose process is killed twice in the middle ends with every row exactly once", {
  timeout: 240_000,
}, async () => {
  const id = await start();
  for (let kills = 0, seen = 0; kills < 2; kills++) {
    const worker = await workElsewhere();
    const gone = new Promise((resolve) => worker.once("exit", resolve));
    while ((await recordsDone(id)) <= seen && worker.exitCode === null) await sleep(5);
    worker.kill("SIGKILL");
    await gone;
    seen = await recordsDone(id);
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(20_000);
  }
  // The dead process's session may take a moment to be noticed.
  for (let tries = 0; tries < 100 && (await recordsDone(id)) < 20_000; tries++) {
    expect(await workHere()).toEqual([]);
    await sleep(100);
  }
  await expectAllOnce(id);
});

it("when the database cuts all connections in the middle the job waits for the next try and loses nothing", {
  timeout: 240_000,
}, async () => {
  const id = await start();
  const working = workHere();
  while ((await recordsDone(id)) < 2_000) await sleep(5);
  await cutConnections();
  const problems = await working;
  expect(problems.map((problem) => (problem as Error).message).join()).toMatch(
    /terminat|ended|connection error|econnreset/i,
  );
  const { rows } = await world.lent.store.pool.query("select status from jobs");
  expect(rows).toEqual([{ status: "running" }]);
  expect(await workHere()).toEqual([]);
  await expectAllOnce(id);
});

/** What a restart of the server looks like from here. */
async function cutConnections(): Promise<void> {
  const { Client } = await import("pg");
  const admin = new Client({ connectionString: world.databaseUrl });
  await admin.connect();
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await admin.end();
}
