import { sql } from "kysely";
import type { Role } from "../../store/tables/access-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export async function listMembers({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("members as m")
    .innerJoin("auth_user as u", "u.id", "m.user_id")
    .select(["m.id", "u.name", "u.email", "m.role", "m.sees_personal_data", "m.created_at"])
    .select(
      sql<string[]>`coalesce((select array_agg(t.team_id::text order by t.team_id) from team_members t
        where t.workspace_id = m.workspace_id and t.member_id = m.id), '{}')`.as("team_ids"),
    )
    .where("m.workspace_id", "=", workspaceId)
    .orderBy("u.name")
    .execute();
}

export async function findMember({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("members")
    .select(["id", "role", "user_id"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Owners beside this member; the rows are locked, so that two owners cannot step down at once. */
export async function countOtherOwners({ db, workspaceId }: WorkspaceTx, memberId: string): Promise<number> {
  const rows = await db
    .selectFrom("members")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("role", "=", "owner")
    .forUpdate()
    .execute();
  return rows.filter((row) => row.id !== memberId).length;
}

export async function updateMember(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  change: { role?: Role; sees_personal_data?: boolean },
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db
    .updateTable("members")
    .set(change)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

export async function deleteMember({ db, workspaceId }: WorkspaceTx, id: string): Promise<void> {
  await db.deleteFrom("members").where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
}

export async function insertMember(
  { db, workspaceId }: WorkspaceTx,
  member: { id: string; userId: string; role: Role; seesPersonalData: boolean },
): Promise<boolean> {
  const row = await db
    .insertInto("members")
    .values({
      workspace_id: workspaceId,
      id: member.id,
      user_id: member.userId,
      role: member.role,
      sees_personal_data: member.seesPersonalData,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "user_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts a member into exactly these teams. */
export async function replaceMemberTeams(
  { db, workspaceId }: WorkspaceTx,
  memberId: string,
  teamIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("team_members")
    .where("workspace_id", "=", workspaceId)
    .where("member_id", "=", memberId)
    .execute();
  if (teamIds.length === 0) return;
  await db
    .insertInto("team_members")
    .values(teamIds.map((teamId) => ({ workspace_id: workspaceId, team_id: teamId, member_id: memberId })))
    .execute();
}

export async function listTeams({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("teams as t")
    .leftJoin("team_members as m", (join) =>
      join.onRef("m.workspace_id", "=", "t.workspace_id").onRef("m.team_id", "=", "t.id"),
    )
    .select(["t.id", "t.name"])
    .select(sql<number>`count(m.member_id)`.as("member_count"))
    .where("t.workspace_id", "=", workspaceId)
    .groupBy(["t.id", "t.name"])
    .orderBy("t.name")
    .execute();
}

export async function insertTeam(
  { db, workspaceId }: WorkspaceTx,
  team: { id: string; name: string },
): Promise<void> {
  await db
    .insertInto("teams")
    .values({ workspace_id: workspaceId, ...team })
    .execute();
}

export async function findTeam({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("teams")
    .select(["id", "name"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function findTeamByName({ db, workspaceId }: WorkspaceTx, name: string) {
  return await db
    .selectFrom("teams")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
}

export async function countTeams({ db, workspaceId }: WorkspaceTx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const row = await db
    .selectFrom("teams")
    .select(sql<number>`count(*)`.as("n"))
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function renameTeam({ db, workspaceId }: WorkspaceTx, id: string, name: string): Promise<void> {
  await db
    .updateTable("teams")
    .set({ name })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

export async function deleteTeam({ db, workspaceId }: WorkspaceTx, id: string): Promise<void> {
  await db.deleteFrom("teams").where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
}
