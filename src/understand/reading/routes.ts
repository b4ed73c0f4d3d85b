import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import * as contract from "./contract.ts";
import { createReading, planReading } from "./draw-reading.ts";
import { giveToLabels } from "./give-to-labels.ts";
import { answerText, closeReading, getNext, undoAnswer } from "./read-texts.ts";
import { getReading, listReadings } from "./reading-results.ts";

export const readingRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/readings",
    summary: "Representative readings and how far they are",
    permission: "pains.read",
    params: workspaceParams,
    reply: contract.readingListReply,
    use: async ({ tx }) => ({ readings: await listReadings(tx) }),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/readings/plan",
    summary: "How many texts to read for an error and for a rare cause",
    permission: "pains.read",
    params: workspaceParams,
    query: contract.planQuery,
    reply: contract.planReply,
    use: async ({ tx, actor, query }) => planReading(tx, actor, query),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/readings",
    summary: "Draw texts at random by groups, to be read",
    permission: "topics.write",
    params: workspaceParams,
    body: contract.newReadingBody,
    reply: contract.readingIdReply,
    status: 201,
    audit: {
      action: "reading.created",
      target: (_asked, reply) => reply.id,
      facts: ({ body }) => ({ name: body.name, size: body.size, groupBy: body.groupBy }),
    },
    use: async ({ tx, actor, body, now }) => createReading(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/readings/:id",
    summary: "What a reading tells so far: shares with intervals, beside the machine's",
    permission: "pains.read",
    params: withId,
    reply: contract.readingReply,
    use: async ({ tx, actor, params }) => getReading(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/readings/:id/next",
    summary: "The next text to read",
    permission: "topics.write",
    params: withId,
    reply: contract.nextReply,
    use: async ({ tx, actor, params }) => getNext(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/readings/:id/answers",
    summary: "What was found in a text; gives the next one",
    permission: "topics.write",
    params: withId,
    body: contract.answerBody,
    reply: contract.answerReply,
    audit: { action: "reading.answered", target: ({ params }) => params.id },
    use: async ({ tx, actor, params, body, now }) => answerText(tx, actor, params.id, body, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/readings/:id/undo",
    summary: "Take back one's latest answer and see its text again",
    permission: "topics.write",
    params: withId,
    reply: contract.nextReply,
    audit: { action: "reading.undone", target: ({ params }) => params.id },
    use: async ({ tx, actor, params }) => undoAnswer(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/readings/:id/close",
    summary: "Close a reading: nobody reads on, the shares stay",
    permission: "topics.write",
    params: withId,
    audit: { action: "reading.closed", target: ({ params }) => params.id },
    use: async ({ tx, params, now }) => closeReading(tx, params.id, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/readings/:id/labels",
    summary: "Make the answers of a closed reading examples that the classifier learns from",
    permission: "topics.write",
    params: withId,
    reply: contract.givenReply,
    audit: {
      action: "reading.given-to-labels",
      target: ({ params }) => params.id,
      facts: (_asked, reply) => reply,
    },
    use: async ({ tx, params, now }) => giveToLabels(tx, params.id, now),
  }),
];
