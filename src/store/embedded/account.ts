import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { embeddedFault } from "./faults.ts";

/** Whom PostgreSQL runs as when we are root; it refuses to run as root itself. */
export type Account = { name: string; uid: number; gid: number };

/**
 * The account for PostgreSQL: none for an ordinary user; for root the owner of the records that are already there,
 * else the system's `postgres`, created if need be, else `nobody`.
 * @throws database.no-account
 */
export function chooseAccount(clusterFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(clusterFolder) ?? findAccount("postgres") ?? createAccount("postgres") ?? nobody();
}

/** May this account (or we ourselves, when null) enter a folder or run a program? Asked of the system, not guessed. */
export function canReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { uid, gid, cwd: "/" }).status === 0;
}

function ownerOf(folder: string): Account | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { name: `uid ${found.uid}`, uid: found.uid, gid: found.gid } : null;
}

function findAccount(name: string): Account | null {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { name, uid: id("-u"), gid: id("-g") };
  } catch {
    return null; // `id` ends with 1 when there is no such user
  }
}

function createAccount(name: string): Account | null {
  // Debian and Red Hat know useradd, Alpine only adduser.
  for (const [program, ...flags] of [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", name],
    ["adduser", "-S", "-D", "-H", name],
  ] as const) {
    if (spawnSync(program, flags, { stdio: "ignore" }).status === 0) return findAccount(name);
  }
  return null;
}

function nobody(): Account {
  const found = findAccount("nobody");
  if (found) return found;
  throw embeddedFault("database.no-account", { reason: "useradd, adduser" });
}
