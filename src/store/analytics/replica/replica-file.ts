import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { readAttributeColumns, type AttributeColumns } from "./attribute-columns.ts";
import { createSchema, readPosition, type ReplicaPosition } from "./replica-schema.ts";
import { type DuckLimits, openDuck } from "./duck.ts";

/** An open file of a replica: one connection writes, each question has one of its own. */
export type ReplicaFile = {
  path: string;
  instance: DuckDBInstance;
  duck: DuckDBConnection;
  attributes: AttributeColumns;
  /** Where rows are carried through. */
  carrier: string;
  close(): void;
};

const nameForm = /^replica-(\d+)\.duckdb$/;

/** A new, empty file beside the others. */
export async function createFile(folder: string, limits: DuckLimits): Promise<ReplicaFile> {
  const numbers = (await replicaNames(folder)).map((name) => Number(nameForm.exec(name)![1]));
  const file = await open(join(folder, `replica-${Math.max(0, ...numbers) + 1}.duckdb`), limits);
  await createSchema(file.duck);
  return file;
}

/** The newest file that was finished, with its position; null where there is none or none can be opened. `broken` holds what is in the way. */
export async function openNewest(
  folder: string,
  limits: DuckLimits,
): Promise<{ found: { file: ReplicaFile; position: ReplicaPosition } | null; broken: Error | null }> {
  let broken: Error | null = null;
  const names = await replicaNames(folder);
  const newestFirst = names.sort((a, b) => Number(nameForm.exec(b)![1]) - Number(nameForm.exec(a)![1]));
  for (const name of newestFirst) {
    try {
      const path = join(folder, name);
      const file = await open(path, limits);
      await removeCarriers(folder, name);
      const position = await readPosition(file.duck);
      if (position) return { found: { file, position }, broken };
      file.close();
    } catch (error) {
      broken = error as Error;
    }
  }
  return { found: null, broken };
}

/** Removes every file but the one in use. */
export async function removeOthers(folder: string, kept: string | null): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (/^replica-\d+\.duckdb/.test(name) && (kept === null || !path.startsWith(kept))) {
      await rm(path, { force: true, recursive: true });
    }
  }
}

/** Rows that a killed process had on the way. */
async function removeCarriers(folder: string, name: string): Promise<void> {
  for (const other of await readdir(folder)) {
    if (other.startsWith(`${name}.rows.`)) await rm(join(folder, other), { force: true });
  }
}

/** With the changes that are still beside it. @throws ENOENT when the file is gone */
export async function fileBytes(path: string): Promise<number> {
  const changes = await stat(`${path}.wal`).then(
    ({ size }) => size,
    () => 0,
  );
  return (await stat(path)).size + changes;
}

async function replicaNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => nameForm.test(name));
}

async function open(path: string, limits: DuckLimits): Promise<ReplicaFile> {
  const instance = await openDuck(path, limits);
  try {
    const duck = await instance.connect();
    const attributes = (await hasAttributeTable(duck)) ? await readAttributeColumns(duck) : new Map();
    return {
      path,
      instance,
      duck,
      attributes,
      carrier: `${path}.rows`,
      close() {
        duck.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

async function hasAttributeTable(duck: DuckDBConnection): Promise<boolean> {
  const found = await duck.runAndReadAll(
    `select 1 from information_schema.tables where table_name = 'attribute_columns'`,
  );
  return found.currentRowCount > 0;
}
