import { existsSync } from "node:fs";
import { join } from "node:path";
import { fill, type Facts, type Locale } from "../core/kit/fault.ts";
import { type Lock, takeLock } from "../store/embedded/lock-file.ts";
import { makeDataFolder, placePointer } from "../store/embedded/place.ts";
import { readConfig } from "./config.ts";
import { publicAddress } from "./start/address.ts";
import { choosePort } from "./start/choose-port.ts";
import { type Crew, type PartName, startCrew } from "./start/crew.ts";
import type { LaunchConfig } from "./start/launch-config.ts";
import { openDatabase, type OpenDatabase } from "./start/open-database.ts";
import { sentences } from "./start/sentences.ts";
import { startFault } from "./start/start-fault.ts";
import { listenForStop } from "./start/stop-signals.ts";
import { watchPostgres } from "./start/watch-postgres.ts";

/** Which processes to run: `all` on one machine, one of the two on each of many. */
export type StartRole = "all" | PartName;

export type StartOptions = {
  config: LaunchConfig;
  role: StartRole;
  env: NodeJS.ProcessEnv;
  locale: Locale;
  /** Where sentences for the person go. */
  say(sentence: string): void;
};

/**
 * Runs the product until it is told to stop: database, migrations, then api and worker, each started again when it dies.
 * Ctrl-C or SIGTERM stops api, worker and database in this order; a second one, at once.
 * @throws Fault with what to do: folder held, port taken, database not opening, a part that will not start
 */
export async function supervise(options: StartOptions): Promise<void> {
  checkEnvironment(options);
  const lock = holdFolder(options);
  try {
    const port =
      options.role === "worker" ? options.config.port : await choosePort(options.config, options.locale);
    const config = { ...options.config, port };
    lock?.describe({ address: publicAddress(config) });
    await runUntilStopped({ ...options, config });
  } finally {
    lock?.release();
  }
}

/** What is wrong in the environment is told now, not by a child that dies of it. */
function checkEnvironment({ env, config }: StartOptions): void {
  const { databaseUrl, port, host, dataFolder } = config;
  const DATABASE_URL = databaseUrl ?? "postgres://embedded";
  try {
    readConfig({ ...env, DATABASE_URL, PORT: String(port), HOST: host, DATA_DIR: dataFolder });
  } catch (error) {
    throw startFault("start.bad-environment", { reason: (error as Error).message });
  }
}

/** One machine runs one product per data folder; single roles share a folder on purpose. */
function holdFolder({ role, config }: StartOptions): Lock | null {
  makeDataFolder(config.dataFolder);
  if (role !== "all") return null;
  const taken = takeLock(join(config.dataFolder, "otklik.lock"), { address: publicAddress(config) });
  if ("lock" in taken) return taken.lock;
  const { pid, facts } = taken.holder;
  throw startFault("start.folder-held", { folder: config.dataFolder, pid, address: facts["address"] ?? "?" });
}

type Tell = (sentence: { en: string; ru: string }, facts?: Facts) => void;

async function runUntilStopped(options: StartOptions): Promise<void> {
  const { config, locale } = options;
  const tell: Tell = (sentence, facts = {}) => options.say(fill(sentence[locale], facts));
  const signals = listenForStop();
  try {
    const database = await openFirst(config, tell);
    const crew = launch(options, database, tell);
    const watch = database.embedded && watchDatabase(options, database, crew, tell);
    signals.onSecond(() => crew.kill());
    try {
      await Promise.race([crew.ready, signals.asked]);
      if (!signals.isAsked()) tellReady(options, database, tell);
      await Promise.race([signals.asked, ...(watch ? [watch.failed] : [])]);
    } finally {
      tell(sentences.stopping);
      await watch?.stop();
      await crew.stop();
      await database.close();
      tell(sentences.stopped);
    }
  } finally {
    signals.close();
  }
}

async function openFirst(config: LaunchConfig, tell: Tell): Promise<OpenDatabase> {
  const isFirst = !["postgres", placePointer].some((name) => existsSync(join(config.dataFolder, name)));
  if (isFirst && !config.databaseUrl) tell(sentences.preparing, { folder: config.dataFolder });
  const database = await openDatabase(config);
  if (database.embedded?.adopted) tell(sentences.adopted);
  if (database.embedded?.place.isElsewhere) {
    const pointer = join(config.dataFolder, placePointer);
    tell(sentences.elsewhere, { folder: database.embedded.place.folder, pointer });
  }
  return database;
}

function launch(options: StartOptions, database: OpenDatabase, tell: Tell): Crew {
  return startCrew({
    config: options.config,
    names: options.role === "all" ? ["api", "worker"] : [options.role],
    env: options.env,
    databaseUrl: database.url,
    logFolder: logFolder(options.config),
    onDeath: (part, how, seconds) => tell(sentences.died, { part, how, seconds }),
  });
}

/** A person's terminal stays readable; a service manager or a container collects what is printed. */
function logFolder(config: LaunchConfig): string | null {
  return process.stdout.isTTY ? join(config.dataFolder, "logs") : null;
}

function watchDatabase({ config }: StartOptions, database: OpenDatabase, crew: Crew, tell: Tell) {
  return watchPostgres(database.embedded!, config.dataFolder, {
    died: () => tell(sentences.postgresDied),
    back(now) {
      if (now.url !== database.url) crew.moveTo(now.url);
      tell(sentences.postgresBack);
    },
  });
}

function tellReady({ config, role }: StartOptions, database: OpenDatabase, tell: Tell): void {
  if (role === "worker") tell(sentences.workerReady);
  else tell(sentences.ready, { address: publicAddress(config) });
  tell(sentences.data, { folder: database.embedded?.place.folder ?? new URL(database.url).host });
  const folder = logFolder(config);
  if (folder) tell(sentences.logs, { folder });
}
