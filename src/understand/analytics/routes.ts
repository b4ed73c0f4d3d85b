import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { askRebuild, listReplicas } from "../../store/analytics/replica/replica-report.ts";
import { analyticsReply, rebuildReply } from "./contract.ts";

export const analyticsRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/analytics",
    summary: "Where the numbers come from, and how fresh they are",
    permission: "workspace.read",
    params: workspaceParams,
    reply: analyticsReply,
    use: async ({ tx, lent }) => ({
      here: lent.analytics.state().replica,
      replicas: (await listReplicas(tx)).map((each) => ({
        host: each.host,
        state: each.state,
        rows: each.rows,
        bytes: each.bytes,
        freshAt: each.freshAt?.toISOString() ?? null,
        builtAt: each.builtAt?.toISOString() ?? null,
        because: each.because,
      })),
    }),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/analytics/rebuild",
    summary: "Build the replicas anew; numbers come from the old ones meanwhile",
    permission: "company.write",
    params: workspaceParams,
    reply: rebuildReply,
    audit: { action: "analytics.rebuilt", facts: (_asked, reply) => ({ asked: reply.asked }) },
    use: async ({ tx }) => ({ asked: await askRebuild(tx) }),
  }),
];
