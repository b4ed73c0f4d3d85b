import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import {
  attributeFacetsReply,
  facetsReply,
  feedbackDetail,
  feedbackFilter,
  feedbackListQuery,
  feedbackListReply,
  lastDayReply,
  topicFacetReply,
} from "./contract.ts";
import { listAttributeFacets } from "./attribute-facets.ts";
import { exportCsv, exportXlsx } from "./export.ts";
import { findLastDay } from "./queries.ts";
import { countFeedback, getFeedback, listFeedback } from "./feedback.ts";
import { countTopics } from "./topic-facet.ts";

export const feedbackRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback",
    summary: "Everything customers said, by pages",
    permission: "feedback.read",
    params: workspaceParams,
    query: feedbackListQuery,
    reply: feedbackListReply,
    use: async ({ tx, actor, query }) => listFeedback(tx, actor, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/facets",
    summary: "How many contacts each choice of a facet would leave",
    permission: "feedback.read",
    params: workspaceParams,
    query: feedbackFilter,
    reply: facetsReply,
    use: async ({ tx, actor, query }) => countFeedback(tx, actor, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/topic-facet",
    summary: "How many contacts of each topic the filter would leave",
    permission: "feedback.read",
    params: workspaceParams,
    query: feedbackFilter,
    reply: topicFacetReply,
    use: async ({ tx, actor, query }) => countTopics(tx, actor, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/attribute-facets",
    summary: "The same for attributes of contacts and of their customers",
    permission: "feedback.read",
    params: workspaceParams,
    query: feedbackFilter,
    reply: attributeFacetsReply,
    use: async ({ tx, lent, actor, query }) =>
      listAttributeFacets(tx, { actor, analytics: lent.analytics }, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/last-day",
    summary: "The day of the last contact: what presets of a period count back from",
    permission: "feedback.read",
    params: workspaceParams,
    reply: lastDayReply,
    use: async ({ tx, actor, now }) => ({
      lastDay: await findLastDay(tx, actor.workspace.timeZone, now),
    }),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/export.csv",
    summary: "What the filter leaves, as CSV",
    permission: "feedback.read",
    params: workspaceParams,
    query: feedbackFilter,
    audit: { action: "feedback.exported", facts: ({ query }) => ({ ...query, format: "csv" }) },
    use: async ({ lent, actor, query }) => ({
      filename: "feedback.csv",
      contentType: "text/csv; charset=utf-8",
      body: exportCsv(lent.store, actor, query),
    }),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/export.xlsx",
    summary: "What the filter leaves, as XLSX",
    permission: "feedback.read",
    params: workspaceParams,
    query: feedbackFilter,
    audit: { action: "feedback.exported", facts: ({ query }) => ({ ...query, format: "xlsx" }) },
    use: async ({ lent, actor, query }) => ({
      filename: "feedback.xlsx",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      body: exportXlsx(lent.store, actor, query),
    }),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/:id",
    summary: "One contact whole, with its customer",
    permission: "feedback.read",
    params: withId,
    reply: feedbackDetail,
    use: async ({ tx, actor, params }) => getFeedback(tx, actor, params.id),
  }),
];
