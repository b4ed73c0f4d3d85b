import { z } from "zod";
import { keyBody, keyReply, newKeyReply } from "../contract.ts";
import { type AnyRoute, workspaceRoute } from "../route.ts";
import { withId, workspaceParams } from "../workspace-params.ts";
import { createKey, listKeys, revokeKey } from "./keys.ts";

export const keyRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/keys",
    summary: "API keys that live",
    permission: "keys.write",
    params: workspaceParams,
    reply: z.object({ keys: z.array(keyReply) }),
    use: async ({ tx }) => ({ keys: await listKeys(tx) }),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/keys",
    summary: "Create an API key; its secret is shown once",
    permission: "keys.write",
    params: workspaceParams,
    body: keyBody,
    reply: newKeyReply,
    status: 201,
    audit: { action: "key.created", facts: ({ body }) => body },
    use: async ({ tx, actor, body, now }) => createKey(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/keys/:id",
    summary: "Revoke an API key",
    permission: "keys.write",
    params: withId,
    audit: { action: "key.revoked" },
    use: async ({ tx, params, now }) => revokeKey(tx, params.id, now),
  }),
];
