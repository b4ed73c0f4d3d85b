import type { Store } from "../store/connect.ts";
import { inWorkspace, type WorkspaceTx } from "../store/transaction.ts";
import type { Actor } from "./actor.ts";

/** `inWorkspace` for somebody in their workspace: what has names in several languages is read in theirs. */
export async function inWorkspaceOf<T>(
  store: Store,
  actor: Actor,
  work: (tx: WorkspaceTx) => Promise<T>,
  mode: "read" | "write" = "write",
): Promise<T> {
  return await inWorkspace(store, actor.workspace.id, work, mode, actor.locale);
}
