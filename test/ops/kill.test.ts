import { rmSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseUrl, readKeys } from "../../src/store/embedded/keys.ts";
import { choosePlace } from "../../src/store/embedded/place.ts";
import { isHealthy, type Product, startProduct, until } from "../worlds/product.ts";
import { findProcesses, postmasterPid, untilGone } from "./processes.ts";
import { newDataFolder } from "../worlds/data-folder.ts";

let dataFolder: string;
let product: Product;

beforeAll(async () => {
  dataFolder = newDataFolder("otklik-kill-");
  product = await startProduct({ dataFolder });
  await query("create table witness (note text); insert into witness values ('kept')");
});

afterAll(async () => {
  await product.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

test.each(["api", "worker"] as const)("a killed %s is started again by the supervisor", async (part) => {
  const before = await findProcesses(product);
  process.kill(before[part], "SIGKILL");
  await until(20, async () => (await findProcesses(product))[part] !== before[part]);
  await until(30, () => isHealthy(product.url));
  expect((await findProcesses(product)).supervisor).toBe(before.supervisor);
});

test("a killed PostgreSQL is started again; the records are there and the server answers", async () => {
  // A worker still on its way up would end with the database and be started again: it is at work once it listens.
  await until(30, async () => (await query(listeners)).length === 1);
  const before = await findProcesses(product);
  process.kill(before.postgres, "SIGKILL");
  await until(30, () => postmasterPid(dataFolder) !== before.postgres);
  await until(30, () => isHealthy(product.url));
  expect(await query("select note from witness")).toEqual([{ note: "kept" }]);
  const after = await findProcesses(product);
  expect({ api: after.api, worker: after.worker }).toEqual({ api: before.api, worker: before.worker });
});

test("with the supervisor killed its parts end by themselves, and the next start adopts PostgreSQL", async () => {
  const before = await findProcesses(product);
  process.kill(before.supervisor, "SIGKILL");
  await untilGone([before.supervisor, before.api, before.worker]);
  product = await startProduct({ dataFolder });
  expect((await findProcesses(product)).postgres).toBe(before.postgres);
  expect(await query("select note from witness")).toEqual([{ note: "kept" }]);
});

test("with everything killed at once the next start recovers", async () => {
  const before = await findProcesses(product);
  for (const pid of Object.values(before)) process.kill(pid, "SIGKILL");
  await untilGone(Object.values(before));
  product = await startProduct({ dataFolder });
  expect(await query("select note from witness")).toEqual([{ note: "kept" }]);
});

const listeners = "select pid from pg_stat_activity where query ilike 'listen %'";

async function query(sql: string): Promise<unknown[]> {
  const keys = readKeys(choosePlace(dataFolder));
  if (!keys) throw new Error("no keys");
  const client = new Client({ connectionString: databaseUrl(keys) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
