import { systemActor } from "../../access/actor.ts";
import { workspaceFacts } from "../../access/identify.ts";
import { permissions } from "../../access/permissions.ts";
import type { Lent } from "../../access/route.ts";
import type { RunningJob } from "../../store/jobs.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { ModelAccess } from "./ask-model.ts";

/** Who asks the model from within a job: the product itself, in the name of whoever wished for the job. */
export async function companyAccess(
  lent: Lent,
  { workspaceId, createdBy }: Pick<RunningJob, "workspaceId" | "createdBy">,
): Promise<ModelAccess> {
  const row = await inWorkspace(
    lent.store,
    workspaceId,
    ({ db }) =>
      db.selectFrom("workspaces").selectAll().where("id", "=", workspaceId).executeTakeFirstOrThrow(),
    "read",
  );
  return { lent, actor: { ...systemActor(workspaceFacts(row), permissions), name: createdBy } };
}
