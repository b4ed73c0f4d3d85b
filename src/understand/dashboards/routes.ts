import { z } from "zod";
import { idSchema } from "../../access/contract.ts";
import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import {
  changeDashboardBody,
  dashboardReply,
  dashboardsReply,
  newDashboardBody,
  scheduleBody,
  schedulesReply,
} from "./contract.ts";
import {
  changeDashboard,
  createDashboard,
  getDashboard,
  listDashboards,
  removeDashboard,
} from "./dashboards.ts";
import { exportDashboard, exportFormats } from "./export-dashboard.ts";
import { changeSchedule, createSchedule, listSchedules, removeSchedule, sendNow } from "./schedules.ts";

const withSchedule = withId.extend({ scheduleId: idSchema });

export const dashboardRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/dashboards",
    summary: "Dashboards: mine and those shared with me",
    permission: "pains.read",
    params: workspaceParams,
    reply: dashboardsReply,
    use: async ({ tx, actor }) => listDashboards(tx, actor),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/dashboards",
    summary: "Make a dashboard",
    permission: "views.write",
    params: workspaceParams,
    body: newDashboardBody,
    reply: dashboardReply,
    status: 201,
    audit: {
      action: "dashboard.created",
      target: (_asked, reply) => reply.id,
      facts: ({ body }) => ({ name: body.name }),
    },
    use: async ({ tx, actor, body, now }) => createDashboard(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/dashboards/:id",
    summary: "One dashboard with its tiles",
    permission: "pains.read",
    params: withId,
    reply: dashboardReply,
    use: async ({ tx, actor, params }) => getDashboard(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/dashboards/:id",
    summary: "Change a dashboard: its name, who sees it, its tiles",
    permission: "views.write",
    params: withId,
    body: changeDashboardBody,
    reply: dashboardReply,
    audit: {
      action: "dashboard.changed",
      target: ({ params }) => params.id,
      facts: ({ body }) => ({ name: body.name }),
    },
    use: async ({ tx, actor, params, body, now }) => changeDashboard(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/dashboards/:id",
    summary: "Remove a dashboard of one's own, with its mailings",
    permission: "views.write",
    params: withId,
    audit: { action: "dashboard.removed", target: ({ params }) => params.id },
    use: async ({ tx, actor, params }) => removeDashboard(tx, actor, params.id),
  }),
  ...exportFormats.map((format) =>
    streamRoute({
      method: "GET",
      path: `/api/w/:workspace/dashboards/:id/export.${format}`,
      summary: `A dashboard as ${format.toUpperCase()}`,
      permission: "pains.read",
      params: withId,
      audit: {
        action: "dashboard.exported",
        target: ({ params }) => params.id,
        facts: () => ({ format }),
      },
      use: async ({ lent, actor, params, now }) => exportDashboard(lent, actor, params.id, format, now),
    }),
  ),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/dashboards/:id/schedules",
    summary: "When a dashboard is sent, and to whom",
    permission: "views.write",
    params: withId,
    reply: schedulesReply,
    use: async ({ tx, actor, params, lent }) => ({
      isMailSetUp: lent.mailer !== null,
      schedules: await listSchedules(tx, actor, params.id),
    }),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/dashboards/:id/schedules",
    summary: "Have a dashboard sent",
    permission: "views.write",
    params: withId,
    body: scheduleBody,
    status: 201,
    audit: { action: "dashboard.scheduled", target: ({ params }) => params.id },
    use: async ({ tx, actor, params, body, now }) => createSchedule(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/dashboards/:id/schedules/:scheduleId",
    summary: "Change when a dashboard is sent, or to whom",
    permission: "views.write",
    params: withSchedule,
    body: scheduleBody,
    audit: { action: "dashboard.scheduled", target: ({ params }) => params.id },
    use: async ({ tx, actor, params, body, now }) =>
      changeSchedule(tx, actor, params.id, params.scheduleId, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/dashboards/:id/schedules/:scheduleId",
    summary: "Have a dashboard sent no longer",
    permission: "views.write",
    params: withSchedule,
    audit: { action: "dashboard.unscheduled", target: ({ params }) => params.id },
    use: async ({ tx, actor, params }) => removeSchedule(tx, actor, params.id, params.scheduleId),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/dashboards/:id/schedules/:scheduleId/send",
    summary: "Send a dashboard now, beside its time",
    permission: "views.write",
    params: withSchedule,
    reply: z.object({ jobId: idSchema }),
    status: 202,
    audit: { action: "dashboard.sent", target: ({ params }) => params.id },
    use: async ({ tx, actor, lent, params }) => sendNow(tx, actor, lent, params.id, params.scheduleId),
  }),
];
