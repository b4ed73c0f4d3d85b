import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { painsQuery, painsReply } from "../contract.ts";
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
];
