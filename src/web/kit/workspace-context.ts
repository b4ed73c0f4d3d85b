import { createContext, useContext } from "react";
import type { Me } from "../../access/contract.ts";

export type Permission = Me["workspaces"][number]["permissions"][number];

/** The workspace of the address, what its reader may do, and how to spell its addresses. */
export type CurrentWorkspace = Me["workspaces"][number] & {
  can: (permission: Permission) => boolean;
  /** Address of a screen: `path("pains?sort=count")` => "/w/acme/pains?sort=count". */
  path: (rest?: string) => string;
  /** Address of the API: `api("imports")` => "/api/w/acme/imports". */
  api: (rest: string) => string;
};

export const WorkspaceContext = createContext<CurrentWorkspace | null>(null);

/** @throws RangeError outside of /w/:slug */
export function useWorkspace(): CurrentWorkspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new RangeError("useWorkspace needs an address under /w/:slug");
  return workspace;
}

export function toCurrent(workspace: Me["workspaces"][number]): CurrentWorkspace {
  const { slug, permissions } = workspace;
  return {
    ...workspace,
    can: (permission) => permissions.includes(permission),
    path: (rest = "") =>
      `/w/${slug}${rest === "" || rest.startsWith("?") ? rest : `/${rest.replace(/^\//, "")}`}`,
    api: (rest) => `/api/w/${slug}/${rest.replace(/^\//, "")}`,
  };
}
