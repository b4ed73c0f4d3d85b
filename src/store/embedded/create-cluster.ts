import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { diskFull, explainDisk, freeMegabytes, neededMegabytes } from "./explain-disk.ts";
import { embeddedFault } from "./faults.ts";
import { type Keys, writeKeys } from "./keys.ts";
import type { Place } from "./place.ts";
import type { Durability } from "./settings.ts";

/**
 * Collations by code point (the same on every system, and unharmed by its upgrades), with a character type that knows
 * Cyrillic letters: without it trigrams of Russian words would be empty. Systems differ in what they call it.
 */
const locales = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "C"];

/**
 * Makes a new cluster. It is built beside its place and moved there when whole, so that a kill in the middle leaves
 * nothing half made.
 * @throws database.disk-full, database.no-permission, database.not-started
 */
export async function createCluster(place: Place, keys: Keys, { durable }: Durability): Promise<void> {
  const free = freeMegabytes(place.folder);
  if (free !== null && free < neededMegabytes) throw diskFull(place.folder);
  const unfinished = `${place.cluster}.new`;
  const passwordFile = `${place.cluster}.password`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, keys.adminPassword, { mode: 0o600 });
    if (place.account) {
      for (const path of [unfinished, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
    }
    await initialise(place, unfinished, passwordFile, durable ? [] : ["--no-sync"]);
    writeKeys(place, keys);
    renameSync(unfinished, place.cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw explainDisk(error, place.folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @throws database.wrong-version, database.damaged: a folder that holds something else */
export function checkCluster(place: Place): void {
  const file = join(place.cluster, "PG_VERSION");
  if (!existsSync(file)) {
    throw embeddedFault("database.damaged", {
      folder: place.cluster,
      reason: "no PG_VERSION",
      log: place.log,
    });
  }
  const found = readFileSync(file, "utf8").trim();
  const ours = place.binaries.version.split(".")[0] ?? "";
  if (found !== ours) throw embeddedFault("database.wrong-version", { folder: place.cluster, found, ours });
}

async function initialise(place: Place, folder: string, passwordFile: string, more: string[]): Promise<void> {
  let said = "";
  for (const locale of locales) {
    const { code, output } = await runInitdb(place, folder, [
      `--pwfile=${passwordFile}`,
      `--locale=${locale}`,
      ...more,
    ]);
    if (code === 0) return;
    said = output;
    if (!/invalid locale/i.test(output)) break;
  }
  if (/No space left|quota exceeded/i.test(said)) throw diskFull(place.folder);
  const reason = said.trim().split("\n").slice(-3).join(" ");
  throw embeddedFault("database.not-started", { seconds: 0, reason, log: "initdb" });
}

function runInitdb(
  place: Place,
  folder: string,
  more: string[],
): Promise<{ code: number | null; output: string }> {
  const flags = [
    `--pgdata=${folder}`,
    "--username=postgres",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-messages=C",
    "--text-search-config=simple",
    ...more,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(place.binaries.initdb, flags, {
      ...(place.account ? { uid: place.account.uid, gid: place.account.gid } : {}),
      cwd: folder,
      env: postgresEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk));
    child.on("error", ({ message }) => {
      // The program is there but the system cannot run it: made for another C library or processor.
      reject(embeddedFault("database.no-binaries", { system: `${platform()}-${arch()}: ${message}` }));
    });
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Nothing of the caller's environment: PGDATA, PGPORT and the like must not reach our own server. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", LC_MESSAGES: "C", TZ: "UTC" };
}
