import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../src/store/embedded/free-port.ts";
import { newDataFolder } from "./data-folder.ts";

export type ProductOptions = {
  /** Left out: a fresh one, removed at `stop`. */
  dataFolder?: string;
  port?: number;
  env?: NodeJS.ProcessEnv;
  /** How long to wait for /health. */
  seconds?: number;
  /** Left out: `start`. */
  words?: string[];
  uid?: number;
  gid?: number;
  /** A copy of the project to start instead of this one. */
  projectFolder?: string;
};

/** The product as a person starts it: `otklik start`, a process of its own with an empty data folder. */
export type Product = {
  /** http://127.0.0.1:port */
  url: string;
  port: number;
  dataFolder: string;
  /** The supervisor. */
  process: ChildProcess;
  /** All it has printed so far, both streams. */
  output(): string;
  /** Ctrl-C, then waits for the end. @returns exit code, null when it ended by a signal */
  stop(): Promise<number | null>;
};

/** Starts the product (built by then or now) and waits until it answers on /health. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  if (!options.projectFolder) await prepareProduct();
  const dataFolder = options.dataFolder ?? newDataFolder("otklik-product-");
  const port = options.port ?? (await freePort());
  const launched = launchCommand(options.words ?? ["start"], { ...options, dataFolder, port });
  const url = `http://127.0.0.1:${port}`;
  const product: Product = {
    url,
    port,
    dataFolder,
    process: launched.process,
    output: launched.output,
    async stop() {
      launched.process.kill("SIGINT");
      const { code } = await launched.ended;
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
  try {
    await untilHealthy(product, options.seconds ?? 180);
    return product;
  } catch (error) {
    await product.stop();
    throw error;
  }
}

export type Launched = {
  process: ChildProcess;
  output(): string;
  stdout(): string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

/** Runs `otklik` with the given words, as a person would. */
export function launchCommand(words: string[], options: ProductOptions = {}): Launched {
  const folder = options.projectFolder ?? fileURLToPath(new URL("../..", import.meta.url));
  // Nothing of the outer setting but what any shell has: the product must work without it.
  const { PATH, HOME, LANG } = process.env;
  const child = spawn(process.execPath, [join(folder, "bin/otklik.mjs"), ...words], {
    cwd: folder,
    env: {
      PATH,
      HOME,
      LANG,
      ...(options.dataFolder ? { DATA_DIR: options.dataFolder } : {}),
      ...(options.port ? { PORT: String(options.port) } : {}),
      ...options.env,
    },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid ?? options.uid }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
    stdout += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => (output += chunk));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal })),
  );
  return { process: child, output: () => output, stdout: () => stdout, ended };
}

async function untilHealthy(product: Product, seconds: number): Promise<void> {
  await until(seconds, async () => {
    const { exitCode, signalCode } = product.process;
    if (exitCode !== null || signalCode !== null) {
      throw new Error(`otklik start ended (${exitCode ?? signalCode}):\n${product.output()}`);
    }
    return await isHealthy(product.url);
  }).catch((error: Error) => {
    throw new Error(`${error.message}\n${product.output()}`, { cause: error });
  });
}

/** Does the server answer on /health? */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false; // nobody listens
  }
}

/** Waits until `is` gives true; throws after `seconds`. */
export async function until(seconds: number, is: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await is())) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain`);
    await sleep(50);
  }
}

/** Builds what is missing, so that a start by a user who may not write here finds all done. */
export async function prepareProduct(): Promise<void> {
  const { prepare } = (await import(new URL("../../bin/prepare.mjs", import.meta.url).href)) as {
    prepare(): Promise<boolean>;
  };
  if (!(await prepare())) throw new Error("The product could not be built; the reason is above.");
}
