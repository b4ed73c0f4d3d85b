import {
  IconBellRinging,
  IconBinaryTree,
  IconBook,
  IconBulb,
  IconChartArrows,
  IconChartBar,
  IconChartDots,
  IconFileImport,
  IconHome,
  IconLayoutDashboard,
  IconListTree,
  type IconProps,
  IconMessages,
  IconScale,
  IconSettings,
  IconTags,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Permission } from "../workspace-context.ts";

export type Room = {
  name:
    | "today"
    | "feedback"
    | "imports"
    | "pains"
    | "metrics"
    | "drivers"
    | "benchmarks"
    | "topics"
    | "causes"
    | "labels"
    | "segments"
    | "reading"
    | "dashboards"
    | "alarms"
    | "improvements"
    | "settings";
  /** Inside the workspace. */
  path: string;
  icon: ComponentType<IconProps>;
  permission: Permission;
  /** After "g": g f opens Feedback. */
  key: string;
  /** Addresses below which the room is the current one, beside its own. */
  also?: string[];
};
export type Area = {
  name: "start" | "listen" | "understand" | "measure" | "prove" | "read" | "end";
  rooms: Room[];
};

/** The rooms that exist, in the order of the work: listen, understand, measure, prove, and read by hand what numbers alone do not tell. A room not listed does not show. */
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
      { name: "causes", path: "causes", icon: IconBinaryTree, permission: "pains.read", key: "c" },
      { name: "segments", path: "segments", icon: IconUsersGroup, permission: "feedback.read", key: "e" },
      { name: "drivers", path: "drivers", icon: IconChartArrows, permission: "pains.read", key: "d" },
    ],
  },
  {
    name: "measure",
    rooms: [
      { name: "metrics", path: "metrics", icon: IconChartDots, permission: "pains.read", key: "m" },
      {
        name: "dashboards",
        path: "dashboards",
        icon: IconLayoutDashboard,
        permission: "pains.read",
        key: "w",
      },
      { name: "alarms", path: "alarms", icon: IconBellRinging, permission: "pains.read", key: "a" },
      { name: "benchmarks", path: "benchmarks", icon: IconScale, permission: "pains.read", key: "b" },
    ],
  },
  {
    name: "prove",
    rooms: [
      { name: "improvements", path: "improvements", icon: IconBulb, permission: "pains.read", key: "v" },
    ],
  },
  {
    name: "read",
    rooms: [
      { name: "labels", path: "labels", icon: IconTags, permission: "pains.read", key: "l" },
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
