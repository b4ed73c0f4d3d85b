import { statfsSync } from "node:fs";
import type { Fault } from "../../core/kit/fault.ts";
import { embeddedFault } from "./faults.ts";

/** A new cluster takes some 60 MB, and PostgreSQL stops when its journal cannot grow. */
export const neededMegabytes = 200;

/** Free megabytes on the disk of a folder for an ordinary user; null when the system does not say. */
export function freeMegabytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / 2 ** 20);
  } catch {
    return null; // the folder is gone or the file system does not tell
  }
}

/** The least room on the disks of these folders, in megabytes; null when the system tells of none. */
export function leastFreeMegabytes(folders: readonly string[]): number | null {
  const known = folders.map(freeMegabytes).filter((megabytes) => megabytes !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Turns the system's word about a folder into a fault that says what to do; a bug stays a bug. */
export function explainDisk(error: unknown, folder: string): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(folder);
  if (code && ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ELOOP", "ENAMETOOLONG"].includes(code)) {
    return embeddedFault("database.no-permission", { folder, reason: code });
  }
  return error instanceof Error ? error : new Error(message);
}

export function diskFull(folder: string): Fault {
  return embeddedFault("database.disk-full", {
    folder,
    freeMegabytes: freeMegabytes(folder) ?? 0,
    neededMegabytes,
  });
}
