import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client, escapeLiteral } from "pg";
import { checkCluster, createCluster } from "./create-cluster.ts";
import { explainDisk } from "./explain-disk.ts";
import { embeddedFault } from "./faults.ts";
import { freePort } from "./free-port.ts";
import { databaseUrl, type Keys, keysLost, newKeys, readKeys, writeKeys } from "./keys.ts";
import { waitForLock } from "./lock-file.ts";
import { choosePlace, type Place } from "./place.ts";
import {
  findPostmaster,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
  waitUntilReady,
} from "./postmaster.ts";
import type { Durability } from "./settings.ts";
import { enterUsers, leaveUsers } from "./users.ts";

/** An open door to the embedded PostgreSQL. */
export type Embedded = {
  /** Of the database `otklik`, for its owner, who is no superuser. */
  url: string;
  /** Of the same server for the superuser: upkeep and test databases. */
  adminUrl: string;
  place: Place;
  pid: number;
  /** True when the server was running already (another process of ours, or left over by a killed one). */
  adopted: boolean;
  /** Leaves; the last one out stops the server. */
  close(): Promise<void>;
};

/**
 * Opens the embedded PostgreSQL of a data folder: makes the cluster when there is none, adopts the server when one
 * runs, starts it otherwise. Many processes may call it at once for one folder.
 * @throws database.* faults, each with what to do
 */
export async function openEmbedded(
  dataFolder: string,
  durability: Durability = { durable: true },
): Promise<Embedded> {
  const place = choosePlace(dataFolder);
  return await alone(place, async () => {
    const keys = readKeys(place) ?? (await newCluster(place, durability));
    checkCluster(place);
    const adopted = await adopt(place);
    const server = adopted ?? (await start(place, keys, durability));
    const current = { ...keys, port: server.port };
    if (current.port !== keys.port) writeKeys(place, current);
    try {
      await prepareDatabase(place, current);
    } catch (error) {
      if (!adopted) await stopPostmaster(place);
      throw error;
    }
    enterUsers(place.folder);
    return {
      url: databaseUrl(current),
      adminUrl: databaseUrl(current, "postgres"),
      place,
      pid: server.pid,
      adopted: adopted !== null,
      close: () => leave(place),
    };
  });
}

async function newCluster(place: Place, durability: Durability): Promise<Keys> {
  const keys = newKeys(await freePort());
  await createCluster(place, keys, durability);
  return keys;
}

async function adopt(place: Place): Promise<Postmaster | null> {
  const running = findPostmaster(place);
  return running && !running.ready ? await waitUntilReady(place) : running;
}

async function start(place: Place, keys: Keys, durability: Durability): Promise<Postmaster> {
  try {
    return await startPostmaster(place, await freePort(keys.port), durability);
  } catch (error) {
    throw explainDisk(error, place.folder);
  }
}

async function leave(place: Place): Promise<void> {
  if (!existsSync(place.folder)) return; // the folder was removed under us: nothing is left to stop by it
  await alone(place, async () => {
    if (leaveUsers(place.folder) === 0) await stopPostmaster(place);
  });
}

const mutexSeconds = 120;

/** Starting and stopping are done by one process at a time. */
async function alone<T>(place: Place, work: () => Promise<T>): Promise<T> {
  const taken = await waitForLock(join(place.folder, "postgres.lock"), mutexSeconds);
  if ("holder" in taken) {
    const { pid } = taken.holder;
    throw embeddedFault("database.busy", { folder: place.folder, pid, seconds: mutexSeconds });
  }
  try {
    return await work();
  } finally {
    taken.lock.release();
  }
}

/** The role and the database of the application, made once; a kill between the two is mended at the next start. */
async function prepareDatabase(place: Place, keys: Keys): Promise<void> {
  const admin = new Client({ connectionString: databaseUrl(keys, "postgres") });
  try {
    await admin.connect();
    const role = await admin.query("select from pg_roles where rolname = 'otklik'");
    const secret = escapeLiteral(keys.password);
    if (role.rowCount === 0) await admin.query(`create role otklik login password ${secret}`);
    const database = await admin.query("select from pg_database where datname = 'otklik'");
    if (database.rowCount === 0) await admin.query("create database otklik owner otklik");
  } catch (error) {
    const wrongPassword = (error as { code?: string }).code === "28P01";
    throw wrongPassword ? keysLost(place) : error;
  } finally {
    await admin.end();
  }
}
