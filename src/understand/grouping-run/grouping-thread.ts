import { parentPort } from "node:worker_threads";
import type { LearntFeelings } from "../../core/feeling/learn-feelings.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import type { LabelWish } from "../mentions/label-texts.ts";
import { type ContactsReading, readContacts } from "../mentions/read-contacts.ts";

/** What runs in the thread: takes texts page by page, then groups, reads and answers. Nothing here knows of the database. */

export type ThreadWish = {
  fixed: TopicSignature[];
  groups?: number;
  labels?: LabelWish | undefined;
  learnt?: LearntFeelings | undefined;
};
export type ToThread = { texts: string[]; marks: (number | null)[] } | { go: ThreadWish };
export type FromThread =
  | { progress: { phase: string; done: number; total: number } }
  | ContactsReading
  | { failure: string };

const port = parentPort;
if (!port) throw new RangeError("grouping-thread runs only as a worker thread");

const texts: string[] = [];
const marks: (number | null)[] = [];
port.on("message", (message: ToThread) => {
  if ("go" in message) void group(message.go);
  else {
    for (const [i, text] of message.texts.entries()) {
      texts.push(text);
      marks.push(message.marks[i] ?? null);
    }
  }
});

async function group(go: ThreadWish): Promise<void> {
  const say = (answer: FromThread) => port?.postMessage(answer);
  try {
    say(await readContacts({ texts, marks, ...go, onProgress: (progress) => say({ progress }) }));
  } catch (error) {
    say({ failure: (error as Error).stack ?? String(error) });
  }
}
