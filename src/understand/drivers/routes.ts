import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { driversQuery, driversReply, worthQuery, worthReply } from "./contract.ts";
import { rankDrivers } from "./drivers.ts";
import { exportDriversCsv } from "./export-drivers.ts";
import { exportWorthCsv } from "./export-worth.ts";
import { tellWorth } from "./worth.ts";

export const driverRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/drivers",
    summary: "What goes with satisfaction: attributes of contacts ranked by importance, an association",
    permission: "pains.read",
    params: workspaceParams,
    query: driversQuery,
    reply: driversReply,
    use: async ({ tx, actor, query }) => rankDrivers(tx, actor, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/drivers/worth",
    summary: "How many times more often satisfied customers recommend, buy again and stay: an association",
    permission: "pains.read",
    params: workspaceParams,
    query: worthQuery,
    reply: worthReply,
    use: async ({ tx, actor, query, now }) => tellWorth(tx, actor, query, now),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/drivers/export.csv",
    summary: "The ranking of drivers as CSV",
    permission: "pains.read",
    params: workspaceParams,
    query: driversQuery,
    audit: { action: "drivers.exported", facts: ({ query }) => ({ ...query, format: "csv" }) },
    use: async ({ lent, actor, query }) => ({
      filename: "drivers.csv",
      contentType: "text/csv; charset=utf-8",
      body: exportDriversCsv(lent.store, actor, query),
    }),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/drivers/worth/export.csv",
    summary: "The worth of satisfaction as CSV",
    permission: "pains.read",
    params: workspaceParams,
    query: worthQuery,
    audit: { action: "drivers.worth-exported", facts: ({ query }) => ({ ...query, format: "csv" }) },
    use: async ({ lent, actor, query }) => ({
      filename: "worth-of-satisfaction.csv",
      contentType: "text/csv; charset=utf-8",
      body: exportWorthCsv(lent.store, actor, query, lent.now()),
    }),
  }),
];
