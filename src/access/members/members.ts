import type { z } from "zod";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { accessFault, type memberBody } from "../contract.ts";
import * as queries from "./queries.ts";

/** Members of the workspace with their teams, by name. */
export async function listMembers(tx: WorkspaceTx) {
  const rows = await queries.listMembers(tx);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    seesPersonalData: row.sees_personal_data,
    teamIds: row.team_ids,
    createdAt: row.created_at.toISOString(),
  }));
}

/** Changes role, the right to personal data, and teams; the last owner stays one. */
export async function changeMember(
  tx: WorkspaceTx,
  id: string,
  change: z.infer<typeof memberBody>,
): Promise<void> {
  const member = await queries.findMember(tx, id);
  if (!member) throw accessFault("member.missing");
  if (member.role === "owner" && change.role !== undefined && change.role !== "owner") {
    await requireOtherOwner(tx, id);
  }
  await queries.updateMember(tx, id, {
    ...(change.role === undefined ? {} : { role: change.role }),
    ...(change.seesPersonalData === undefined ? {} : { sees_personal_data: change.seesPersonalData }),
  });
  if (change.teamIds !== undefined) {
    const teamIds = [...new Set(change.teamIds)];
    if ((await queries.countTeams(tx, teamIds)) !== teamIds.length) throw accessFault("team.missing");
    await queries.replaceMemberTeams(tx, id, teamIds);
  }
}

export async function removeMember(tx: WorkspaceTx, id: string): Promise<void> {
  const member = await queries.findMember(tx, id);
  if (!member) throw accessFault("member.missing");
  if (member.role === "owner") await requireOtherOwner(tx, id);
  await queries.deleteMember(tx, id);
}

async function requireOtherOwner(tx: WorkspaceTx, id: string): Promise<void> {
  if ((await queries.countOtherOwners(tx, id)) === 0) throw accessFault("member.last-owner");
}

export async function listTeams(tx: WorkspaceTx) {
  const rows = await queries.listTeams(tx);
  return rows.map((row) => ({ id: row.id, name: row.name, memberCount: row.member_count }));
}

export async function createTeam(tx: WorkspaceTx, name: string) {
  if (await queries.findTeamByName(tx, name)) throw accessFault("team.name-taken", { name });
  const id = newId();
  await queries.insertTeam(tx, { id, name });
  return { id, name, memberCount: 0 };
}

export async function renameTeam(tx: WorkspaceTx, id: string, name: string): Promise<void> {
  const namesake = await queries.findTeamByName(tx, name);
  if (namesake && namesake.id !== id) throw accessFault("team.name-taken", { name });
  if (!(await queries.findTeam(tx, id))) throw accessFault("team.missing");
  await queries.renameTeam(tx, id, name);
}

export async function removeTeam(tx: WorkspaceTx, id: string): Promise<void> {
  if (!(await queries.findTeam(tx, id))) throw accessFault("team.missing");
  await queries.deleteTeam(tx, id);
}
