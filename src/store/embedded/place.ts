import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Account, canReach, chooseAccount } from "./account.ts";
import { type Binaries, binariesIn, findBinaries } from "./binaries.ts";
import { explainDisk } from "./explain-disk.ts";
import { embeddedFault } from "./faults.ts";

/** Where the embedded PostgreSQL keeps itself. */
export type Place = {
  /** Holds the cluster, its password, log and locks. The data folder itself, unless PostgreSQL cannot enter it. */
  folder: string;
  cluster: string;
  log: string;
  binaries: Binaries;
  /** Whom it runs as; null: as we do. */
  account: Account | null;
  /** True when `folder` had to be outside the data folder. */
  isElsewhere: boolean;
};

/** In the data folder: says where the records are when they could not be there. */
export const placePointer = "postgres-is-elsewhere.json";

const outerFolders = ["/var/lib/otklik", "/opt/otklik", "/srv/otklik"];

/** Where the records of a data folder lie, were they embedded: itself, or the place it remembers. @throws database.place-gone */
export function recordsFolder(dataFolder: string): string {
  return remembered(dataFolder) ?? dataFolder;
}

/**
 * Decides where records and programs live. Root in a closed home folder (mode 700) is the case this is for:
 * PostgreSQL's own user cannot enter there, so both go where it can, and the data folder remembers where.
 * @throws database.no-permission, database.no-binaries, database.no-account, database.disk-full, database.place-gone
 */
export function choosePlace(dataFolder: string): Place {
  makeDataFolder(dataFolder);
  const folder = recordsFolder(dataFolder);
  const account = chooseAccount(join(folder, "postgres"));
  if (!account) return placeIn(dataFolder, folder, null, findBinaries());
  letThrough(folder, account);
  const enterable = canReach(account, folder) ? folder : outerFolder(dataFolder, account);
  return placeIn(dataFolder, enterable, account, reachableBinaries(account));
}

function placeIn(dataFolder: string, folder: string, account: Account | null, binaries: Binaries): Place {
  const isElsewhere = folder !== dataFolder;
  if (isElsewhere) remember(dataFolder, folder);
  return {
    folder,
    cluster: join(folder, "postgres"),
    log: join(folder, "postgres.log"),
    binaries,
    account,
    isElsewhere,
  };
}

/**
 * Makes the data folder if need be, and makes sure of the right to write there.
 * @throws database.no-permission, database.disk-full
 */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "otklik");
    rmSync(probe);
  } catch (error) {
    throw explainDisk(error, folder);
  }
}

function remembered(dataFolder: string): string | null {
  const file = join(dataFolder, placePointer);
  if (!existsSync(file)) return null;
  const { folder } = JSON.parse(readFileSync(file, "utf8")) as { folder: string };
  if (!existsSync(folder)) throw embeddedFault("database.place-gone", { folder, file });
  return folder;
}

function remember(dataFolder: string, folder: string): void {
  writeFileSync(join(dataFolder, placePointer), `${JSON.stringify({ folder }, null, 2)}\n`);
}

/** Root's own data folder in a place PostgreSQL can enter: its group may pass through, still not list, and nobody else. */
function letThrough(folder: string, account: Account): void {
  const { uid, mode } = statSync(folder);
  if (uid !== 0 || canReach(account, folder) || !canReach(account, dirname(folder))) return;
  chownSync(folder, uid, account.gid);
  chmodSync(folder, (mode & 0o7777) | 0o010);
}

/** The same data folder always gets the same outer one, so that even a lost pointer loses no records. */
function outerFolder(dataFolder: string, account: Account): string {
  const name = createHash("sha256").update(realpathSync(dataFolder)).digest("hex").slice(0, 12);
  return firstReachable(account, dataFolder, (outer) => {
    const folder = join(outer, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    letThrough(folder, account);
    return folder;
  });
}

function reachableBinaries(account: Account): Binaries {
  const own = findBinaries();
  if (canReach(account, own.postgres) && canReach(account, join(own.folder, "lib"))) return own;
  const folder = firstReachable(account, own.folder, (outer) => copyBinaries(own, outer));
  return binariesIn(folder, own.version);
}

function copyBinaries(own: Binaries, outer: string): string {
  const target = join(outer, `postgresql-${own.version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  cpSync(own.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // else another start was quicker
  }
  return target;
}

function firstReachable(account: Account, wanted: string, make: (outer: string) => string): string {
  const reasons: string[] = [];
  for (const outer of outerFolders) {
    try {
      mkdirSync(outer, { recursive: true, mode: 0o755 });
      const folder = make(outer);
      if (canReach(account, folder)) return folder;
      reasons.push(`${outer}: closed to ${account.name}`);
    } catch (error) {
      reasons.push(`${outer}: ${(error as Error).message}`);
    }
  }
  throw embeddedFault("database.no-permission", { folder: wanted, reason: reasons.join("; ") });
}
