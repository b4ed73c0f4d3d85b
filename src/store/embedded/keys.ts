import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Fault } from "../../core/kit/fault.ts";
import { embeddedFault } from "./faults.ts";
import type { Place } from "./place.ts";

/** What is needed to reach a cluster again: its port and the two passwords nobody typed. */
export type Keys = {
  port: number;
  /** Of the role `otklik`, which owns the database and is no superuser. */
  password: string;
  /** Of the role `postgres`, for making the database and for upkeep. */
  adminPassword: string;
};

export function newKeys(port: number): Keys {
  const secret = () => randomBytes(24).toString("base64url");
  return { port, password: secret(), adminPassword: secret() };
}

/** The address of a database of the cluster, for the application's role or the administrator. */
export function databaseUrl(
  keys: Keys,
  role: "otklik" | "postgres" = "otklik",
  database: string = role,
): string {
  const password = role === "otklik" ? keys.password : keys.adminPassword;
  return `postgres://${role}:${password}@127.0.0.1:${keys.port}/${database}`;
}

/**
 * Reads the keys of a place; `null` when there is no cluster yet.
 * @throws database.keys-lost when there is a cluster and no readable keys
 */
export function readKeys(place: Place): Keys | null {
  const file = keysFile(place);
  if (!existsSync(place.cluster)) return null;
  try {
    const read = JSON.parse(readFileSync(file, "utf8")) as Keys;
    if (typeof read.port === "number" && read.password && read.adminPassword) return read;
  } catch {
    // told below in one sentence, whatever the reason
  }
  throw keysLost(place);
}

export function keysLost(place: Place): Fault {
  return embeddedFault("database.keys-lost", { folder: place.cluster, file: keysFile(place) });
}

/** Only the owner may read them (0600); written whole or not at all. */
export function writeKeys(place: Place, keys: Keys): void {
  const file = keysFile(place);
  const next = `${file}.${process.pid}`;
  const descriptor = openSync(next, "w", 0o600);
  writeSync(descriptor, `${JSON.stringify(keys, null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  keepOwner(next);
  renameSync(next, file);
}

/** Root working in another user's folder leaves files that this user can still use. */
export function keepOwner(file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(file));
  if (uid !== 0) chownSync(file, uid, gid);
}

function keysFile(place: Place): string {
  return join(place.folder, "postgres-keys.json");
}
