import { useSyncExternalStore } from "react";

/** A yes or no that any place may set and any component may follow: what is open, what is wanted. */
export function createFlag() {
  const listeners = new Set<() => void>();
  let on = false;
  const set = (next: boolean) => {
    on = next;
    for (const tell of listeners) tell();
  };
  const follow = (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  return { set, use: () => useSyncExternalStore(follow, () => on) };
}

/** The sheet of keys. */
export const shortcutsOpened = createFlag();

/** Whether the palette was ever asked for: only then its code is loaded. */
export const paletteWanted = createFlag();
