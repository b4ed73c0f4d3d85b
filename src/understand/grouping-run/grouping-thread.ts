import { parentPort } from "node:worker_threads";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import { groupTexts } from "../grouping/group-texts.ts";

/** What runs in the thread: takes texts page by page, then groups and answers. Nothing here knows of the database. */

export type ToThread = { texts: string[] } | { go: { fixed: TopicSignature[]; groups?: number } };
export type FromThread =
  | { progress: { phase: string; done: number; total: number } }
  | { result: Awaited<ReturnType<typeof groupTexts>> }
  | { failure: string };

const port = parentPort;
if (!port) throw new RangeError("grouping-thread runs only as a worker thread");

const texts: string[] = [];
port.on("message", (message: ToThread) => {
  if ("texts" in message) for (const text of message.texts) texts.push(text);
  else void group(message.go);
});

async function group(go: { fixed: TopicSignature[]; groups?: number }): Promise<void> {
  const say = (answer: FromThread) => port?.postMessage(answer);
  try {
    say({ result: await groupTexts({ texts, ...go, onProgress: (progress) => say({ progress }) }) });
  } catch (error) {
    say({ failure: (error as Error).stack ?? String(error) });
  }
}
