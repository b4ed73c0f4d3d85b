import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { compareTopics } from "./churn.ts";
import { churnQuery, churnReply } from "./contract.ts";

export const churnRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/pains/churn",
    summary: "Whether those who told of a topic left more often than comparable customers: an association",
    permission: "pains.read",
    params: workspaceParams,
    query: churnQuery,
    reply: churnReply,
    use: async ({ tx, actor, query, now }) => compareTopics(tx, actor, query, now),
  }),
];
