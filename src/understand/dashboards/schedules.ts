import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { nextRound } from "../../core/calendar/next-round.ts";
import { newId } from "../../store/new-id.ts";
import { createJob } from "../../store/jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { dashboardFault, type Schedule, type ScheduleInput } from "./contract.ts";
import { changeableRow } from "./dashboards.ts";
import * as queries from "./queries.ts";
import { type SendingInput, sendingKind } from "./sending-kind.ts";

/** Mailings of a dashboard; only who may change it sees to whom it goes. */
export async function listSchedules(tx: WorkspaceTx, actor: Actor, dashboardId: string): Promise<Schedule[]> {
  await changeableRow(tx, actor, dashboardId);
  return (await queries.listScheduleRows(tx, dashboardId)).map((row) => ({
    id: row.id,
    emails: row.emails,
    format: row.format,
    locale: row.locale,
    cadence: row.cadence,
    day: row.day,
    hour: row.hour,
    isOn: row.is_on,
    dueAt: row.due_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    fault: row.fault?.[actor.locale] ?? null,
  }));
}

export async function createSchedule(
  tx: WorkspaceTx,
  actor: Actor,
  dashboardId: string,
  input: ScheduleInput,
  now: Date,
): Promise<void> {
  await changeableRow(tx, actor, dashboardId);
  const { isOn, ...rest } = input;
  const made = {
    ...rest,
    is_on: isOn,
    id: newId(),
    dashboard_id: dashboardId,
    due_at: dueAfter(input, actor.workspace.timeZone, now),
    created_by: actor.id,
  };
  await queries.insertSchedule(tx, made, now);
}

export async function changeSchedule(
  tx: WorkspaceTx,
  actor: Actor,
  dashboardId: string,
  id: string,
  input: ScheduleInput,
  now: Date,
): Promise<void> {
  await changeableRow(tx, actor, dashboardId);
  const { isOn, ...change } = input;
  const due_at = dueAfter(input, actor.workspace.timeZone, now);
  if (!(await queries.updateSchedule(tx, { dashboardId, id }, { ...change, is_on: isOn, due_at })))
    throw dashboardFault("dashboard.schedule-missing");
}

export async function removeSchedule(
  tx: WorkspaceTx,
  actor: Actor,
  dashboardId: string,
  id: string,
): Promise<void> {
  await changeableRow(tx, actor, dashboardId);
  if (!(await queries.deleteSchedule(tx, { dashboardId, id })))
    throw dashboardFault("dashboard.schedule-missing");
}

/** Sends it now, beside its time. @returns the job to watch */
export async function sendNow(
  tx: WorkspaceTx,
  actor: Actor,
  lent: Lent,
  dashboardId: string,
  id: string,
): Promise<{ jobId: string }> {
  await changeableRow(tx, actor, dashboardId);
  const row = await queries.findScheduleRow(tx, id);
  if (row?.dashboard_id !== dashboardId) throw dashboardFault("dashboard.schedule-missing");
  const input: SendingInput = { scheduleId: id, dueAt: lent.now().toISOString(), isBeside: true };
  return { jobId: await createJob(tx, { kind: sendingKind, input, createdBy: actor.id }) };
}

export function dueAfter(input: Omit<ScheduleInput, "isOn">, zone: string, now: Date): Date {
  return new Date(nextRound({ ...input, zone }, now.getTime()));
}
