import type { Permission } from "../../kit/workspace-context.ts";

export type SettingsSection = {
  name: "company" | "members" | "keys" | "costs" | "model" | "numbers" | "languages" | "audit" | "me";
  permission: Permission;
};

/** The sections in order; one that the reader may not open is not shown. */
export const settingsSections: SettingsSection[] = [
  { name: "company", permission: "workspace.read" },
  { name: "members", permission: "members.read" },
  { name: "keys", permission: "keys.write" },
  { name: "costs", permission: "pains.read" },
  { name: "model", permission: "model.write" },
  { name: "numbers", permission: "company.write" },
  { name: "languages", permission: "workspace.read" },
  { name: "audit", permission: "audit.read" },
  { name: "me", permission: "workspace.read" },
];
