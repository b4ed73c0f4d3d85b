import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { z } from "zod";
import {
  type changeDashboardBody,
  type Dashboard,
  dashboardFault,
  type dashboardsReply,
  type newDashboardBody,
} from "./contract.ts";
import * as queries from "./queries.ts";

type Row = NonNullable<Awaited<ReturnType<typeof queries.findDashboardRow>>>;

export async function listDashboards(
  tx: WorkspaceTx,
  actor: Actor,
): Promise<z.infer<typeof dashboardsReply>> {
  const rows = await queries.listDashboardRows(tx, actor.id);
  return {
    dashboards: rows.map((row) => {
      const { tiles, ...rest } = shown(row, actor);
      return { ...rest, tileCount: tiles.length };
    }),
  };
}

/** @throws dashboard.missing, also where it is another's own */
export async function getDashboard(tx: WorkspaceTx, actor: Actor, id: string): Promise<Dashboard> {
  return shown(await seenRow(tx, actor, id), actor);
}

export async function createDashboard(
  tx: WorkspaceTx,
  actor: Actor,
  input: z.infer<typeof newDashboardBody>,
  now: Date,
): Promise<Dashboard> {
  const made = { id: newId(), ...input, created_by: actor.id, created_by_name: actor.name };
  return shown(await queries.insertDashboard(tx, made, now), actor);
}

/** @throws dashboard.missing, dashboard.not-yours, dashboard.changed-meanwhile */
export async function changeDashboard(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  input: z.infer<typeof changeDashboardBody>,
  now: Date,
): Promise<Dashboard> {
  const row = await changeableRow(tx, actor, id);
  const { version, ...change } = input;
  // Whom it is shared with is its maker's to say.
  const sharing = row.created_by === actor.id || actor.role === "owner" ? change.sharing : row.sharing;
  const changed = await queries.updateDashboard(tx, id, version, { ...change, sharing }, now);
  if (!changed) throw dashboardFault("dashboard.changed-meanwhile");
  return shown(changed, actor);
}

export async function removeDashboard(tx: WorkspaceTx, actor: Actor, id: string): Promise<void> {
  const row = await seenRow(tx, actor, id);
  if (row.created_by !== actor.id && actor.role !== "owner") {
    throw dashboardFault("dashboard.not-yours", { name: row.created_by_name });
  }
  await queries.deleteDashboard(tx, id);
}

/** The dashboard, where this person may see it. */
export async function seenRow(tx: WorkspaceTx, actor: Actor, id: string): Promise<Row> {
  const row = await queries.findDashboardRow(tx, id);
  if (!row || (row.sharing === "private" && !isTheirs(row, actor))) throw dashboardFault("dashboard.missing");
  return row;
}

export async function changeableRow(tx: WorkspaceTx, actor: Actor, id: string): Promise<Row> {
  const row = await seenRow(tx, actor, id);
  if (!mayChange(row, actor)) throw dashboardFault("dashboard.not-yours", { name: row.created_by_name });
  return row;
}

/** The product's own hand sends what people have scheduled. */
function isTheirs(row: Row, actor: Actor): boolean {
  return row.created_by === actor.id || actor.kind === "system";
}

function mayChange(row: Row, actor: Actor): boolean {
  return isTheirs(row, actor) || row.sharing === "edit" || actor.role === "owner";
}

function shown(row: Row, actor: Actor): Dashboard {
  return {
    id: row.id,
    name: row.name,
    sharing: row.sharing,
    tiles: row.tiles,
    version: row.version,
    createdBy: row.created_by_name,
    changedAt: row.changed_at.toISOString(),
    mine: row.created_by === actor.id,
    mayChange: mayChange(row, actor) && actor.permissions.has("views.write"),
  };
}
