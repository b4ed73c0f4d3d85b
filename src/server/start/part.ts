import { type ChildProcess, fork } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** One child process of the supervisor. */
export type PartSpec = {
  name: "api" | "worker";
  env: NodeJS.ProcessEnv;
  /** Where its output goes; null: to our own output. */
  log: string | null;
  /** Told at each unwanted end, with the pause before the next try. */
  onDeath(how: string, pauseSeconds: number, deathsInARow: number): void;
};

/** A child that is kept alive until stopped. */
export type Part = {
  pid(): number | undefined;
  /** Replaces the child by one with another environment. */
  restart(env: NodeJS.ProcessEnv): void;
  /** Asks to stop, and after `patienceSeconds` no longer asks. */
  stop(patienceSeconds: number): Promise<void>;
  kill(): void;
};

const longestPauseSeconds = 15;
/** A child that has lived this long was healthy: the next death is counted as the first. */
const healthySeconds = 60;

/** Keeps one part of the product running: a dead child is started again, after a pause that grows. */
export function keepRunning(spec: PartSpec): Part {
  let env = spec.env;
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let deaths = 0;

  const launch = () => {
    const born = Date.now();
    const launched = forkPart(spec.name, env, spec.log);
    child = launched;
    launched.once("exit", (code, signal) => {
      if (stopping || child !== launched) return;
      deaths = Date.now() - born > healthySeconds * 1000 ? 1 : deaths + 1;
      const pauseSeconds = Math.min(0.5 * 2 ** (deaths - 1), longestPauseSeconds);
      spec.onDeath(signal ?? `code ${code}`, pauseSeconds, deaths);
      if (!stopping) timer = setTimeout(launch, pauseSeconds * 1000);
    });
  };
  launch();

  return {
    pid: () => child?.pid,
    restart(next) {
      env = next;
      clearTimeout(timer);
      const old = child;
      child = null; // its death is wanted
      const relaunch = () => !stopping && launch();
      if (!old || hasEnded(old)) relaunch();
      else old.once("exit", relaunch).kill("SIGTERM");
    },
    async stop(patienceSeconds) {
      stopping = true;
      clearTimeout(timer);
      if (child) await endChild(child, patienceSeconds);
    },
    kill() {
      stopping = true;
      clearTimeout(timer);
      child?.kill("SIGKILL");
    },
  };
}

/** Built, we are .js beside main.js; in development .ts beside main.ts. */
const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

function forkPart(name: string, env: NodeJS.ProcessEnv, log: string | null): ChildProcess {
  const output = log ? openLog(log) : null;
  try {
    const follow = new URL(`./follow-supervisor${extension}`, import.meta.url).href;
    return fork(new URL(`../main${extension}`, import.meta.url), ["--role", name], {
      env,
      execArgv: [...process.execArgv, "--import", follow],
      // Its own session: Ctrl-C in the terminal reaches the supervisor alone, which stops the parts in order.
      detached: true,
      stdio: ["ignore", output ?? "inherit", output ?? "inherit", "ipc"],
    });
  } finally {
    if (output !== null) closeSync(output);
  }
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 20 * 2 ** 20) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}

/** The end of a log, to show why its writer would not start. */
export function lastWords(path: string, characters = 1500): string {
  return readFileSync(path, "utf8").slice(-characters).trim();
}

async function endChild(child: ChildProcess, patienceSeconds: number): Promise<void> {
  if (hasEnded(child)) return;
  await new Promise<void>((resolve) => {
    const patience = setTimeout(() => child.kill("SIGKILL"), patienceSeconds * 1000);
    child.once("exit", () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
