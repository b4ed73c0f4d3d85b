import { notifications } from "@mantine/notifications";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { QueueText } from "../../../understand/labels/contract.ts";
import { ApiFault } from "../../kit/api.ts";
import { errorSentence } from "../../kit/error-sentence.ts";
import { useLabelCalls, useRefreshLabels } from "./labels-data.ts";

/** Fewer waiting than this, and more are fetched while the reader reads. */
const fewWaiting = 5;

type Done = { text: QueueText; before: string[] | null; how: "saved" | "skipped" };
type Mark = { topicIds: string[]; none: boolean };
const unmarked: Mark = { topicIds: [], none: false };

/**
 * The reader's way through a queue: the text of now, what is chosen for it, saving, skipping, going back. The next texts are there
 * before they are needed; a save goes on behind the reader's back, and what the server refuses comes back to the front.
 * The queue is the one it began with: another queue is another desk.
 * @param start id of the text to begin with, from the address
 * @param onToday told how many texts the reader has labelled today, after each save
 */
export function useLabelling(
  { by, topic, start }: { by: string; topic: string | undefined; start: string | null },
  onToday: (today: number) => void,
) {
  const calls = useLabelCalls();
  const refresh = useRefreshLabels();
  const [waiting, setWaiting] = useState<QueueText[]>([]);
  const [mark, setMark] = useState<Mark>(unmarked);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const [error, setError] = useState<unknown>(null);
  const [fallback, setFallback] = useState(false);
  const [canUndo, setCanUndo] = useState(false);
  const done = useRef<Done[]>([]);
  const apart = useRef(new Set<string>());
  const busy = useRef(false);
  const dry = useRef(false);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const current = waiting[0] ?? null;

  const show = (texts: QueueText[]) => {
    setWaiting(texts);
    const mine = texts[0]?.mine;
    setMark(mine ? { topicIds: mine.topicIds, none: mine.topicIds.length === 0 } : unmarked);
  };

  const fill = async (held: readonly QueueText[]) => {
    if (busy.current || dry.current) return;
    busy.current = true;
    try {
      const without = [...apart.current, ...held.map(({ id }) => id)];
      const { texts, fallback: isFallback } = await calls.fetchQueue({ by, topic, without });
      dry.current = texts.length === 0;
      setFallback(isFallback);
      setWaiting((now) => {
        const here = new Set(now.map(({ id }) => id));
        const fresh = texts.filter(({ id }) => !here.has(id) && !apart.current.has(id));
        const first = fresh[0]?.mine;
        if (now.length === 0 && first)
          setMark({ topicIds: first.topicIds, none: first.topicIds.length === 0 });
        return [...now, ...fresh];
      });
      setState("ready");
    } catch (problem) {
      setError(problem);
      setState("failed");
    } finally {
      busy.current = false;
    }
  };

  /** null where the text of the address is gone: the queue begins as it stands. */
  const findText = async (id: string): Promise<QueueText | null> => {
    try {
      return await calls.fetchText(id);
    } catch (problem) {
      if (problem instanceof ApiFault) return null;
      throw problem;
    }
  };

  const begin = async () => {
    const first = start === null ? null : await findText(start);
    if (first) show([first]);
    await fill(first ? [first] : []);
  };
  const beginOnce = useEffectEvent(() => void begin());
  // The queue lies on the server: it is read once, and what comes is kept here.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => beginOnce(), []);

  const go = (next: Done) => {
    const rest = waiting.slice(1);
    apart.current.add(next.text.id);
    done.current.push(next);
    setCanUndo(true);
    show(rest);
    if (rest.length < fewWaiting) void fill(rest);
  };

  return {
    current,
    mark,
    state,
    error,
    fallback,
    canUndo,
    retry: () => {
      setState("loading");
      setError(null);
      void fill(waiting);
    },
    /** Chooses a topic, or takes it away again. */
    toggle: (id: string) =>
      setMark(({ topicIds }) => ({
        none: false,
        topicIds: topicIds.includes(id) ? topicIds.filter((each) => each !== id) : [...topicIds, id],
      })),
    toggleNone: () => setMark(({ none }) => ({ topicIds: [], none: !none })),
    accept: () => {
      const guessed = current?.suggestions.filter(({ chance }) => chance >= 0.5) ?? [];
      const chosen = guessed.length > 0 ? guessed : (current?.suggestions.slice(0, 1) ?? []);
      if (chosen.length > 0) setMark({ none: false, topicIds: chosen.map(({ topicId }) => topicId) });
    },
    /** @returns false while nothing is chosen */
    save: (): boolean => {
      if (!current || (mark.topicIds.length === 0 && !mark.none)) return false;
      const text = current;
      const topicIds = mark.none ? [] : mark.topicIds;
      const entry: Done = { text, before: text.mine?.topicIds ?? null, how: "saved" };
      go(entry);
      const work = async () => {
        try {
          onToday((await calls.save(text.id, topicIds)).today);
        } catch (problem) {
          notifications.show({ color: "red", withBorder: true, message: errorSentence(problem) });
          apart.current.delete(text.id);
          done.current = done.current.filter((each) => each !== entry);
          setWaiting((now) => [text, ...now]);
        }
      };
      saving.current = saving.current.then(work);
      return true;
    },
    skip: () => {
      if (current) go({ text: current, before: current.mine?.topicIds ?? null, how: "skipped" });
    },
    /** Back to the text before, as if it had not been touched. */
    undo: async () => {
      const last = done.current.pop();
      if (!last) return;
      setCanUndo(done.current.length > 0);
      apart.current.delete(last.text.id);
      const { text, before, how } = last;
      setWaiting((now) => [text, ...now]);
      setMark(before ? { topicIds: before, none: before.length === 0 } : unmarked);
      if (how === "skipped") return;
      await saving.current;
      try {
        const reply = before ? await calls.save(text.id, before) : await calls.takeBack(text.id);
        onToday(reply.today);
        await refresh();
      } catch (problem) {
        notifications.show({ color: "red", withBorder: true, message: errorSentence(problem) });
      }
    },
  };
}
export type Labelling = ReturnType<typeof useLabelling>;
