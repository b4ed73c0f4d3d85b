import { z } from "zod";
import { idSchema, instantSchema, localeSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";

/**
 * Pages of charts that a company puts together, shares and has sent to it.
 *   GET dashboards -> dashboardsReply; POST dashboards; GET, PUT, DELETE dashboards/:id
 *   GET dashboards/:id/schedules -> schedulesReply; POST; PUT, DELETE dashboards/:id/schedules/:scheduleId; POST …/send
 */

/** Who else sees it: nobody, everybody to read, everybody to change. Its maker and owners may always change it. */
export const sharings = ["private", "read", "edit"] as const;
/** The grid is so many columns wide; a phone shows one. */
export const gridColumns = 12;
export const mostTiles = 40;

const cell = (least: number, most: number) => z.number().int().min(least).max(most);

/** A question to the metric catalogue, as the address of the metrics page asks it, and its place on the grid. */
export const tileSchema = z
  .object({
    id: z.uuid(),
    /** Left empty, the metric's own name is shown. */
    title: z.string().trim().max(120),
    metric: z.string().min(1).max(60),
    /** The rest of the question: "by=channel&grain=week&from=…". */
    query: z.string().max(2_000),
    x: cell(0, gridColumns - 1),
    y: cell(0, 1_000),
    w: cell(2, gridColumns),
    h: cell(2, 12),
  })
  .refine(({ x, w }) => x + w <= gridColumns, { path: ["w"] });
export type Tile = z.infer<typeof tileSchema>;

const nameSchema = z.string().trim().min(1).max(120);
export const newDashboardBody = z.object({
  name: nameSchema,
  sharing: z.enum(sharings).default("private"),
  tiles: z.array(tileSchema).max(mostTiles).default([]),
});
/** `version` is the one that was changed: another one saved meanwhile is not overwritten. */
export const changeDashboardBody = z.object({
  name: nameSchema,
  sharing: z.enum(sharings),
  tiles: z.array(tileSchema).max(mostTiles),
  version: z.number().int().min(1),
});

export const dashboardReply = z.object({
  id: idSchema,
  name: z.string(),
  sharing: z.enum(sharings),
  tiles: z.array(tileSchema),
  version: z.number().int(),
  createdBy: z.string(),
  changedAt: instantSchema,
  mine: z.boolean(),
  mayChange: z.boolean(),
});
export type Dashboard = z.infer<typeof dashboardReply>;

export const dashboardsReply = z.object({
  dashboards: z.array(dashboardReply.omit({ tiles: true }).extend({ tileCount: z.number().int() })),
});

export const cadences = ["daily", "weekly", "monthly"] as const;
export const sentFormats = ["pdf", "png"] as const;

/** `day`: of the week, 1 Monday to 7; of the month, 1 to 28; of no meaning daily. `hour` is in the company's time zone. */
export const scheduleBody = z
  .object({
    emails: z.array(z.email().max(200)).min(1).max(30),
    format: z.enum(sentFormats),
    locale: localeSchema,
    cadence: z.enum(cadences),
    day: z.number().int().min(1).max(28),
    hour: z.number().int().min(0).max(23),
    /** Switched off, it is kept and not sent. */
    isOn: z.boolean().default(true),
  })
  .refine(({ cadence, day }) => cadence !== "weekly" || day <= 7, { path: ["day"] });
export type ScheduleInput = z.infer<typeof scheduleBody>;

export const scheduleReply = z.object({
  id: idSchema,
  emails: z.array(z.string()),
  format: z.enum(sentFormats),
  locale: localeSchema,
  cadence: z.enum(cadences),
  day: z.number().int(),
  hour: z.number().int(),
  isOn: z.boolean(),
  dueAt: instantSchema,
  sentAt: instantSchema.nullable(),
  /** Why the last try failed, in the reader's language; null when it did not. */
  fault: z.string().nullable(),
});
export type Schedule = z.infer<typeof scheduleReply>;
/** `isMailSetUp`: whether the server knows a mail server at all. */
export const schedulesReply = z.object({ isMailSetUp: z.boolean(), schedules: z.array(scheduleReply) });

export const dashboardFault = faultFamily({
  "dashboard.missing": {
    kind: "missing",
    ru: "Такого дашборда нет, или он закрыт для вас. Попросите доступ у того, кто его сделал.",
    en: "There is no such dashboard, or it is closed to you. Ask whoever made it to share it.",
  },
  "dashboard.not-yours": {
    kind: "forbidden",
    ru: "Менять этот дашборд может только {name}. Сделайте свою копию.",
    en: "Only {name} may change this dashboard. Make a copy of your own.",
  },
  "dashboard.changed-meanwhile": {
    kind: "conflict",
    ru: "Дашборд успели изменить, пока вы его правили. Откройте его заново и повторите правку.",
    en: "The dashboard was changed while you were at it. Open it again and repeat your change.",
  },
  "dashboard.bad-question": {
    kind: "invalid",
    ru: "Вопрос плитки не читается. Откройте дашборд на правку и выберите метрику заново.",
    en: "The question of this tile cannot be read. Edit the dashboard and choose the metric again.",
  },
  "dashboard.schedule-missing": {
    kind: "missing",
    ru: "Такой рассылки нет: её успели удалить.",
    en: "There is no such mailing: it has been removed.",
  },
});
