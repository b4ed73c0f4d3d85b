import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { processBirth } from "../../src/store/embedded/process-birth.ts";
import { type Product, until } from "../worlds/product.ts";

/** The four processes of a started product. */
export type ProductProcesses = { supervisor: number; api: number; worker: number; postgres: number };

/** Finds them by their parent and their command line; PostgreSQL by its pid file. */
export async function findProcesses(
  product: Product,
  postgresFolder = product.dataFolder,
): Promise<ProductProcesses> {
  const supervisor = product.process.pid ?? 0;
  const [api, worker] = [await findRole(product, "api"), await findRole(product, "worker")];
  return { supervisor, api, worker, postgres: postmasterPid(postgresFolder) };
}

/** Waits for it, where the supervisor is just starting it again. */
export async function findRole(product: Product, role: "api" | "worker"): Promise<number> {
  let found: number | undefined;
  await until(20, () => {
    found = childOf(product.process.pid ?? 0, `--role ${role}`);
    return found !== undefined;
  });
  return found!;
}

export function postmasterPid(folder: string): number {
  return Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** Waits until none of the processes is left. */
export async function untilGone(pids: number[], seconds = 30): Promise<void> {
  await until(seconds, () => pids.every((pid) => processBirth(pid) === null));
}

function childOf(parent: number, words: string): number | undefined {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const line = lines.find((one) => Number(one.trim().split(/\s+/)[1]) === parent && one.includes(words));
  return line === undefined ? undefined : Number(line.trim().split(/\s+/)[0]);
}
