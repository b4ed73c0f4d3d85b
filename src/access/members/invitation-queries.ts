import { sql } from "kysely";
import type { Store } from "../../store/connect.ts";
import type { Role } from "../../store/tables/access-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type Invitation = {
  id: string;
  email: string;
  role: Role;
  seesPersonalData: boolean;
  createdAt: Date;
  expiresAt: Date;
};

export function invitationView(invitation: Invitation) {
  return {
    ...invitation,
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
  };
}

export async function insertInvitation(
  { db, workspaceId }: WorkspaceTx,
  row: Invitation & { tokenHash: string; invitedBy: string },
): Promise<void> {
  await db
    .insertInto("invitations")
    .values({
      workspace_id: workspaceId,
      id: row.id,
      email: row.email,
      role: row.role,
      sees_personal_data: row.seesPersonalData,
      token_hash: row.tokenHash,
      invited_by: row.invitedBy,
      created_at: row.createdAt,
      expires_at: row.expiresAt,
      accepted_at: null,
    })
    .execute();
}

export async function listOpenInvitations({ db, workspaceId }: WorkspaceTx) {
  const rows = await db
    .selectFrom("invitations")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("accepted_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) =>
    invitationView({
      id: row.id,
      email: row.email,
      role: row.role,
      seesPersonalData: row.sees_personal_data,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    }),
  );
}

export async function deleteOpenInvitations({ db, workspaceId }: WorkspaceTx, email: string): Promise<void> {
  await db
    .deleteFrom("invitations")
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", email)
    .where("accepted_at", "is", null)
    .execute();
}

export async function deleteInvitation({ db, workspaceId }: WorkspaceTx, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom("invitations")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findMemberByEmail({ db, workspaceId }: WorkspaceTx, email: string) {
  return await db
    .selectFrom("members as m")
    .innerJoin("auth_user as u", "u.id", "m.user_id")
    .select("m.id")
    .where("m.workspace_id", "=", workspaceId)
    .where("u.email", "=", email)
    .executeTakeFirst();
}

/** By the token's hash alone: who holds the link does not know the workspace yet. */
export async function findOpenInvitation(store: Store, tokenHash: string) {
  return await store.db
    .selectFrom("invitations as i")
    .innerJoin("workspaces as w", "w.id", "i.workspace_id")
    .select([
      "i.id",
      "i.workspace_id",
      "i.email",
      "i.role",
      "i.sees_personal_data",
      "w.name as company",
      "w.locale",
    ])
    .where("i.token_hash", "=", tokenHash)
    .where("i.accepted_at", "is", null)
    .where("i.expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
}

/** @returns false when somebody accepted it meanwhile */
export async function markAccepted({ db, workspaceId }: WorkspaceTx, id: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable("invitations")
    .set({ accepted_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
