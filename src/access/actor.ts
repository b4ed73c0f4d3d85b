import type { Locale } from "../core/kit/fault.ts";
import type { Role } from "../store/tables/access-tables.ts";
import type { Permission } from "./permissions.ts";

/** The workspace as every use case needs it. */
export type WorkspaceFacts = {
  id: string;
  slug: string;
  name: string;
  locale: Locale;
  timeZone: string;
  currency: string;
  industry: string | null;
};

/** Who does it: a person, a program with a key, or the product itself (worker, CLI on the machine). */
export type Actor = {
  kind: "member" | "key" | "system";
  /** Member id, key id, or "system". */
  id: string;
  /** For the audit log and "created by". */
  name: string;
  userId: string | null;
  role: Role | null;
  permissions: ReadonlySet<Permission>;
  seesPersonalData: boolean;
  locale: Locale;
  workspace: WorkspaceFacts;
};

/** The product's own hand: jobs, the CLI. It may do everything in one workspace. */
export function systemActor(workspace: WorkspaceFacts, all: readonly Permission[]): Actor {
  return {
    kind: "system",
    id: "system",
    name: "Otklik",
    userId: null,
    role: null,
    permissions: new Set(all),
    seesPersonalData: true,
    locale: workspace.locale,
    workspace,
  };
}
