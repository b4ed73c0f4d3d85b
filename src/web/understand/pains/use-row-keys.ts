import { type RefObject, useEffect, useEffectEvent } from "react";
import { isTyping } from "../../kit/shell/use-go-keys.ts";

/** What a letter does to the row that has the focus. Letters are taken by their place on the keyboard, so that they work in the Russian layout too. */
export type RowKeys = Record<string, (row: number) => void>;

/** j and k walk along the rows' links from anywhere on the screen; every other key works only on the row that has the focus. */
export function useRowKeys(table: RefObject<HTMLElement | null>, keys: RowKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
      return;
    const links = [...(table.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
    const row = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
    const step = stepOf(event, row);
    const work = row >= 0 ? keys[letterOf(event)] : undefined;
    if (step === null && !work) return;
    event.preventDefault();
    if (step === null) work?.(row);
    else links[Math.min(links.length - 1, Math.max(0, row + step))]?.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

/**
 * @example letterOf({ code: "KeyJ" }) // => "j"
 */
export function letterOf({ code }: Pick<KeyboardEvent, "code">): string {
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : "";
}

/** Arrows walk only where a row has the focus already; elsewhere they scroll the page. */
function stepOf(event: KeyboardEvent, row: number): number | null {
  const letter = letterOf(event);
  if (letter === "j" || (event.key === "ArrowDown" && row >= 0)) return 1;
  if (letter === "k" || (event.key === "ArrowUp" && row >= 0)) return row < 0 ? 1 : -1;
  return null;
}
