import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

export type ThreadProgress = { phase: string; done: number; total: number };

/** What a thread says of a question: how far it is, then what came of it, or why nothing did. */
export type ThreadAnswer<Result> = { progress: ThreadProgress } | { result: Result } | { failure: string };

/** A thread for arithmetic: it keeps what it is told, and answers one question after another. */
export type Thread<Message, Result> = {
  tell(message: Message): void;
  /**
   * @param begun what is told until the thread says how far it is
   * @param onProgress may throw (a person cancelled): the question fails at once, and the thread is to be stopped
   */
  ask(
    question: Message,
    begun: ThreadProgress,
    onProgress: (progress: ThreadProgress) => Promise<void>,
  ): Promise<Result>;
  stop(): Promise<void>;
};

/** Some steps are silent for long: a person who cancels meanwhile must not wait for their end. */
const heartbeatMs = 500;
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/**
 * Starts a thread. Minutes of arithmetic would otherwise hold up everything the worker does: events, other jobs, even the heartbeat of
 * its database connections.
 * @param module the thread's own .ts file, which answers by answer-in-thread.ts
 */
export function openThread<Message, Result>(module: URL): Thread<Message, Result> {
  const worker = openWorker(module.href);
  let broken: Error | null = null;
  worker.on("error", (error: Error) => (broken = error));
  const tell = (message: Message) => worker.postMessage(message);
  return {
    tell,
    async ask(question, begun, onProgress) {
      if (broken) throw broken;
      const answer = awaitAnswer<Result>(worker, begun, onProgress);
      tell(question);
      return await answer;
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** Built, the thread is a .js file; in development and tests it is .ts, which plain Node does not read: tsx loads it. */
function openWorker(module: string): Worker {
  // Loaded by tsx, which a thread within a thread is, a module's address has a query behind its name.
  if (!new URL(import.meta.url).pathname.endsWith(".ts")) {
    return new Worker(new URL(module.replace(/\.ts$/, ".js")), { resourceLimits });
  }
  const tsx = new URL("index.mjs", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api"))).href;
  const load = `import(${JSON.stringify(tsx)}).then(({ tsImport }) => tsImport(${JSON.stringify(module)}, ${JSON.stringify(module)}))`;
  return new Worker(load, { eval: true, resourceLimits });
}

function awaitAnswer<Result>(
  worker: Worker,
  begun: ThreadProgress,
  onProgress: (progress: ThreadProgress) => Promise<void>,
): Promise<Result> {
  let last = begun;
  let heartbeat: NodeJS.Timeout | undefined;
  let stopListening = () => {};
  const answer = new Promise<Result>((resolve, reject) => {
    const report = () => onProgress(last).catch(reject);
    heartbeat = setInterval(() => void report(), heartbeatMs);
    const hear = (message: ThreadAnswer<Result>) => {
      if ("progress" in message) {
        last = message.progress;
        void report();
      } else if ("result" in message) resolve(message.result);
      else reject(new Error(message.failure));
    };
    const fail = (error: Error) => reject(error);
    const end = (code: number) => reject(new Error(`the thread ended with code ${code}`));
    worker.on("message", hear).on("error", fail).on("exit", end);
    stopListening = () => worker.off("message", hear).off("error", fail).off("exit", end);
  });
  return answer.finally(() => {
    clearInterval(heartbeat);
    stopListening();
  });
}
