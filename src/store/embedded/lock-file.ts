import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isSameProcess, processBirth } from "./process-birth.ts";

/** Who holds a lock file, and what it said about itself. */
export type Holder = { pid: number; birth: string; facts: Record<string, string> };

export type Lock = {
  /** Tells others more about the holder, e.g. its address. */
  describe(facts: Record<string, string>): void;
  release(): void;
};

/**
 * Takes a lock that dies with its process: the file names a pid and that process's birth, so that a file left by a
 * killed process, or by another one before a reboot, holds nobody.
 * @returns the lock, or who holds it
 */
export function takeLock(
  path: string,
  facts: Record<string, string> = {},
): { lock: Lock } | { holder: Holder } {
  for (;;) {
    const mine = claim(path, facts);
    if (mine) return { lock: mine };
    const holder = readHolder(path);
    if (holder === "gone") continue;
    if (holder !== "unreadable" && isSameProcess(holder)) return { holder };
    if (holder === "unreadable" && isFresh(path)) pause();
    else removeStale(path);
  }
}

/** Who holds the lock now; `null` when nobody does. */
export function findHolder(path: string): Holder | null {
  const holder = readHolder(path);
  return typeof holder === "object" && isSameProcess(holder) ? holder : null;
}

/** Waits for the lock up to `seconds`, then gives the holder in the way. */
export async function waitForLock(
  path: string,
  seconds: number,
): Promise<{ lock: Lock } | { holder: Holder }> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const taken = takeLock(path);
    if ("lock" in taken || Date.now() > deadline) return taken;
    await sleep(50);
  }
}

function claim(path: string, facts: Record<string, string>): Lock | null {
  const birth = processBirth(process.pid) ?? "";
  const write = (said: Record<string, string>, target: string) =>
    writeFileSync(target, JSON.stringify({ pid: process.pid, birth, facts: said }), {
      flag: "wx",
      mode: 0o644,
    });
  try {
    write(facts, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  }
  return {
    describe(more) {
      const next = `${path}.${process.pid}`;
      rmSync(next, { force: true });
      write({ ...facts, ...more }, next);
      renameSync(next, path);
    },
    release() {
      const holder = readHolder(path);
      if (typeof holder === "object" && holder.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

function readHolder(path: string): Holder | "gone" | "unreadable" {
  try {
    const read = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    if (typeof read.pid !== "number" || typeof read.birth !== "string") return "unreadable";
    return { pid: read.pid, birth: read.birth, facts: read.facts ?? {} };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "gone" : "unreadable";
  }
}

/** Between creating the file and writing to it there is an instant when it is empty: its owner is alive. */
function isFresh(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < 2000;
  } catch {
    return false; // released meanwhile
  }
}

/** Two may find the same stale file: what was moved aside is looked at again, and a live one is put back. */
function removeStale(path: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else was quicker
  }
  const moved = readHolder(aside);
  if (typeof moved === "object" && isSameProcess(moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}
