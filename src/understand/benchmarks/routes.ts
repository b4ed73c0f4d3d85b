import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { addFigure, changeFigure, changeQuestion, listBenchmarks, removeFigure } from "./benchmarks.ts";
import {
  benchmarksQuery,
  benchmarksReply,
  figureBody,
  figureIdReply,
  questionBody,
  questionScale,
} from "./contract.ts";

const withScale = workspaceParams.extend({ scale: questionScale });

export const benchmarkRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/benchmarks",
    summary: "Own marks over time and by segment, and beside figures of others where that is fair",
    permission: "pains.read",
    params: workspaceParams,
    query: benchmarksQuery,
    reply: benchmarksReply,
    use: async ({ tx, actor, query }) => listBenchmarks(tx, actor, query),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/benchmarks",
    summary: "Enter a figure of others with how it was made",
    permission: "topics.write",
    params: workspaceParams,
    body: figureBody,
    reply: figureIdReply,
    status: 201,
    audit: {
      action: "benchmark.added",
      target: (_asked, reply) => reply.id,
      facts: ({ body }) => ({ name: body.name, metric: body.metric, value: body.value }),
    },
    use: async ({ tx, actor, body, now }) => addFigure(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/benchmarks/:id",
    summary: "Correct a figure of others",
    permission: "topics.write",
    params: withId,
    body: figureBody,
    status: 204,
    audit: {
      action: "benchmark.changed",
      target: ({ params }) => params.id,
      facts: ({ body }) => ({ name: body.name, metric: body.metric, value: body.value }),
    },
    use: async ({ tx, params, body, now }) => changeFigure(tx, params.id, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/benchmarks/:id",
    summary: "Remove a figure of others",
    permission: "topics.write",
    params: withId,
    status: 204,
    audit: { action: "benchmark.removed", target: ({ params }) => params.id },
    use: async ({ tx, params }) => removeFigure(tx, params.id),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/benchmarks/questions/:scale",
    summary: "Say what the company itself asks on a scale, of whom and how",
    permission: "topics.write",
    params: withScale,
    body: questionBody,
    status: 204,
    audit: {
      action: "benchmark.question-changed",
      target: ({ params }) => params.scale,
      facts: ({ body }) => ({ wording: body.wording }),
    },
    use: async ({ tx, params, body, now }) => changeQuestion(tx, params.scale, body, now),
  }),
];
