import { idSchema } from "../../access/contract.ts";
import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { jobStartedReply } from "../contract.ts";
import * as contract from "./contract.ts";
import { pinExample, unpinExample } from "./examples.ts";
import { diffTree, listHistory } from "./history.ts";
import { moveTopic } from "./move-topic.ts";
import { previewChange } from "./preview-change.ts";
import { listProposals } from "./proposals.ts";
import { startProposals } from "./propose-topics.ts";
import { getTopicCard } from "./topic-card.ts";
import { getTopicTree } from "./topic-tree.ts";
import { createTopic } from "./topics.ts";
import { undoChange } from "./undo-change.ts";

/** The tree of topics: its shape, its history, and what is proposed for it. */
export const treeRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/topics/tree",
    summary: "The tree of topics; a parent's numbers hold those of its children, each contact once",
    permission: "pains.read",
    params: workspaceParams,
    query: feedbackFilter,
    reply: contract.topicTreeReply,
    use: async ({ tx, actor, query }) => getTopicTree(tx, actor, query),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/topics",
    summary: "Make a topic by hand",
    permission: "topics.write",
    params: workspaceParams,
    body: contract.createTopicBody,
    reply: contract.createdTopicReply,
    status: 201,
    audit: { action: "topic.created", target: (_asked, { id }) => id, facts: ({ body }) => body },
    use: async ({ tx, actor, body, now }) => createTopic(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/topics/:id/card",
    summary: "What a topic is: names, description, examples, words, history",
    permission: "pains.read",
    params: withId,
    reply: contract.topicCardReply,
    use: async ({ tx, params }) => getTopicCard(tx, params.id),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/:id/move",
    summary: "Put a topic under another parent or at another place",
    permission: "topics.write",
    params: withId,
    body: contract.moveTopicBody,
    audit: { action: "topic.moved", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => moveTopic(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/change-preview",
    summary: "What a merge, a move or a new name would do",
    permission: "topics.write",
    params: workspaceParams,
    body: contract.previewBody,
    reply: contract.changePreviewReply,
    use: async ({ tx, actor, body }) => previewChange(tx, actor, body),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/topics/changes",
    summary: "The history of the tree",
    permission: "pains.read",
    params: workspaceParams,
    query: contract.changesQuery,
    reply: contract.changesReply,
    use: async ({ tx, query }) => listHistory(tx, query),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/changes/:id/undo",
    summary: "Take a change of the tree back",
    permission: "topics.write",
    params: withId,
    audit: { action: "topic.undone", target: ({ params }) => params.id },
    use: async ({ tx, actor, params, now }) => undoChange(tx, actor, params.id, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/topics/diff",
    summary: "How the tree differs between two moments",
    permission: "pains.read",
    params: workspaceParams,
    query: contract.diffQuery,
    reply: contract.topicDiffReply,
    use: async ({ tx, query }) => diffTree(tx, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/topics/proposals",
    summary: "Proposed topics with quotes, size and growth, and the share of other",
    permission: "pains.read",
    params: workspaceParams,
    query: feedbackFilter,
    reply: contract.proposalsReply,
    use: async ({ tx, actor, query }) => listProposals(tx, actor, query),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/proposals",
    summary: "Look for new topics among the contacts that no topic took",
    permission: "topics.write",
    params: workspaceParams,
    reply: jobStartedReply,
    status: 202,
    audit: { action: "topic.proposals-started", target: (_asked, { jobId }) => jobId },
    use: async ({ tx, actor }) => startProposals(tx, actor),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/:id/examples",
    summary: "Pin a quote to a topic",
    permission: "topics.write",
    params: withId,
    body: contract.exampleBody,
    reply: contract.createdTopicReply,
    status: 201,
    audit: { action: "topic.example-pinned", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => pinExample(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/topics/:id/examples/:exampleId",
    summary: "Take a pinned quote away",
    permission: "topics.write",
    params: withId.extend({ exampleId: idSchema }),
    audit: {
      action: "topic.example-unpinned",
      target: ({ params }) => params.id,
      facts: ({ params }) => ({ exampleId: params.exampleId }),
    },
    use: async ({ tx, actor, params, now }) => unpinExample(tx, actor, params.id, params.exampleId, now),
  }),
];
