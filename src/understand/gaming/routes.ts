import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import {
  gamingQuery,
  gamingReply,
  gamingRowsQuery,
  gamingRowsReply,
  gamingVerdictBody,
  gamingVerdictReply,
} from "./contract.ts";
import { listEvidence } from "./evidence.ts";
import { exportGamingCsv } from "./export-gaming.ts";
import { judgeGaming } from "./gaming.ts";
import { sayVerdict } from "./verdicts.ts";

/** Names of agents stand in them: for those who may see who works here. */
export const gamingRoutes: AnyRoute[] = [
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics/gaming",
    summary: "Patterns that look like a metric being pushed: each a reason to look, none an accusation",
    permission: "members.read",
    params: workspaceParams,
    query: gamingQuery,
    reply: gamingReply,
    use: async ({ lent, actor, query, now }) => judgeGaming(lent, actor, query, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics/gaming/rows",
    summary: "The contacts behind one such pattern, by pages",
    permission: "members.read",
    params: workspaceParams,
    query: gamingRowsQuery,
    reply: gamingRowsReply,
    use: async ({ tx, actor, query, now }) => listEvidence(tx, actor, query, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/metrics/gaming/verdicts",
    summary: "What a person found behind a pattern: real, explained, or open again",
    permission: "topics.write",
    params: workspaceParams,
    body: gamingVerdictBody,
    reply: gamingVerdictReply,
    status: 201,
    audit: {
      action: "gaming.judged",
      target: (_asked, reply) => reply.id,
      facts: ({ body }) => body,
    },
    use: async ({ tx, actor, body, now }) => sayVerdict(tx, actor, body, now),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/metrics/gaming/export.csv",
    summary: "The patterns as CSV",
    permission: "members.read",
    params: workspaceParams,
    query: gamingQuery,
    audit: { action: "gaming.exported", facts: ({ query }) => ({ ...query, format: "csv" }) },
    use: async ({ lent, actor, query, now }) => ({
      filename: "gaming.csv",
      contentType: "text/csv; charset=utf-8",
      body: exportGamingCsv(lent, actor, query, now),
    }),
  }),
];
