import { parentPort } from "node:worker_threads";
import { evidenceSpan } from "../../core/text/evidence-span.ts";
import { sentiment } from "../../core/text/sentiment.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import { type GroupResult, groupTexts } from "../grouping/group-texts.ts";

/** What runs in the thread: takes texts page by page, then groups and answers. Nothing here knows of the database. */

export type ToThread =
  | { texts: string[]; marks: (number | null)[] }
  | { go: { fixed: TopicSignature[]; groups?: number } };
export type FromThread =
  | { progress: { phase: string; done: number; total: number } }
  | { result: GroupResult; sentiments: number[]; evidence: Int32Array }
  | { failure: string };

const port = parentPort;
if (!port) throw new RangeError("grouping-thread runs only as a worker thread");

/** Beyond this a text has shown its lean. */
const readCharacters = 12_000;
const texts: string[] = [];
const sentiments: number[] = [];
port.on("message", (message: ToThread) => {
  if ("texts" in message) add(message);
  else void group(message.go);
});

function add({ texts: page, marks }: { texts: string[]; marks: (number | null)[] }): void {
  page.forEach((text, i) => {
    const mark = marks[i] ?? null;
    texts.push(text);
    sentiments.push(sentiment(text.slice(0, readCharacters), mark === null ? {} : { mark }).score);
  });
}

async function group(go: { fixed: TopicSignature[]; groups?: number }): Promise<void> {
  const say = (answer: FromThread) => port?.postMessage(answer);
  try {
    const result = await groupTexts({ texts, ...go, onProgress: (progress) => say({ progress }) });
    say({ result, sentiments, evidence: evidenceOf(result) });
  } catch (error) {
    say({ failure: (error as Error).stack ?? String(error) });
  }
}

/** Where each text speaks of its topic: from and to, two numbers a text; the whole where no telling word occurs. */
function evidenceOf({ topics, assignment }: GroupResult): Int32Array {
  const weights = topics.map(({ signature }) => new Map(signature.weights));
  const evidence = new Int32Array(2 * texts.length);
  texts.forEach((text, row) => {
    const telling = weights[assignment[row] ?? -1];
    const span = telling && evidenceSpan(text.slice(0, readCharacters), telling);
    evidence[2 * row] = span?.from ?? 0;
    evidence[2 * row + 1] = span?.to ?? text.length;
  });
  return evidence;
}
