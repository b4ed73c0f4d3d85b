import { useEffect, useEffectEvent, useState } from "react";
import { afterGo } from "../../kit/shell/after-go.ts";
import { isTyping } from "../../kit/shell/use-go-keys.ts";

export type LabelKeys = {
  digit: (digit: number) => void;
  enter: () => void;
  letters: Record<string, () => void>;
  find: () => void;
};

/** The keys of the labelling screen, by their place on the keyboard, so that they work in the Russian layout too. */
export function useLabelKeys(keys: LabelKeys): void {
  const [isAfterGo] = useState(afterGo);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
      return;
    const work = isAfterGo(event) ? undefined : workOf(event, keys);
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

function workOf(event: KeyboardEvent, keys: LabelKeys): (() => void) | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  if (digit && !event.shiftKey) return () => keys.digit(Number(digit[1]));
  // A link or a button that has the focus keeps its own Enter, but for the chips: choosing is done by digits, Enter saves.
  const onOther =
    event.target instanceof HTMLElement && event.target.closest("a, button:not([aria-pressed])");
  if (event.key === "Enter") return onOther ? undefined : keys.enter;
  if (event.key === "/") return keys.find;
  if (!/^Key[A-Z]$/.test(event.code) || event.shiftKey) return undefined;
  return keys.letters[event.code.slice(3).toLowerCase()];
}
