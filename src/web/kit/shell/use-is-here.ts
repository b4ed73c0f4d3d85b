import { useLocation } from "react-router";
import { useWorkspace } from "../workspace-context.ts";
import type { Room } from "./areas.ts";

/** Whether the address is inside the room. */
export function useIsHere(): (room: Room) => boolean {
  const { pathname } = useLocation();
  const { path } = useWorkspace();
  const inside = (base: string) => pathname === base || pathname.startsWith(`${base}/`);
  return (room) =>
    room.path === ""
      ? pathname.replace(/\/$/, "") === path()
      : [room.path, ...(room.also ?? [])].some((each) => inside(path(each)));
}
