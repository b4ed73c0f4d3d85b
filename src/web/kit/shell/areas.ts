import {
  IconBinaryTree,
  IconBook,
  IconChartBar,
  IconFileImport,
  IconHome,
  IconListTree,
  type IconProps,
  IconMessages,
  IconSettings,
  IconTags,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Permission } from "../workspace-context.ts";

export type Room = {
  name: "today" | "feedback" | "imports" | "pains" | "topics" | "causes" | "labels" | "reading" | "settings";
  /** Inside the workspace. */
  path: string;
  icon: ComponentType<IconProps>;
  permission: Permission;
  /** After "g": g f opens Feedback. */
  key: string;
  /** Addresses below which the room is the current one, beside its own. */
  also?: string[];
};
export type Area = { name: "start" | "listen" | "understand" | "end"; rooms: Room[] };

/** The rooms that exist, in the order of the work: listen, then understand. A room not listed does not show. */
export const areas: Area[] = [
  {
    name: "start",
    rooms: [{ name: "today", path: "", icon: IconHome, permission: "workspace.read", key: "t" }],
  },
  {
    name: "listen",
    rooms: [
      { name: "feedback", path: "feedback", icon: IconMessages, permission: "feedback.read", key: "f" },
      { name: "imports", path: "imports", icon: IconFileImport, permission: "imports.read", key: "i" },
    ],
  },
  {
    name: "understand",
    rooms: [
      { name: "pains", path: "pains", icon: IconChartBar, permission: "pains.read", key: "p" },
      { name: "topics", path: "topics", icon: IconListTree, permission: "pains.read", key: "o" },
      { name: "labels", path: "labels", icon: IconTags, permission: "pains.read", key: "l" },
      { name: "causes", path: "causes", icon: IconBinaryTree, permission: "pains.read", key: "c" },
      { name: "reading", path: "reading", icon: IconBook, permission: "pains.read", key: "r" },
    ],
  },
  {
    name: "end",
    rooms: [
      { name: "settings", path: "settings", icon: IconSettings, permission: "workspace.read", key: "s" },
    ],
  },
];
export const rooms: Room[] = areas.flatMap((area) => area.rooms);
