import { Readable } from "node:stream";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import * as contract from "./contract.ts";
import {
  changeImprovement,
  createImprovement,
  getImprovement,
  listImprovements,
  removeImprovement,
} from "./improvements.ts";
import { improvementMarkdown } from "./improvement-markdown.ts";

export const improvementRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/improvements",
    summary: "What is to become better, changed last first",
    permission: "pains.read",
    params: workspaceParams,
    query: contract.listQuery,
    reply: contract.improvementList,
    use: async ({ tx, query }) => listImprovements(tx, query),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/improvements",
    summary: "Begin an improvement, from nothing or from a hidden segment; the same find has one draft",
    permission: "improvements.write",
    params: workspaceParams,
    body: contract.improvementBody,
    reply: contract.improvementReply,
    status: 201,
    audit: { action: "improvement.created", facts: ({ body }) => ({ name: body.title }) },
    use: async ({ tx, actor, body, now }) => createImprovement(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/improvements/:id",
    summary: "One improvement with what it was drafted from",
    permission: "pains.read",
    params: withId,
    reply: contract.improvementReply,
    use: async ({ tx, params }) => getImprovement(tx, params.id),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/improvements/:id",
    summary: "Change its words, stage and owner; a newer version is not written over",
    permission: "improvements.write",
    params: withId,
    body: contract.changeBody,
    reply: contract.improvementReply,
    audit: { action: "improvement.changed", facts: ({ body }) => ({ name: body.title, stage: body.stage }) },
    use: async ({ tx, actor, params, body, now }) => changeImprovement(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/improvements/:id",
    summary: "Remove an improvement",
    permission: "improvements.write",
    params: withId,
    audit: { action: "improvement.removed" },
    use: async ({ tx, params }) => removeImprovement(tx, params.id),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/improvements/:id/export.md",
    summary: "One improvement as Markdown",
    permission: "pains.read",
    params: withId,
    audit: { action: "improvement.exported", target: ({ params }) => params.id },
    use: async ({ lent, actor, params }) => {
      const read = inWorkspaceOf(lent.store, actor, (tx) => getImprovement(tx, params.id), "read");
      return {
        filename: "improvement.md",
        contentType: "text/markdown; charset=utf-8",
        body: Readable.from([improvementMarkdown(await read, actor)]),
      };
    },
  }),
];
