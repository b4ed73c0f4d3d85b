import { useSyncExternalStore } from "react";

/** Whether the sheet of keys is open; opened by "?" and from menus. */
const listeners = new Set<() => void>();
let opened = false;

function show(next: boolean): void {
  opened = next;
  for (const tell of listeners) tell();
}

export const shortcutsStore = { open: () => show(true), close: () => show(false) };

export function useShortcutsOpened(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => opened,
  );
}
