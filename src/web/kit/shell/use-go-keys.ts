import { useEffect, useEffectEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useWorkspace } from "../workspace-context.ts";
import { afterGo } from "./after-go.ts";
import { rooms } from "./areas.ts";
import { shortcutsOpened } from "./flag.ts";

/** "g" then a letter goes to a room; "?" opens the sheet. Letters are taken by their place on the keyboard, so that they work in the Russian layout too. */
export function useGoKeys(): void {
  const { path, can } = useWorkspace();
  const navigate = useNavigate();
  const [isAfterGo] = useState(afterGo);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "?" || (event.key === "," && event.code === "Slash")) return shortcutsOpened.set(true);
    const letter = event.code.replace("Key", "").toLowerCase();
    const room = isAfterGo(event)
      ? rooms.find((each) => each.key === letter && can(each.permission))
      : undefined;
    if (room) void navigate(path(room.path));
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

/** True where a letter is a letter: in fields, menus and dialogs. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input, textarea, select, [role=dialog], [role=menu], [role=listbox]") !== null
  );
}
