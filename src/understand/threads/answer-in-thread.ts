import { parentPort } from "node:worker_threads";
import type { ThreadAnswer, ThreadProgress } from "./open-thread.ts";

/**
 * What a thread's own file calls: hears every message, and sends what came of a question, or why nothing did.
 * @param hear keeps what it is told and gives null; a question is answered
 */
export function answerInThread<Message, Result>(
  hear: (
    message: Message,
    report: (progress: ThreadProgress) => void,
  ) => { result: Result | Promise<Result> } | null,
): void {
  const port = parentPort;
  if (!port) throw new RangeError("answerInThread runs only in a worker thread");
  const say = (answer: ThreadAnswer<Result>) => port.postMessage(answer);
  port.on("message", async (message: Message) => {
    try {
      const answer = hear(message, (progress) => say({ progress }));
      if (answer) say({ result: await answer.result });
    } catch (error) {
      say({ failure: (error as Error).stack ?? String(error) });
    }
  });
}
