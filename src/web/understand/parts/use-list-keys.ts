import type { KeyboardEvent } from "react";

/** Keys of a list by what they do; letters are those of the physical key, so that they work on a Russian layout too. */
export type ListKeys = Record<string, (index: number) => void>;

/**
 * The name of a key as a shortcut knows it, or null when the press belongs to somebody else: text fields, menus, and combinations with Ctrl, Alt or Cmd.
 * @example shortcutOf({ code: "KeyJ", key: "о", ctrlKey: false, metaKey: false, altKey: false }, "A") // => "j"
 */
export function shortcutOf(
  event: Pick<KeyboardEvent, "code" | "key" | "ctrlKey" | "metaKey" | "altKey">,
  tagName: string,
): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (["INPUT", "TEXTAREA", "SELECT"].includes(tagName)) return null;
  if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  return event.key;
}
