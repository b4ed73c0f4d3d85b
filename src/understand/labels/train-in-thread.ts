import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { TrainingInput, TrainingResult } from "./judge-training.ts";
import type { FromTraining } from "./training-thread.ts";

/** Training is silent for seconds at a time: a person who cancels meanwhile must not wait for its end. */
const heartbeatMs = 500;

export type TrainingProgress = { phase: string; done: number; total: number };

/** Built, the thread is .js beside us; in development and tests it is .ts, which plain Node does not read: tsx loads it. */
function openWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 4096 };
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./training-thread.js", import.meta.url), { resourceLimits });
  }
  const tsx = new URL("index.mjs", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api"))).href;
  const thread = new URL("./training-thread.ts", import.meta.url).href;
  const load = `import(${JSON.stringify(tsx)}).then(({ tsImport }) => tsImport(${JSON.stringify(thread)}, ${JSON.stringify(thread)}))`;
  return new Worker(load, { eval: true, resourceLimits });
}

/**
 * Trains in a thread of its own: seconds of arithmetic would otherwise hold up everything the worker does.
 * @param onProgress may throw (a person cancelled): the thread is stopped at once
 */
export async function trainInThread(
  input: TrainingInput,
  onProgress: (progress: TrainingProgress) => Promise<void>,
): Promise<TrainingResult> {
  const worker = openWorker();
  let last: TrainingProgress = { phase: "judging", done: 0, total: 7 };
  let heartbeat: NodeJS.Timeout | undefined;
  try {
    return await new Promise<TrainingResult>((resolve, reject) => {
      const tell = () => onProgress(last).catch(reject);
      heartbeat = setInterval(() => void tell(), heartbeatMs);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the training thread ended with code ${code}`)));
      worker.on("message", (message: FromTraining) => {
        if ("progress" in message) {
          last = message.progress;
          void tell();
        } else if ("result" in message) resolve(message.result);
        else reject(new Error(message.failure));
      });
      worker.postMessage(input);
    });
  } finally {
    clearInterval(heartbeat);
    await worker.terminate();
  }
}
