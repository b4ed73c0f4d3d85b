import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ContactsReading } from "../mentions/read-contacts.ts";
import type { FromThread, ThreadWish, ToThread } from "./grouping-thread.ts";

export type GroupProgress = { phase: string; done: number; total: number };

/** A thread that groups and reads: feed it pages of texts, then ask for what they say. */
export type GroupingThread = {
  /** `marks`: what the customers themselves gave, -1..1, or null. */
  add(texts: string[], marks?: (number | null)[]): void;
  /** `onProgress` may throw (a person cancelled): the thread is stopped at once, wherever it is. */
  group(wish: ThreadWish, onProgress: (progress: GroupProgress) => Promise<void>): Promise<ContactsReading>;
  stop(): Promise<void>;
};

/** Built, the thread is .js beside us; in development and tests it is .ts, which plain Node does not read: tsx loads it. */
function openWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 4096 };
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./grouping-thread.js", import.meta.url), { resourceLimits });
  }
  const tsx = new URL("index.mjs", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api"))).href;
  const thread = new URL("./grouping-thread.ts", import.meta.url).href;
  const load = `import(${JSON.stringify(tsx)}).then(({ tsImport }) => tsImport(${JSON.stringify(thread)}, ${JSON.stringify(thread)}))`;
  return new Worker(load, { eval: true, resourceLimits });
}

/**
 * Starts a thread of its own for grouping. Two minutes of arithmetic would otherwise hold up everything the worker does:
 * events, other jobs, even the heartbeat of its database connections.
 */
export function startGroupingThread(): GroupingThread {
  const worker = openWorker();
  let broken: Error | null = null;
  worker.on("error", (error: Error) => (broken = error));
  const send = (message: ToThread) => worker.postMessage(message);
  return {
    add: (texts, marks = []) => send({ texts, marks }),
    group: (wish, onProgress) => {
      if (broken) return Promise.reject(broken);
      const answer = awaitAnswer(worker, onProgress);
      send({ go: wish });
      return answer;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Some steps of a grouping are silent for long: a person who cancels meanwhile must not wait for their end. */
const heartbeatMs = 1_000;

function awaitAnswer(
  worker: Worker,
  onProgress: (progress: GroupProgress) => Promise<void>,
): Promise<ContactsReading> {
  let last: GroupProgress = { phase: "group", done: 0, total: 1 };
  let heartbeat: NodeJS.Timeout | undefined;
  const answer = new Promise<ContactsReading>((resolve, reject) => {
    const tell = () => onProgress(last).catch(reject);
    heartbeat = setInterval(() => void tell(), heartbeatMs);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the grouping thread ended with code ${code}`)));
    worker.on("message", (message: FromThread) => {
      if ("progress" in message) {
        last = message.progress;
        void tell();
      } else if ("result" in message) resolve(message);
      else reject(new Error(message.failure));
    });
  });
  return answer.finally(() => clearInterval(heartbeat));
}
