import { existsSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "../../src/store/embedded/open-embedded.ts";
import { choosePlace } from "../../src/store/embedded/place.ts";
import { stopPostmaster } from "../../src/store/embedded/postmaster.ts";
import { processBirth } from "../../src/store/embedded/process-birth.ts";
import { newDataFolder } from "./data-folder.ts";

/** One PostgreSQL for a whole test run, with a migrated database that every test database is cloned from. */
export type TestServer = {
  /** May create and drop databases. */
  adminUrl: string;
  /** Address of the migrated template. */
  templateUrl: string;
  template: string;
  /** Owns the clones. */
  owner: string;
};

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

/** Vitest's global setup: the embedded server, or the outer one named by TEST_DATABASE_URL or DATABASE_URL. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const outer = process.env["TEST_DATABASE_URL"] ?? process.env["DATABASE_URL"];
  const { server, stop } = outer ? await useOuter(outer) : await startOwn();
  await migrateTemplate(server.templateUrl);
  project.provide("postgres", server);
  return stop;
}

const folderName = /^otklik-test-(\d+)-/;

async function startOwn() {
  await sweepLeftovers();
  const folder = newDataFolder(`otklik-test-${process.pid}-`);
  const embedded = await openEmbedded(folder, { durable: false });
  const server: TestServer = {
    adminUrl: embedded.adminUrl,
    templateUrl: embedded.url,
    template: "otklik",
    owner: "otklik",
  };
  const stop = async () => {
    await embedded.close();
    removeFolders(folder, embedded.place.folder);
  };
  return { server, stop };
}

async function useOuter(url: string) {
  const template = `otklik_test_${process.pid}`;
  await asAdmin(url, (admin) => admin.query(`create database ${template}`));
  const templateUrl = withDatabase(url, template);
  const owner = decodeURIComponent(new URL(url).username);
  const server: TestServer = { adminUrl: url, templateUrl, template, owner };
  const stop = () => asAdmin(url, (admin) => admin.query(`drop database if exists ${template} with (force)`));
  return { server, stop };
}

/** A killed test run leaves its server behind; the next run clears it away. */
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(folderName.exec(name)?.[1]);
    if (!pid || processBirth(pid) !== null) continue;
    const place = choosePlace(join(tmpdir(), name));
    await stopPostmaster(place);
    removeFolders(join(tmpdir(), name), place.folder);
  }
}

function removeFolders(...folders: string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

async function migrateTemplate(url: string): Promise<void> {
  if (!existsSync(new URL("../../src/store/migrate.ts", import.meta.url))) return;
  const { migrate } = await import("../../src/store/migrate.ts");
  await migrate(url);
}

async function asAdmin(url: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
