import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { painsQuery, painsReply } from "./contract.ts";
import { listPainChanges } from "./changes.ts";
import { rankCauses } from "./by-cause.ts";
import { changesQuery, changesReply, painCausesReply } from "./contract.ts";
import { exportPainsCsv, exportPainsXlsx } from "./export-pains.ts";
import { rankPains } from "./pains.ts";

export const painRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/pains",
    summary: "What hurts customers, ranked",
    permission: "pains.read",
    params: workspaceParams,
    query: painsQuery,
    reply: painsReply,
    use: async ({ tx, actor, query }) => rankPains(tx, actor, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/pains/changes",
    summary: "What changed in the last whole month against the month before, in words",
    permission: "pains.read",
    params: workspaceParams,
    query: changesQuery,
    reply: changesReply,
    use: async ({ tx, actor, query, now }) => listPainChanges(tx, actor, query, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/pains/causes",
    summary: "Causes of all topics, ranked by money; what is not found yet apart",
    permission: "pains.read",
    params: workspaceParams,
    reply: painCausesReply,
    use: async ({ tx, actor }) => rankCauses(tx, actor),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/pains/export.csv",
    summary: "The ranking as CSV",
    permission: "pains.read",
    params: workspaceParams,
    query: painsQuery,
    audit: { action: "pains.exported", facts: ({ query }) => ({ ...query, format: "csv" }) },
    use: async ({ lent, actor, query, now }) => ({
      filename: "pains.csv",
      contentType: "text/csv; charset=utf-8",
      body: exportPainsCsv(lent.store, actor, query, now),
    }),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/pains/export.xlsx",
    summary: "The ranking as XLSX",
    permission: "pains.read",
    params: workspaceParams,
    query: painsQuery,
    audit: { action: "pains.exported", facts: ({ query }) => ({ ...query, format: "xlsx" }) },
    use: async ({ lent, actor, query, now }) => ({
      filename: "pains.xlsx",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      body: exportPainsXlsx(lent.store, actor, query, now),
    }),
  }),
];
