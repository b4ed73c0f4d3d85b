import type { Transaction } from "kysely";
import type { z } from "zod";
import type { Tables } from "../../store/tables.ts";
import { inTransaction } from "../../store/transaction.ts";
import {
  accessFault,
  changeMeBody,
  companyBody,
  firstRunBody,
  firstRunReply,
  meReply,
  newWorkspaceBody,
  signInOptionsReply,
  workspaceReply,
} from "../contract.ts";
import { listMemberships, workspaceFacts } from "../identify.ts";
import { type AnyRoute, plainRoute, workspaceRoute } from "../route.ts";
import { oidcProviderId } from "../sign-in/auth.ts";
import { changeUser, findAnyUser, insertUser, lockFirstRun } from "../sign-in/queries.ts";
import { workspaceParams } from "../workspace-params.ts";
import {
  changeWorkspace,
  findOwnerlessWorkspace,
  getWorkspaceRow,
  insertOwner,
  insertWorkspace,
  type NewWorkspace,
  takeOverWorkspace,
} from "./queries.ts";
import { requireTimeZone } from "./time-zone.ts";

/** What was imported from the shell before anybody had an account becomes the first owner's, under the company's name. */
async function firstWorkspace(
  db: Transaction<Tables>,
  body: z.infer<typeof firstRunBody>,
  userId: string,
): Promise<string> {
  const company: NewWorkspace = { ...body, name: body.company };
  const found = await findOwnerlessWorkspace(db);
  if (!found) return (await insertWorkspace(db, company, userId)).id;
  await takeOverWorkspace(db, found.id, company);
  await insertOwner(db, found.id, userId);
  return found.id;
}

export const workspaceRoutes: AnyRoute[] = [
  plainRoute({
    kind: "public",
    method: "GET",
    path: "/api/first-run",
    summary: "Whether the owner is still to be created",
    reply: firstRunReply,
    use: async ({ lent }) => ({ needed: !(await findAnyUser(lent.store)) }),
  }),
  plainRoute({
    kind: "public",
    method: "POST",
    path: "/api/first-run",
    summary: "Create the owner and the first workspace; works once",
    body: firstRunBody,
    reply: workspaceReply,
    status: 201,
    use: async ({ lent, body }) => {
      requireTimeZone(body.timeZone);
      const { password } = await lent.auth.$context;
      const passwordHash = await password.hash(body.password);
      return await inTransaction(lent.store, async (db) => {
        await lockFirstRun(db);
        const any = await db.selectFrom("auth_user").select("id").limit(1).executeTakeFirst();
        if (any) throw accessFault("first-run.done");
        const userId = await insertUser(db, { ...body, passwordHash });
        return workspaceFacts(await getWorkspaceRow(db, await firstWorkspace(db, body, userId)));
      });
    },
  }),
  plainRoute({
    kind: "public",
    method: "GET",
    path: "/api/sign-in-options",
    summary: "Ways to sign in beside e-mail and password",
    reply: signInOptionsReply,
    use: async ({ lent }) => ({ oidc: lent.oidc ? [{ id: oidcProviderId, name: lent.oidc.name }] : [] }),
  }),
  plainRoute({
    kind: "signed-in",
    method: "GET",
    path: "/api/me",
    summary: "Who I am and where I may go",
    reply: meReply,
    use: async ({ lent, user }) => {
      const { id, name, email, locale, twoFactor } = user!;
      return {
        user: { id, name, email, locale, twoFactor },
        workspaces: await listMemberships(lent.store, id),
      };
    },
  }),
  plainRoute({
    kind: "signed-in",
    method: "PATCH",
    path: "/api/me",
    summary: "Change my name or language",
    body: changeMeBody,
    use: async ({ lent, user, body }) => changeUser(lent.store, user!.id, body),
  }),
  plainRoute({
    kind: "signed-in",
    method: "POST",
    path: "/api/workspaces",
    summary: "Create one more workspace and own it (owners of some workspace only)",
    body: newWorkspaceBody,
    reply: workspaceReply,
    status: 201,
    use: async ({ lent, user, body }) => {
      requireTimeZone(body.timeZone);
      const owned = (await listMemberships(lent.store, user!.id)).some((each) => each.role === "owner");
      if (!owned) throw accessFault("access.forbidden", { permission: "owner" });
      return await inTransaction(lent.store, async (db) => {
        const { id } = await insertWorkspace(db, body, user!.id);
        return workspaceFacts(await getWorkspaceRow(db, id));
      });
    },
  }),
  workspaceRoute({
    method: "PATCH",
    path: "/api/w/:workspace/company",
    summary: "Change the company's name, language, time zone or currency",
    permission: "company.write",
    params: workspaceParams,
    body: companyBody,
    reply: workspaceReply,
    audit: { action: "company.changed", facts: ({ body }) => body },
    use: async ({ tx, actor, body }) => {
      if (body.timeZone !== undefined) requireTimeZone(body.timeZone);
      await changeWorkspace(tx.db, actor.workspace.id, body);
      return workspaceFacts(await getWorkspaceRow(tx.db, actor.workspace.id));
    },
  }),
];
