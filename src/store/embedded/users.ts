import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSameProcess, processBirth } from "./process-birth.ts";

/**
 * Who uses the embedded server now: one small file per process. The last one out stops the server; files of killed
 * processes count for nothing.
 */
export function enterUsers(folder: string): void {
  mkdirSync(join(folder, "users"), { recursive: true, mode: 0o700 });
  const birth = processBirth(process.pid) ?? "";
  writeFileSync(fileOf(folder, process.pid), JSON.stringify({ pid: process.pid, birth }));
}

/** Takes this process off the list, and the dead with it. @returns how many others remain */
export function leaveUsers(folder: string): number {
  rmSync(fileOf(folder, process.pid), { force: true });
  let others = 0;
  for (const name of readdirSync(join(folder, "users"))) {
    if (isLive(join(folder, "users", name))) others += 1;
    else rmSync(join(folder, "users", name), { force: true });
  }
  return others;
}

function isLive(file: string): boolean {
  try {
    return isSameProcess(JSON.parse(readFileSync(file, "utf8")) as { pid: number; birth: string });
  } catch {
    return false; // left half written by a killed process, or removed meanwhile
  }
}

function fileOf(folder: string, pid: number): string {
  return join(folder, "users", `${pid}.json`);
}
