import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { costModelReply, costModelSchema } from "./contract.ts";
import { changeCostModel, getCostModel } from "./cost-model.ts";

export const costRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/cost-model",
    summary: "What one contact costs",
    permission: "pains.read",
    params: workspaceParams,
    reply: costModelReply,
    use: async ({ tx, actor }) => getCostModel(tx, actor),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/cost-model",
    summary: "Change what one contact costs; earlier versions are kept",
    permission: "costs.write",
    params: workspaceParams,
    body: costModelSchema,
    reply: costModelReply,
    audit: {
      action: "cost-model.changed",
      target: (_asked, reply) => String(reply.version),
      facts: ({ body }) => body,
    },
    use: async ({ tx, actor, body }) => changeCostModel(tx, actor, body),
  }),
];
