import { join } from "node:path";
import type { Fault } from "../../core/kit/fault.ts";
import { ownAddress } from "./address.ts";
import type { LaunchConfig } from "./launch-config.ts";
import { keepRunning, lastWords, type Part } from "./part.ts";
import { startFault } from "./start-fault.ts";
import { waitForHealth } from "./wait-for-health.ts";

export type PartName = "api" | "worker";

export type CrewOptions = {
  config: LaunchConfig;
  names: PartName[];
  env: NodeJS.ProcessEnv;
  databaseUrl: string;
  /** Where the parts' logs go; null: to our own output. */
  logFolder: string | null;
  onDeath(part: PartName, how: string, pauseSeconds: number): void;
};

/** The processes of one start, under one roof. */
export type Crew = {
  /** Resolves when the server answers on /health; rejects when a part will not start. */
  ready: Promise<void>;
  /** Starts all parts again on another database address. */
  moveTo(databaseUrl: string): void;
  /** Api first (no new requests), then the worker (its job ends or will be run again). */
  stop(): Promise<void>;
  kill(): void;
};

const healthSeconds = 90;
const deathsTooMany = 3;
const apiPatienceSeconds = 10;
const workerPatienceSeconds = 20;

export function startCrew(options: CrewOptions): Crew {
  const starting = { isOver: false };
  let fail: (fault: Fault) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => undefined); // nobody may be waiting any more
  const parts = options.names.map((name) =>
    keepRunning({
      name,
      env: partEnv(options, options.databaseUrl),
      log: logOf(options, name),
      onDeath(how, pauseSeconds, deaths) {
        options.onDeath(name, how, pauseSeconds);
        if (!starting.isOver && deaths >= deathsTooMany) fail(partFailed(options, name, deaths));
      },
    }),
  );
  const ready = Promise.race([failure, untilHealthy(options)]).finally(() => (starting.isOver = true));
  return {
    ready,
    moveTo(databaseUrl) {
      for (const part of parts) part.restart(partEnv(options, databaseUrl));
    },
    stop: () => stopInOrder(options.names, parts),
    kill() {
      for (const part of parts) part.kill();
    },
  };
}

async function untilHealthy(options: CrewOptions): Promise<void> {
  if (!options.names.includes("api")) return;
  if (await waitForHealth(ownAddress(options.config), healthSeconds)) return;
  throw partFailed(options, "api", 0);
}

async function stopInOrder(names: PartName[], parts: Part[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    await part.stop(names[index] === "api" ? apiPatienceSeconds : workerPatienceSeconds);
  }
}

function partFailed(options: CrewOptions, part: PartName, times: number): Fault {
  const log = logOf(options, part);
  return startFault("start.part-failed", { part, times, words: log ? `${lastWords(log)} (${log})` : "↑" });
}

function logOf({ logFolder }: CrewOptions, name: PartName): string | null {
  return logFolder && join(logFolder, `${name}.log`);
}

function partEnv({ env, config }: CrewOptions, databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...env,
    DATABASE_URL: databaseUrl,
    PORT: String(config.port),
    HOST: config.host,
    DATA_DIR: config.dataFolder,
  };
}
