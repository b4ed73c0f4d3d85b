import type { LearntFeelings } from "../../core/feeling/learn-feelings.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import type { LabelWish } from "../mentions/label-texts.ts";
import { type ContactsReading, readContacts } from "../mentions/read-contacts.ts";
import { answerInThread } from "../threads/answer-in-thread.ts";

/** What runs in the thread: takes texts page by page, then groups, reads and answers. Nothing here knows of the database. */

export type ThreadWish = {
  fixed: TopicSignature[];
  near?: TopicSignature[];
  groups?: number;
  labels?: LabelWish | undefined;
  learnt?: LearntFeelings | undefined;
};
export type ToThread = { texts: string[]; marks: (number | null)[] } | { go: ThreadWish };

const texts: string[] = [];
const marks: (number | null)[] = [];
answerInThread<ToThread, ContactsReading>((message, report) => {
  if ("go" in message) return { result: readContacts({ texts, marks, ...message.go, onProgress: report }) };
  for (const [i, text] of message.texts.entries()) {
    texts.push(text);
    marks.push(message.marks[i] ?? null);
  }
  return null;
});
