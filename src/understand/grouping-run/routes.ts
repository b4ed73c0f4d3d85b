import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { jobStartedReply } from "../contract.ts";
import { startGrouping } from "./groupings.ts";

export const groupingRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/groupings",
    summary: "Read all texts anew and group them into topics",
    permission: "topics.write",
    params: workspaceParams,
    reply: jobStartedReply,
    status: 202,
    audit: { action: "grouping.started", target: (_asked, reply) => reply.jobId },
    use: async ({ tx, actor }) => startGrouping(tx, actor),
  }),
];
