import { parentPort } from "node:worker_threads";
import { judgeTraining, type TrainingInput, type TrainingResult } from "./judge-training.ts";

/** What runs in the thread: takes examples, answers with a judged classifier. Nothing here knows of the database. */

export type FromTraining =
  | { progress: { phase: string; done: number; total: number } }
  | { result: TrainingResult }
  | { failure: string };

const port = parentPort;
if (!port) throw new RangeError("training-thread runs only as a worker thread");
const say = (answer: FromTraining) => port.postMessage(answer);
port.on("message", (input: TrainingInput) => {
  try {
    say({ result: judgeTraining(input, (progress) => say({ progress })) });
  } catch (error) {
    say({ failure: (error as Error).stack ?? String(error) });
  }
});
