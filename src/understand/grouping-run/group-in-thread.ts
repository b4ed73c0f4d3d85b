import type { ContactsReading } from "../mentions/read-contacts.ts";
import { openThread, type ThreadProgress } from "../threads/open-thread.ts";
import type { ThreadWish, ToThread } from "./grouping-thread.ts";

/** A thread that groups and reads: feed it pages of texts, then ask for what they say. */
export type GroupingThread = {
  /** `marks`: what the customers themselves gave, -1..1, or null. */
  add(texts: string[], marks?: (number | null)[]): void;
  /** `onProgress` may throw (a person cancelled): stop the thread then. */
  group(wish: ThreadWish, onProgress: (progress: ThreadProgress) => Promise<void>): Promise<ContactsReading>;
  stop(): Promise<void>;
};

/** Starts a thread of its own for grouping. */
export function startGroupingThread(): GroupingThread {
  const module = new URL("./grouping-thread.ts", import.meta.url);
  const thread = openThread<ToThread, ContactsReading>(module);
  return {
    add: (texts, marks = []) => thread.tell({ texts, marks }),
    group: (wish, onProgress) => thread.ask({ go: wish }, { phase: "group", done: 0, total: 1 }, onProgress),
    stop: thread.stop,
  };
}
