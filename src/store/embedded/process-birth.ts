import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process was born, as a text that no later process with the same pid can share (the pid of a dead one is
 * given out again sooner or later, and after a reboot at once). `null` when there is no such process.
 */
export function processBirth(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return process.platform === "linux" ? linuxBirth(pid) : otherBirth(pid);
}

/** Is this very process, not a namesake, still alive? */
export function isSameProcess(one: { pid: number; birth: string }): boolean {
  return processBirth(one.pid) === one.birth;
}

function linuxBirth(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may itself hold spaces and brackets: fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, ticks] = [fields[0], fields[19]];
    return state === "Z" || state === "X" ? null : `${bootId()}:${ticks}`;
  } catch {
    return null; // no such process: the answer, not an error
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "boot"; // a sandbox may hide it; the tick count alone still tells
  }
}

function otherBirth(pid: number): string | null {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null; // ps ends with 1 when there is no such process
  }
}
