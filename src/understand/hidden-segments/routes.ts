import { Readable } from "node:stream";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Actor } from "../../access/actor.ts";
import { type AnyRoute, type Lent, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { listCases, readCases } from "./cases.ts";
import * as contract from "./contract.ts";
import { casesCsv, casesXlsx } from "./export-cases.ts";
import { exportSearch } from "./export-search.ts";
import { getOptions, getSearch, listSearches, startSearch } from "./searches.ts";

export const hiddenSegmentRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/hidden-segments",
    summary: "Searches for hidden segments, newest first",
    permission: "pains.read",
    params: workspaceParams,
    reply: contract.searchListReply,
    use: async ({ tx, actor }) => ({ searches: await listSearches(tx, actor) }),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/hidden-segments/options",
    summary: "What one may search for: topics, scales of marks; and ratings, better left out",
    permission: "pains.read",
    params: workspaceParams,
    reply: contract.optionsReply,
    use: async ({ tx, actor }) => getOptions(tx, actor),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/hidden-segments",
    summary:
      "Search all combinations of attributes for segments where a share is far from that of all others",
    permission: "topics.write",
    params: workspaceParams,
    body: contract.searchBody,
    reply: contract.searchStartedReply,
    status: 202,
    audit: {
      action: "hidden-segments.searched",
      target: (_asked, reply) => reply.id,
      facts: ({ body }) => ({ of: body.of, what: body.target.what, depth: body.depth }),
    },
    use: async ({ tx, actor, body, now }) => startSearch(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/hidden-segments/:id",
    summary: "One search with its finds: association, not cause",
    permission: "pains.read",
    params: withId,
    reply: contract.searchReply,
    use: async ({ tx, actor, params }) => getSearch(tx, actor, params.id),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/hidden-segments/:id/export.csv",
    summary: "The finds of a search as CSV",
    permission: "pains.read",
    params: withId,
    audit: { action: "hidden-segments.exported", target: ({ params }) => params.id },
    use: async ({ lent, actor, params }) => {
      const search = await inWorkspaceOf(lent.store, actor, (tx) => getSearch(tx, actor, params.id), "read");
      return {
        filename: "hidden-segments.csv",
        contentType: "text/csv; charset=utf-8",
        body: Readable.from(exportSearch(search, actor)),
      };
    },
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/hidden-segments/:id/cases",
    summary: "The customers behind a find who did what was looked for, one by one",
    permission: "feedback.read",
    params: withId,
    query: contract.casesQuery,
    reply: contract.caseList,
    use: async ({ tx, actor, params, query }) => listCases(tx, actor, params.id, query),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/hidden-segments/:id/cases/export.csv",
    summary: "The same as CSV, whole",
    permission: "feedback.read",
    params: withId,
    query: contract.casesExportQuery,
    audit: { action: "hidden-segments.cases-exported", target: ({ params }) => params.id },
    use: async ({ lent, actor, params, query }) => ({
      filename: "cases.csv",
      contentType: "text/csv; charset=utf-8",
      body: Readable.from(casesCsv(lent.store, actor, await casesOf(lent, actor, params.id, query.find))),
    }),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/hidden-segments/:id/cases/export.xlsx",
    summary: "The same as XLSX",
    permission: "feedback.read",
    params: withId,
    query: contract.casesExportQuery,
    audit: { action: "hidden-segments.cases-exported", target: ({ params }) => params.id },
    use: async ({ lent, actor, params, query }) => ({
      filename: "cases.xlsx",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      body: casesXlsx(lent.store, actor, await casesOf(lent, actor, params.id, query.find)),
    }),
  }),
];

/** Read before the first line goes out: a fault is an answer of its own. */
function casesOf({ store }: Pick<Lent, "store">, actor: Actor, searchId: string, place: number) {
  return inWorkspaceOf(store, actor, (tx) => readCases(tx, actor, { searchId, place }), "read");
}
