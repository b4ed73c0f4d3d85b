import { sql } from "kysely";
import type { Store } from "../../store/connect.ts";
import type { StoredTile } from "../../store/tables/dashboard-tables.ts";
import type { StoredFault } from "../../store/tables/work-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { ScheduleInput } from "./contract.ts";

/** Dashboards that a person may see, by name; at most 500. */
export async function listDashboardRows({ db, workspaceId }: WorkspaceTx, person: string) {
  return await db
    .selectFrom("dashboards")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where((eb) => eb.or([eb("created_by", "=", person), eb("sharing", "<>", "private")]))
    .orderBy("name")
    .orderBy("id")
    .limit(500)
    .execute();
}

export async function findDashboardRow({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("dashboards")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

type NewDashboard = {
  id: string;
  name: string;
  sharing: "private" | "read" | "edit";
  tiles: StoredTile[];
  created_by: string;
  created_by_name: string;
};

export async function insertDashboard({ db, workspaceId }: WorkspaceTx, made: NewDashboard, now: Date) {
  return await db
    .insertInto("dashboards")
    .values({
      workspace_id: workspaceId,
      ...made,
      tiles: JSON.stringify(made.tiles),
      created_at: now,
      changed_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @returns undefined when the version has moved on */
export async function updateDashboard(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  version: number,
  change: { name: string; sharing: "private" | "read" | "edit"; tiles: StoredTile[] },
  now: Date,
) {
  return await db
    .updateTable("dashboards")
    .set({
      name: change.name,
      sharing: change.sharing,
      tiles: JSON.stringify(change.tiles),
      version: version + 1,
      changed_at: now,
    })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteDashboard({ db, workspaceId }: WorkspaceTx, id: string): Promise<void> {
  await db.deleteFrom("dashboards").where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
}

export async function listScheduleRows({ db, workspaceId }: WorkspaceTx, dashboardId: string) {
  return await db
    .selectFrom("dashboard_schedules")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("dashboard_id", "=", dashboardId)
    .orderBy("id")
    .limit(100)
    .execute();
}

export async function findScheduleRow({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("dashboard_schedules")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

type KeptSchedule = Omit<ScheduleInput, "isOn"> & { is_on: boolean; due_at: Date };

export async function insertSchedule(
  { db, workspaceId }: WorkspaceTx,
  made: KeptSchedule & { id: string; dashboard_id: string; created_by: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto("dashboard_schedules")
    .values({ workspace_id: workspaceId, ...made, created_at: now })
    .execute();
}

/** A mailing of one dashboard: who may change that one changes no other's. */
type ScheduleOf = { dashboardId: string; id: string };

/** A changed mailing starts afresh: its failures are forgotten. @returns whether it was there */
export async function updateSchedule(
  { db, workspaceId }: WorkspaceTx,
  { dashboardId, id }: ScheduleOf,
  change: KeptSchedule,
): Promise<boolean> {
  const row = await db
    .updateTable("dashboard_schedules")
    .set({ ...change, failures: 0, fault: null })
    .where("workspace_id", "=", workspaceId)
    .where("dashboard_id", "=", dashboardId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteSchedule(
  { db, workspaceId }: WorkspaceTx,
  { dashboardId, id }: ScheduleOf,
): Promise<boolean> {
  const row = await db
    .deleteFrom("dashboard_schedules")
    .where("workspace_id", "=", workspaceId)
    .where("dashboard_id", "=", dashboardId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Mailings of all companies whose time has come. */
export async function listDueSchedules(
  { pool }: Store,
  now: Date,
): Promise<{ workspaceId: string; id: string }[]> {
  const { rows } = await pool.query<{ workspace_id: string; id: string }>(
    "select workspace_id, id from dashboard_schedules where is_on and due_at <= $1 order by due_at limit 100",
    [now],
  );
  return rows.map((row) => ({ workspaceId: row.workspace_id, id: row.id }));
}

/** Moves a due mailing on, so that it is asked for once. @returns when it was due; null when somebody was quicker */
export async function takeDueSchedule(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  now: Date,
  until: Date,
): Promise<Date | null> {
  const { rows } = await sql<{ due: Date }>`
    update dashboard_schedules set due_at = ${until}
    from (select due_at as due from dashboard_schedules
      where workspace_id = ${workspaceId} and id = ${id} and is_on and due_at <= ${now} for update) was
    where dashboard_schedules.workspace_id = ${workspaceId} and dashboard_schedules.id = ${id} returning was.due`.execute(
    db,
  );
  return rows[0]?.due ?? null;
}

export async function noteSent({ db, workspaceId }: WorkspaceTx, id: string, sentAt: Date, dueAt: Date) {
  await db
    .updateTable("dashboard_schedules")
    .set({ sent_at: sentAt, due_at: dueAt, failures: 0, fault: null })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

export async function noteNotSent(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  fault: StoredFault,
  failures: number,
  dueAt: Date,
) {
  await db
    .updateTable("dashboard_schedules")
    .set({ fault: JSON.stringify(fault), failures, due_at: dueAt })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Why sending beside its time failed; the next round is left where it is. */
export async function noteFault({ db, workspaceId }: WorkspaceTx, id: string, fault: StoredFault) {
  await db
    .updateTable("dashboard_schedules")
    .set({ fault: JSON.stringify(fault) })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}
