import type { Lent } from "../../access/route.ts";
import { listWorkspaces } from "../../access/workspaces/queries.ts";
import { watchWorkspace } from "./watch-workspace.ts";

/** Watches every workspace, one after another; what goes wrong in one keeps none of the others. */
export async function watchAll(
  { store, now }: Pick<Lent, "store" | "now">,
  onError: (error: unknown, workspaceId: string) => void,
): Promise<void> {
  for (const { id, time_zone: timeZone } of await listWorkspaces(store)) {
    try {
      await watchWorkspace(store, { id, timeZone }, now());
    } catch (error) {
      onError(error, id);
    }
  }
}
