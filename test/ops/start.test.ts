import { existsSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newDataFolder } from "../worlds/data-folder.ts";
import { isHealthy, launchCommand, type Product, startProduct, until } from "../worlds/product.ts";
import { findProcesses, untilGone } from "./processes.ts";

let product: Product;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = newDataFolder("otklik-start-");
  product = await startProduct({ dataFolder });
});

afterAll(async () => {
  if (product.process.exitCode === null) await product.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

test("a start on an empty folder answers on /health and says its address", async () => {
  expect(await isHealthy(product.url)).toBe(true);
  await expect.poll(() => product.output()).toContain(`http://localhost:${product.port}`);
});

test("a second start on the same folder says who holds it and ends with a code of its own", async () => {
  const second = launchCommand(["start"], { dataFolder, env: { PORT: "4999" } });
  expect((await second.ended).code).toBe(10);
  expect(second.output()).toContain(`process ${product.process.pid}`);
  expect(second.output()).toContain(`http://localhost:${product.port}`);
  expect(await isHealthy(product.url)).toBe(true);
});

test("the doctor finds a running product healthy, and leaves it running", async () => {
  const doctor = launchCommand(["doctor", "--json"], { dataFolder });
  const { code } = await doctor.ended;
  const report = JSON.parse(doctor.stdout()) as {
    healthy: boolean;
    checks: { check: string; status: string }[];
  };
  expect(report).toMatchObject({ healthy: true });
  expect(code).toBe(0);
  const failing = report.checks.filter(({ status }) => status === "fail");
  expect(failing).toEqual([]);
  expect(report.checks.map(({ check }) => check)).toEqual(
    expect.arrayContaining([
      "node",
      "folder",
      "disk",
      "database",
      "version",
      "migrations",
      "language",
      "jobs",
      "outbox",
    ]),
  );
  expect(await isHealthy(product.url)).toBe(true);
});

test("Ctrl-C stops everything and leaves no process", async () => {
  const processes = await findProcesses(product);
  expect(await product.stop()).toBe(0);
  await untilGone(Object.values(processes), 5);
  expect(product.output()).toContain("Stopped.");
});

test("a command without a server starts PostgreSQL for its own time only", async () => {
  const doctor = launchCommand(["doctor", "--json"], { dataFolder });
  expect((await doctor.ended).code).toBe(0);
  expect(doctor.stdout()).toContain("PostgreSQL 18");
  expect(existsSync(join(dataFolder, "postgres", "postmaster.pid"))).toBe(false);
});

test("one role alone serves on the embedded database, beside another", async () => {
  const api = await startProduct({ dataFolder, words: ["start", "--role", "api"] });
  const worker = launchCommand(["start", "--role", "worker"], { dataFolder });
  await until(30, () => worker.output().includes("worker is running"));
  expect(await api.stop()).toBe(0);
  // The database stays for the other role; the last one out stops it.
  expect(existsSync(join(dataFolder, "postgres", "postmaster.pid"))).toBe(true);
  worker.process.kill("SIGTERM");
  expect((await worker.ended).code).toBe(0);
  expect(existsSync(join(dataFolder, "postgres", "postmaster.pid"))).toBe(false);
});

test("with the port taken it says so, offers a free one, and ends with a code of its own", async () => {
  const { server, port } = await occupyPort();
  try {
    const refused = launchCommand(["start"], {
      dataFolder,
      port,
      env: { LANG: "ru_RU.UTF-8" },
    });
    expect((await refused.ended).code).toBe(11);
    expect(refused.output()).toContain(`Порт ${port} занят`);
    const offered = Number(/PORT=(\d+) npm start/.exec(refused.output())?.[1]);
    expect(offered).toBeGreaterThan(0);
    expect(offered).not.toBe(port);
  } finally {
    server.close();
  }
});

function occupyPort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : 0 });
    });
  });
}
