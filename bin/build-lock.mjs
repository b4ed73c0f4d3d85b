import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./run.mjs";
import { say } from "./say.mjs";

const folder = join(root, ".otklik");
const file = join(folder, "build.lock");

/** Only one process at a time installs and builds; the others wait for it. */
export async function withBuildLock(work) {
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!claim()) {
    if (!told) say("Waiting for another build of Otklik to end…", "Жду, пока закончится другая сборка Otklik…");
    told = true;
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function claim() {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isStale()) rmSync(file, { force: true });
    return false;
  }
}

/** Left by a killed build: its process is gone. An empty file is one just being written. */
function isStale() {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    if (!pid) return Date.now() - statSync(file).mtimeMs > 2000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
