import { useEffect, useEffectEvent } from "react";
import { isTyping } from "../../kit/shell/use-go-keys.ts";
import { letterOf } from "../pains/use-row-keys.ts";

type OnStep = (id: string) => void;
/** What a key does to the step whose card has the focus. */
export type CauseKeys = {
  walk: (id: string, key: string) => void;
  addChild: OnStep;
  addSibling: OnStep;
  remove: OnStep;
  edit: OnStep;
  accept: OnStep;
  refute: OnStep;
  pin: OnStep;
};

const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];

/**
 * The keys of a tree: they work where one of its cards has the focus, so that Tab and Enter are themselves everywhere else. Escape
 * leaves the card, and Tab then goes on as usual. Letters are taken by their place on the keyboard.
 */
export function useCauseKeys(keys: CauseKeys, mayChange: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const card = document.activeElement?.closest<HTMLElement>("[data-cause-card]");
    const id = card?.dataset["causeCard"];
    if (!card || id === undefined) return;
    const work = arrows.includes(key)
      ? (at: string) => keys.walk(at, key)
      : workOf(event, keys, mayChange, shiftKey);
    if (key === "Escape") card.blur();
    if (!work) return;
    event.preventDefault();
    event.stopPropagation();
    work(id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    // Before the canvas hears it, which has keys of its own.
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}

function workOf(event: KeyboardEvent, keys: CauseKeys, mayChange: boolean, shift: boolean) {
  if (!mayChange) return undefined;
  if (event.key === "Enter") return keys.addChild;
  if (event.key === "Tab" && !shift) return keys.addSibling;
  if (event.key === "Delete" || event.key === "Backspace") return keys.remove;
  return { e: keys.edit, a: keys.accept, r: keys.refute, p: keys.pin }[letterOf(event)];
}
