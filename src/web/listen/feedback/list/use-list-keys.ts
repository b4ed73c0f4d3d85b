import { useHotkeys } from "@mantine/hooks";
import type { FeedbackItem } from "../../../../listen/feedback/contract.ts";

type ListKeys = {
  items: readonly FeedbackItem[];
  activeId: string | null;
  openId: string | null;
  setActive: (id: string) => void;
  open: (id: string) => void;
  close: () => void;
  focusSearch: () => void;
};

/** j/k and arrows move, Enter opens, Esc closes, "/" searches. With a contact open, moving opens the next one. */
export function useListKeys({
  items,
  activeId,
  openId,
  setActive,
  open,
  close,
  focusSearch,
}: ListKeys): void {
  const move = (step: 1 | -1) => {
    const at = items.findIndex((item) => item.id === activeId);
    const next = items[at < 0 ? 0 : at + step];
    if (next === undefined) return;
    setActive(next.id);
    if (openId !== null) open(next.id);
    focusRow(next.id);
  };
  const whenFree = (act: () => void) => (event: KeyboardEvent) => {
    if (isTaken(event)) return;
    event.preventDefault();
    act();
  };
  useHotkeys(
    [
      ["j", whenFree(() => move(1)), { preventDefault: false, usePhysicalKeys: true }],
      ["k", whenFree(() => move(-1)), { preventDefault: false, usePhysicalKeys: true }],
      ["ArrowDown", whenFree(() => move(1)), { preventDefault: false }],
      ["ArrowUp", whenFree(() => move(-1)), { preventDefault: false }],
      ["Enter", (event) => openActive(event, activeId, open), { preventDefault: false }],
      ["Escape", whenFree(() => openId !== null && close()), { preventDefault: false }],
      ["/", whenFree(focusSearch), { preventDefault: false }],
      ["Slash", whenFree(focusSearch), { preventDefault: false, usePhysicalKeys: true }],
    ],
    ["INPUT", "TEXTAREA", "SELECT"],
  );
}

/** A dialog, a menu or the palette has the keyboard; arrows outside the list scroll what they are in. */
function isTaken(event: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return true;
  if (!event.key.startsWith("Arrow")) return false;
  const { activeElement } = document;
  return (
    activeElement !== null && activeElement !== document.body && activeElement.closest("[data-row]") === null
  );
}

/** Enter on any other control means that control. */
function openActive(event: KeyboardEvent, activeId: string | null, open: (id: string) => void): void {
  const { activeElement } = document;
  if (isTaken(event) || activeId === null || (activeElement !== null && activeElement !== document.body))
    return;
  open(activeId);
}

/** After the list has scrolled to it: the row may not be drawn yet. */
function focusRow(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  });
}
