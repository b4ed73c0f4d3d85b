import { systemActor } from "../../access/actor.ts";
import { workspaceFacts } from "../../access/identify.ts";
import { permissions } from "../../access/permissions.ts";
import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { Fault } from "../../core/kit/fault.ts";
import { mailFault } from "../../outside/mail/mail-fault.ts";
import { jobFault, type RunningJob, storedFault } from "../../store/jobs.ts";
import type { JobHandler } from "../../store/run-job.ts";
import { inWorkspace, isConnectionLoss } from "../../store/transaction.ts";
import { type AskedTile, askTile, lastTileDay } from "./ask-tile.ts";
import type { Dashboard } from "./contract.ts";
import { getDashboard } from "./dashboards.ts";
import { drawPdf, drawPng } from "./draw-page.ts";
import { fileName } from "./file-name.ts";
import { pageOfTiles, periodText } from "./page-of-tiles.ts";
import { pageWords } from "./page-words.ts";
import * as queries from "./queries.ts";
import { dueAfter } from "./schedules.ts";
import type { SendingInput } from "./sending-kind.ts";

type Row = NonNullable<Awaited<ReturnType<typeof queries.findScheduleRow>>>;

const shortestPauseMs = 10 * 60_000;
const longestPauseMs = 6 * 3_600_000;
/** Not the letter's doing: it is tried again before its next round. */
const passing = new Set(["mail.unreachable", "mail.not-set-up", "job.broken"]);

/**
 * Draws a dashboard and sends it to whom its schedule says; a failure is told on the schedule. Run again after it was sent, it does nothing:
 * only a crash between the mail server's yes and our note of it sends a letter twice.
 */
export function sendingJob(lent: Lent): JobHandler {
  return async (job) => {
    const { scheduleId, dueAt, isBeside } = job.input as SendingInput;
    const schedule = await inWorkspace(lent.store, job.workspaceId, (tx) =>
      queries.findScheduleRow(tx, scheduleId),
    );
    if (!schedule || (schedule.sent_at && schedule.sent_at >= new Date(dueAt))) return { sent: false };
    const actor = await ownHand(lent, job.workspaceId, schedule);
    try {
      await send(lent, job, actor, schedule);
    } catch (error) {
      if (isConnectionLoss(error)) throw error;
      await noteFailure(lent, { actor, schedule, isBeside }, error as Error);
      throw error;
    }
    const now = lent.now();
    const next = dueAfter(schedule, actor.workspace.timeZone, now);
    await inWorkspace(lent.store, job.workspaceId, (tx) => queries.noteSent(tx, scheduleId, now, next));
    return { sent: true, recipients: schedule.emails.length };
  };
}

async function send(lent: Lent, job: RunningJob, actor: Actor, schedule: Row): Promise<void> {
  if (!lent.mailer) throw mailFault("mail.not-set-up");
  const now = lent.now();
  const dashboard = await inWorkspace(
    lent.store,
    job.workspaceId,
    (tx) => getDashboard(tx, actor, schedule.dashboard_id),
    "read",
  );
  const moment = { lastDay: await lastTileDay(lent, actor, now), now };
  const asked: AskedTile[] = [];
  for (const tile of dashboard.tiles) {
    await job.report({ phase: "tiles", done: asked.length, total: dashboard.tiles.length });
    asked.push(await askTile(lent, actor, tile, moment));
  }
  await job.report({ phase: "draw", done: 0, total: null });
  const page = pageOfTiles(dashboard, asked, actor);
  const isPdf = schedule.format === "pdf";
  const content = isPdf ? await drawPdf(page) : drawPng(page);
  await job.report({ phase: "mail", done: 0, total: null });
  const period = periodText(asked, actor);
  await lent.mailer.send({
    to: schedule.emails,
    subject: period === "" ? dashboard.name : `${dashboard.name}: ${period}`,
    text: letterText(lent, actor, dashboard),
    attachments: [
      {
        filename: fileName(dashboard.name, schedule.format),
        contentType: isPdf ? "application/pdf" : "image/png",
        content,
      },
    ],
  });
}

function letterText({ publicUrl }: Lent, { locale, workspace }: Actor, { id, name }: Dashboard): string {
  const words = pageWords[locale];
  const lines = [`${name} · ${workspace.name}`, "", words.attached];
  if (publicUrl) lines.push("", `${words.open} ${publicUrl}/w/${workspace.slug}/dashboards/${id}`);
  return `${lines.join("\n")}\n`;
}

type Failed = { actor: Actor; schedule: Row; isBeside: boolean };

async function noteFailure(lent: Lent, { actor, schedule, isBeside }: Failed, error: Error): Promise<void> {
  const fault = error instanceof Fault ? error : jobFault("job.broken", { reason: error.message });
  const now = lent.now();
  const round = dueAfter(schedule, actor.workspace.timeZone, now);
  const pause = Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(schedule.failures, 10));
  const due = passing.has(fault.code) ? new Date(now.getTime() + pause) : round;
  await inWorkspace(lent.store, actor.workspace.id, (tx) =>
    isBeside
      ? queries.noteFault(tx, schedule.id, storedFault(fault))
      : queries.noteNotSent(tx, schedule.id, storedFault(fault), schedule.failures + 1, due),
  );
}

/** The product itself, in the language of the letter; what it sends shows no personal data. */
async function ownHand({ store }: Lent, workspaceId: string, { locale }: Row): Promise<Actor> {
  const row = await inWorkspace(
    store,
    workspaceId,
    ({ db }) =>
      db.selectFrom("workspaces").selectAll().where("id", "=", workspaceId).executeTakeFirstOrThrow(),
    "read",
  );
  return { ...systemActor(workspaceFacts(row), permissions), seesPersonalData: false, locale };
}
