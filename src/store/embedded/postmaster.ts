import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresEnvironment } from "./create-cluster.ts";
import { diskFull } from "./explain-disk.ts";
import { embeddedFault } from "./faults.ts";
import { keepOwner } from "./keys.ts";
import type { Place } from "./place.ts";
import { processBirth } from "./process-birth.ts";
import { type Durability, postgresSettings } from "./settings.ts";

/** What postmaster.pid in a cluster says. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * The server that runs on this cluster now, whoever started it; `null` when none does. A pid file left by a killed
 * server is removed when its pid now belongs to some other program (PostgreSQL alone would refuse to start).
 */
export function findPostmaster(place: Place): Postmaster | null {
  const file = join(place.cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return null; // no file, no server
  }
  const pid = Number(lines[0]);
  if (processBirth(pid) === null) return null;
  if (!isOurs(pid, place.cluster)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** PostgreSQL works with its cluster as the current folder; where the system hides that, the name must do. */
function isOurs(pid: number, cluster: string): boolean {
  if (process.platform !== "linux") return true;
  try {
    return realpathSync(readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(cluster);
  } catch {
    return readCommand(pid).includes("postgres");
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8");
  } catch {
    return ""; // it ended while we looked
  }
}

const startSeconds = 60;
/** After a killed server its children may hold the shared memory for a moment. */
const busyMemorySeconds = 10;

/**
 * Starts a server on the cluster and waits until it takes connections. It outlives this process: who opens the
 * database next adopts it.
 * @throws database.damaged, database.disk-full, database.not-started
 */
export async function startPostmaster(
  place: Place,
  port: number,
  durability: Durability,
): Promise<Postmaster> {
  const deadline = Date.now() + busyMemorySeconds * 1000;
  for (;;) {
    const logStart = rotateLog(place.log);
    const child = launch(place, port, durability);
    const started = await untilReady(place, child);
    if (started) return started;
    const said = readFileSync(place.log, "utf8").slice(logStart);
    if (Date.now() > deadline || !/still in use|lock file .* already exists/i.test(said))
      throw explainLog(place, said);
    await sleep(250);
  }
}

function launch(place: Place, port: number, durability: Durability): ChildProcess {
  const log = openSync(place.log, "a", 0o600);
  try {
    const child = spawn(
      place.binaries.postgres,
      ["-D", place.cluster, ...postgresSettings(port, durability)],
      {
        ...(place.account ? { uid: place.account.uid, gid: place.account.gid } : {}),
        cwd: place.cluster,
        env: postgresEnvironment(),
        // Its own session: Ctrl-C in the terminal reaches us only, and we stop the server last.
        detached: true,
        stdio: ["ignore", log, log],
      },
    );
    child.on("error", () => undefined); // seen below: no pid, nothing ever gets ready
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function untilReady(place: Place, child: ChildProcess): Promise<Postmaster | null> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    const found = findPostmaster(place);
    if (found?.pid === child.pid && found.ready) return found;
    await sleep(20);
  }
  // Recovering a large journal may take longer than this, and is not a failure.
  const recovering = findPostmaster(place);
  return recovering?.pid === child.pid ? await waitUntilReady(place) : null;
}

/** Waits for a server that is still recovering after a crash; gives up after ten minutes. */
export async function waitUntilReady(place: Place): Promise<Postmaster | null> {
  const deadline = Date.now() + 600_000;
  while (Date.now() < deadline) {
    const found = findPostmaster(place);
    if (!found || found.ready) return found;
    await sleep(50);
  }
  return null;
}

/** Keeps one previous log; gives where in the file the next start's words begin. */
function rotateLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 2 ** 20) renameSync(log, `${log}.1`);
  closeSync(openSync(log, "a", 0o600));
  keepOwner(log);
  return size > 10 * 2 ** 20 ? 0 : size;
}

function explainLog(place: Place, said: string): Error {
  if (/No space left on device|quota exceeded/i.test(said)) return diskFull(place.folder);
  const reason = said.match(/(?:FATAL|PANIC|error while loading[^:]*):\s*(.+)/)?.[1];
  if (!reason)
    return embeddedFault("database.not-started", { seconds: startSeconds, reason: "?", log: place.log });
  return embeddedFault("database.damaged", { folder: place.cluster, reason, log: place.log });
}

/**
 * Stops the server of a cluster and waits until it is gone: first politely (transactions are rolled back, the journal
 * is closed), after 20 s at once, which costs a recovery at the next start.
 */
export async function stopPostmaster(place: Place): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 20],
    ["SIGQUIT", 10],
    ["SIGKILL", 10],
  ] as const) {
    const running = findPostmaster(place);
    if (!running) return;
    signalProcess(running.pid, signal);
    if (await isGone(running.pid, seconds)) return;
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // ESRCH: it has just ended
  }
}

async function isGone(pid: number, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (processBirth(pid) === null) return true;
    await sleep(20);
  }
  return false;
}
