import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { todayQuery, todayReply } from "./contract.ts";
import { getToday } from "./today.ts";

export const todayRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/today",
    summary: "What hurts, what changed, and what to do next",
    permission: "pains.read",
    params: workspaceParams,
    query: todayQuery,
    reply: todayReply,
    use: async ({ tx, actor, query, now }) => getToday(tx, actor, query, now),
  }),
];
