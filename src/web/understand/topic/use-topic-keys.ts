import { useEffect, useEffectEvent, useState } from "react";
import { afterGo } from "../../kit/shell/after-go.ts";
import { isTyping } from "../../kit/shell/use-go-keys.ts";
import { letterOf } from "../pains/use-row-keys.ts";

/** One letter, one thing done to the topic; a letter right after "g" belongs to the rooms ("g i" opens Imports). */
export function useTopicKeys(keys: Record<string, () => void>): void {
  const [isAfterGo] = useState(afterGo);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
      return;
    const work = isAfterGo(event) ? undefined : keys[letterOf(event)];
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
