import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { Fault } from "../../core/kit/fault.ts";
import type { LaunchConfig } from "../../server/start/launch-config.ts";
import { reachDatabase } from "../../server/start/open-database.ts";
import { findHolder } from "../../store/embedded/lock-file.ts";
import { placePointer } from "../../store/embedded/place.ts";
import { checkJobs, checkLanguage, checkMigrations, checkOutbox, checkVersion } from "./check-database.ts";
import { checkConsole, checkDisk, checkFolder, checkNode } from "./check-machine.ts";
import { type Finding, finding } from "./finding.ts";

/** Looks at everything; nothing is changed, nothing migrated. */
export async function examine(config: LaunchConfig): Promise<Finding[]> {
  const folder = checkFolder(config.dataFolder);
  const machine = [
    checkNode(),
    folder,
    checkDisk(config.dataFolder),
    checkConsole(new URL("../../../dist/web/index.html", import.meta.url)),
    checkServer(config),
  ];
  return folder.status === "fail" && !config.databaseUrl
    ? machine
    : [...machine, ...(await examineDatabase(config))];
}

function checkServer({ dataFolder }: LaunchConfig): Finding {
  const holder = findHolder(join(dataFolder, "otklik.lock"));
  if (!holder)
    return finding("server", "ok", {
      en: "No server runs on this folder",
      ru: "Сервер на этой папке не запущен",
    });
  return finding(
    "server",
    "ok",
    { en: "The server runs: {address} (process {pid})", ru: "Сервер работает: {address} (процесс {pid})" },
    { address: holder.facts["address"] ?? "?", pid: holder.pid },
  );
}

async function examineDatabase(config: LaunchConfig): Promise<Finding[]> {
  if (!config.databaseUrl && !hasCluster(config.dataFolder)) {
    return [
      finding("database", "ok", {
        en: "No records yet: the first start makes the embedded database",
        ru: "Данных ещё нет: встроенную базу создаст первый запуск",
      }),
    ];
  }
  try {
    return await examineReached(config);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [finding("database", "fail", { en: error.sentence("en"), ru: error.sentence("ru") }, error.facts)];
  }
}

async function examineReached(config: LaunchConfig): Promise<Finding[]> {
  const database = await reachDatabase(config);
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    const reached = finding(
      "database",
      "ok",
      { en: "The database answers ({address})", ru: "База отвечает ({address})" },
      { address: new URL(database.url).host },
    );
    const checks = [checkVersion, checkMigrations, checkLanguage, checkJobs, checkOutbox];
    const findings = [reached];
    for (const check of checks) findings.push(await check(client));
    return findings;
  } finally {
    await client.end();
    await database.close();
  }
}

function hasCluster(dataFolder: string): boolean {
  return ["postgres", placePointer].some((name) => existsSync(join(dataFolder, name)));
}
