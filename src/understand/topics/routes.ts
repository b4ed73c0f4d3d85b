import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import {
  splitPreviewReply,
  splitTopicBody,
  topicIdsReply,
  topicListReply,
  topicPageReply,
} from "./page-contract.ts";
import { mergeTreeBody, reviseTopicBody } from "./contract.ts";
import { previewSplit, splitTopic } from "./split-topic.ts";
import { getTopicPage } from "./topic-page.ts";
import { changeTopic, listTopics, mergeTopics } from "./topics.ts";
import { treeRoutes } from "./tree-routes.ts";

export const topicRoutes: AnyRoute[] = [
  ...treeRoutes,
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/topics",
    summary: "Topics with their numbers of contacts",
    permission: "pains.read",
    params: workspaceParams,
    reply: topicListReply,
    use: async ({ tx }) => listTopics(tx),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/topics/:id",
    summary: "One topic: trend, segments, quotes, cost, and what is like it",
    permission: "pains.read",
    params: withId,
    query: feedbackFilter,
    reply: topicPageReply,
    use: async ({ tx, actor, params, query }) => getTopicPage(tx, actor, params.id, query),
  }),
  workspaceRoute({
    method: "PATCH",
    path: "/api/w/:workspace/topics/:id",
    summary: "Rename, describe, accept, hide a topic, or hand it over to a team",
    permission: "topics.write",
    params: withId,
    body: reviseTopicBody,
    audit: { action: "topic.changed", facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => changeTopic(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/merge",
    summary: "Move the contacts of topics into one of them",
    permission: "topics.write",
    params: workspaceParams,
    body: mergeTreeBody,
    audit: { action: "topic.merged", target: ({ body }) => body.intoId, facts: ({ body }) => body },
    use: async ({ tx, actor, body, now }) => mergeTopics(tx, actor, body, now),
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/:id/split-preview",
    summary: "What a split of a topic would give",
    permission: "topics.write",
    params: withId,
    body: splitTopicBody,
    reply: splitPreviewReply,
    use: async ({ lent, actor, params, body }) => previewSplit(lent, actor, params.id, body.parts),
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/:id/split",
    summary: "Split a topic as its preview showed",
    permission: "topics.write",
    params: withId,
    body: splitTopicBody,
    reply: topicIdsReply,
    audit: {
      action: "topic.split",
      target: ({ params }) => params.id,
      facts: ({ body }, reply) => ({ ...body, ...(reply as { topicIds: string[] }) }),
    },
    use: async ({ lent, actor, params, body }) => splitTopic(lent, actor, params.id, body),
  }),
];
