import { z } from "zod";
import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { savedViewBody, savedViewReply } from "../feedback/contract.ts";
import { changeView, createView, listViews, removeView } from "./saved-views.ts";

export const viewRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/views",
    summary: "Saved views: mine and the shared ones",
    permission: "workspace.read",
    params: workspaceParams,
    query: z.object({ screen: z.string().max(40).optional() }),
    reply: z.object({ views: z.array(savedViewReply) }),
    use: async ({ tx, actor, query }) => ({ views: await listViews(tx, actor, query.screen) }),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/views",
    summary: "Save a view",
    permission: "views.write",
    params: workspaceParams,
    body: savedViewBody,
    reply: savedViewReply,
    status: 201,
    audit: { action: "view.created", facts: ({ body }) => ({ name: body.name, screen: body.screen }) },
    use: async ({ tx, actor, body }) => createView(tx, actor, body),
  }),
  workspaceRoute({
    method: "PATCH",
    path: "/api/w/:workspace/views/:id",
    summary: "Change a view of one's own",
    permission: "views.write",
    params: withId,
    body: savedViewBody,
    reply: savedViewReply,
    audit: { action: "view.changed", facts: ({ body }) => ({ name: body.name, screen: body.screen }) },
    use: async ({ tx, actor, params, body }) => changeView(tx, actor, params.id, body),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/views/:id",
    summary: "Remove a view of one's own",
    permission: "views.write",
    params: withId,
    audit: { action: "view.removed" },
    use: async ({ tx, actor, params }) => removeView(tx, actor, params.id),
  }),
];
