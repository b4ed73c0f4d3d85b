import { idSchema } from "../../access/contract.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { getCauseTree, listCauseTrees } from "./cause-tree.ts";
import {
  changeCause,
  createCause,
  judgeCause,
  listCauseHistory,
  moveCause,
  removeCause,
  restoreCause,
} from "./causes.ts";
import * as contract from "./contract.ts";
import { pinEvidence, searchQuotes, unpinEvidence } from "./evidence.ts";
import { exportCausesCsv } from "./export-causes.ts";
import { listFindings } from "./findings.ts";
import { readFate } from "./living-topic.ts";
import { draftByModel } from "./model-draft.ts";
import { draftByNearest } from "./nearest-chains.ts";
import { answerReading, drawReading, getReading } from "./random-reading.ts";

/** Looking at trees. */
const readRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/causes",
    summary: "All cause trees and how far they are",
    permission: "pains.read",
    params: workspaceParams,
    reply: contract.causeTreesReply,
    use: async ({ tx }) => listCauseTrees(tx),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/causes/topics/:id",
    summary: "The cause tree of a topic with evidence, shares and money",
    permission: "pains.read",
    params: withId,
    reply: contract.causeTreeReply,
    use: async ({ tx, actor, params }) => getCauseTree(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/causes/topics/:id/findings",
    summary: "Accepted causes with evidence: what a report may tell",
    permission: "pains.read",
    params: withId,
    reply: contract.findingsReply,
    use: async ({ tx, actor, params }) => ({ findings: await listFindings(tx, actor, params.id) }),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/causes/topics/:id/quotes",
    summary: "Quotes of the topic that can be pinned as evidence",
    permission: "pains.read",
    params: withId,
    query: contract.topicQuotesQuery,
    reply: contract.topicQuotesReply,
    use: async ({ tx, actor, params, query }) => searchQuotes(tx, actor, params.id, query.q),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/causes/:id/history",
    summary: "Everything that happened to a step of a cause tree",
    permission: "pains.read",
    params: withId,
    reply: contract.causeHistoryReply,
    use: async ({ tx, params }) => listCauseHistory(tx, params.id),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/causes/topics/:id/export.csv",
    summary: "The cause tree as CSV; steps without evidence are marked as hypotheses",
    permission: "pains.read",
    params: withId,
    audit: { action: "causes.exported", target: ({ params }) => params.id },
    use: async ({ lent, actor, params }) => {
      // A topic that never was is told before the file begins.
      await inWorkspaceOf(lent.store, actor, (tx) => readFate(tx, params.id), "read");
      return {
        filename: "causes.csv",
        contentType: "text/csv; charset=utf-8",
        body: exportCausesCsv(lent.store, actor, params.id),
      };
    },
  }),
];

/** A person's words on a step. */
const judgements = [
  {
    word: "accept",
    summary: "Accept a step; needs evidence",
    action: "cause.accepted",
    status: "accepted",
  },
  {
    word: "refute",
    summary: "Refute a step; it stays in the tree",
    action: "cause.refuted",
    status: "refuted",
  },
  { word: "reopen", summary: "Make a judged step a draft again", action: "cause.reopened", status: "draft" },
] as const;

/** Building them. */
const stepRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/causes",
    summary: "Add a step to a cause tree, or begin one",
    permission: "topics.write",
    params: workspaceParams,
    body: contract.newCauseBody,
    reply: contract.causeIdReply,
    status: 201,
    audit: { action: "cause.created", facts: ({ body }) => body },
    use: async ({ tx, actor, body, now }) => createCause(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "PATCH",
    path: "/api/w/:workspace/causes/:id",
    summary: "Reword a step, say where remedies lie, hand it over",
    permission: "topics.write",
    params: withId,
    body: contract.changeCauseBody,
    audit: { action: "cause.changed", facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => changeCause(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/causes/:id/move",
    summary: "Hang a step under another one",
    permission: "topics.write",
    params: withId,
    body: contract.moveCauseBody,
    audit: { action: "cause.moved", facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => moveCause(tx, actor, params.id, body, now),
  }),
  ...judgements.map(({ word, summary, action, status }) =>
    workspaceRoute({
      method: "POST",
      path: `/api/w/:workspace/causes/:id/${word}`,
      summary,
      permission: "topics.write",
      params: withId,
      body: contract.causeVersion,
      audit: { action },
      use: async ({ tx, actor, params, body, now }) =>
        judgeCause(tx, actor, params.id, { ...body, status }, now),
    }),
  ),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/causes/:id",
    summary: "Remove a step and all below it",
    permission: "topics.write",
    params: withId,
    query: contract.causeVersion,
    audit: { action: "cause.removed" },
    use: async ({ tx, actor, params, query, now }) => removeCause(tx, actor, params.id, query.version, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/causes/:id/restore",
    summary: "Bring back a removed step with all that went with it",
    permission: "topics.write",
    params: withId,
    audit: { action: "cause.restored" },
    use: async ({ tx, actor, params, now }) => restoreCause(tx, actor, params.id, now),
  }),
];

/** What they stand on. */
const evidenceRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/causes/:id/evidence",
    summary: "Pin a contact's words to a step",
    permission: "topics.write",
    params: withId,
    body: contract.pinBody,
    reply: contract.evidenceIdReply,
    status: 201,
    audit: { action: "cause.pinned", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => pinEvidence(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/causes/:id/evidence/:evidenceId",
    summary: "Unpin a quote from a step",
    permission: "topics.write",
    params: withId.extend({ evidenceId: idSchema }),
    audit: { action: "cause.unpinned", facts: ({ params }) => ({ evidenceId: params.evidenceId }) },
    use: async ({ tx, actor, params, now }) => unpinEvidence(tx, actor, params.id, params.evidenceId, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/causes/topics/:id/reading",
    summary: "The random reading of a topic: how far it is, and the next contact",
    permission: "pains.read",
    params: withId,
    reply: contract.readingReply,
    use: async ({ tx, params }) => getReading(tx, params.id),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/causes/topics/:id/reading",
    summary: "Draw contacts of the topic at random, to be read",
    permission: "topics.write",
    params: withId,
    body: contract.drawBody,
    reply: contract.readingReply,
    audit: { action: "cause-reading.drawn", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ tx, params, body, now }) => drawReading(tx, params.id, body.count, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/causes/topics/:id/reading/answer",
    summary: "Say which steps a drawn contact shows, or none",
    permission: "topics.write",
    params: withId,
    body: contract.readingAnswerBody,
    audit: { action: "cause-reading.answered", facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => answerReading(tx, actor, params.id, body, now),
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/causes/topics/:id/draft",
    summary: "Draft steps from the accepted causes of topics like this one, or by the language model",
    permission: "topics.write",
    params: withId,
    body: contract.draftBody,
    reply: contract.draftReply,
    audit: { action: "causes.drafted", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ lent, actor, params, body, now }) =>
      body.by === "model"
        ? draftByModel(lent, actor, params.id)
        : inWorkspaceOf(lent.store, actor, (tx) => draftByNearest(tx, params.id, now)),
  }),
];

export const causeRoutes: AnyRoute[] = [...readRoutes, ...stepRoutes, ...evidenceRoutes];
