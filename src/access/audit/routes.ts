import { z } from "zod";
import { auditReply, cursorQuery, pageOf } from "../contract.ts";
import { type AnyRoute, workspaceRoute } from "../route.ts";
import { workspaceParams } from "../workspace-params.ts";
import { listAudit } from "./queries.ts";

const auditQuery = cursorQuery.extend({ cursor: z.uuid().optional(), action: z.string().max(60).optional() });

export const auditRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/audit",
    summary: "Who changed what, newest first",
    permission: "audit.read",
    params: workspaceParams,
    query: auditQuery,
    reply: pageOf(auditReply),
    use: async ({ tx, query }) => listAudit(tx, query),
  }),
];
