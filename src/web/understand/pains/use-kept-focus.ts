import { type RefObject, useEffect, useRef } from "react";
import type { Pain } from "../../../understand/contract.ts";

/** When the row in focus leaves the list (it was hidden or merged), the focus goes to the one that took its place. */
export function useKeptFocus(table: RefObject<HTMLElement | null>, pains: readonly Pain[]): void {
  const last = useRef<{ row: number; topicId: string } | null>(null);
  useEffect(() => {
    const remember = () => {
      const row = document.activeElement?.closest<HTMLElement>("tr[data-topic]");
      if (!row || !table.current?.contains(row)) return;
      last.current = { row: rowIndex(row), topicId: row.dataset["topic"] ?? "" };
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [table]);
  useEffect(() => {
    const lost = last.current;
    if (!lost || document.activeElement !== document.body) return;
    if (pains.some(({ topicId }) => topicId === lost.topicId)) return;
    const links = table.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [];
    links[Math.min(lost.row, links.length - 1)]?.focus();
  }, [table, pains]);
}

function rowIndex(row: HTMLElement): number {
  return [...(row.parentElement?.children ?? [])].indexOf(row);
}
