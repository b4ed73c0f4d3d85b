import { z } from "zod";
import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { askMetric } from "./ask-metric.ts";
import { changeOwner, listMetrics, listMetricsNow } from "./catalogue.ts";
import {
  catalogueReply,
  metricQuery,
  metricReply,
  metricSettings,
  metricsNowQuery,
  metricsNowReply,
  ownerBody,
  ownerReply,
} from "./contract.ts";
import { exportMetricCsv, exportMetricXlsx } from "./export-metric.ts";
import { changeMetricSettings } from "./settings.ts";

const withMetric = workspaceParams.extend({ metric: z.string().max(60) });

/** Numbers are streams, too: no transaction is held while they are added up. */
export const metricRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics",
    summary: "The metric catalogue: what each metric is, who answers for it, and where its facts are",
    permission: "pains.read",
    params: workspaceParams,
    reply: catalogueReply,
    use: async ({ tx }) => listMetrics(tx),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics/now",
    summary: "Every metric under one filter, with its line",
    permission: "pains.read",
    params: workspaceParams,
    query: metricsNowQuery,
    reply: metricsNowReply,
    use: async ({ lent, actor, query, now }) => listMetricsNow(lent, actor, query, now),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/metrics/settings",
    summary: "Say which events are orders and which attributes hold amounts, waits, weights and marks",
    permission: "company.write",
    params: workspaceParams,
    body: metricSettings,
    reply: metricSettings,
    audit: { action: "metrics.settings-changed", facts: ({ body }) => body },
    use: async ({ tx, actor, body }) => changeMetricSettings(tx, actor, body),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics/:metric",
    summary: "One metric: total, by a slice, as a line, against another period",
    permission: "pains.read",
    params: withMetric,
    query: metricQuery,
    reply: metricReply,
    use: async ({ lent, actor, params, query, now }) =>
      askMetric(lent, actor, { ...query, metric: params.metric }, now),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics/:metric/export.csv",
    summary: "The same as CSV",
    permission: "pains.read",
    params: withMetric,
    query: metricQuery,
    audit: {
      action: "metrics.exported",
      target: ({ params }) => params.metric,
      facts: ({ query }) => ({ ...query, format: "csv" }),
    },
    use: async ({ lent, actor, params, query, now }) => ({
      filename: `${params.metric}.csv`,
      contentType: "text/csv; charset=utf-8",
      body: await exportMetricCsv(lent, actor, { ...query, metric: params.metric }, now),
    }),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics/:metric/export.xlsx",
    summary: "The same as XLSX",
    permission: "pains.read",
    params: withMetric,
    query: metricQuery,
    audit: {
      action: "metrics.exported",
      target: ({ params }) => params.metric,
      facts: ({ query }) => ({ ...query, format: "xlsx" }),
    },
    use: async ({ lent, actor, params, query, now }) => ({
      filename: `${params.metric}.xlsx`,
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      body: await exportMetricXlsx(lent, actor, { ...query, metric: params.metric }, now),
    }),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/metrics/:metric/owner",
    summary: "Give a metric to exactly one team, or to none",
    permission: "company.write",
    params: withMetric,
    body: ownerBody,
    reply: ownerReply,
    audit: {
      action: "metric.owner-changed",
      target: ({ params }) => params.metric,
      facts: ({ body }) => body,
    },
    use: async ({ tx, actor, params, body }) =>
      changeOwner(tx, actor, { metric: params.metric, teamId: body.teamId }),
  }),
];
