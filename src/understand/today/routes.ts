import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { todayReply } from "./contract.ts";
import { getToday } from "./today.ts";

export const todayRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/today",
    summary: "What hurts, what changed, and what to do next",
    permission: "pains.read",
    params: workspaceParams,
    reply: todayReply,
    use: async ({ tx, actor, now }) => getToday(tx, actor, now),
  }),
];
