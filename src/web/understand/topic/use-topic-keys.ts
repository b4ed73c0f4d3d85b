import { useEffect, useEffectEvent, useRef } from "react";
import { isTyping } from "../../kit/shell/use-go-keys.ts";
import { letterOf } from "../pains/use-row-keys.ts";

const goPauseMs = 1200;

/** One letter, one thing done to the topic; a letter right after "g" belongs to the rooms ("g i" opens Imports). */
export function useTopicKeys(keys: Record<string, () => void>): void {
  const goAt = useRef(Number.NEGATIVE_INFINITY);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
      return;
    const letter = letterOf(event);
    const going = event.timeStamp - goAt.current < goPauseMs;
    goAt.current = letter === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    const work = going ? undefined : keys[letter];
    if (!work) return;
    event.preventDefault();
    work();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
