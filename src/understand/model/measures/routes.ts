import { type AnyRoute, workspaceRoute } from "../../../access/route.ts";
import { withId, workspaceParams } from "../../../access/workspace-params.ts";
import { confusionTextsReply } from "../../labels/contract.ts";
import * as contract from "./contract.ts";
import { estimateMeasure } from "./estimate-measure.ts";
import { getMeasure, listMeasureConfused, listMeasures, startMeasure } from "./measures.ts";

export const measureRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model/measures",
    summary: "Measurements of the language model, the newest first",
    permission: "pains.read",
    params: workspaceParams,
    reply: contract.measuresReply,
    use: async ({ tx, locale }) => listMeasures(tx, locale),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model/measures/estimate",
    summary: "What a measurement of the language model would take; nothing is asked",
    permission: "topics.write",
    params: workspaceParams,
    query: contract.measureWish,
    reply: contract.estimateReply,
    use: async ({ tx, actor, query, now }) => estimateMeasure(tx, actor, query, now),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/model/measures",
    summary: "Measure the language model on the texts that a version of the classifier was judged on",
    permission: "topics.write",
    params: workspaceParams,
    body: contract.measureWish,
    reply: contract.measureStartedReply,
    status: 202,
    audit: { action: "model.measured", target: (_asked, reply) => reply.id, facts: ({ body }) => body },
    use: async ({ tx, actor, body, now }) => startMeasure(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model/measures/:id",
    summary: "The language model and the classifier side by side on the same texts, with the price",
    permission: "pains.read",
    params: withId,
    reply: contract.measureReply,
    use: async ({ tx, actor, params, locale }) => getMeasure(tx, actor, params.id, locale),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model/measures/:id/confusions",
    summary: "The texts of one kind of mistake of the model, or of the classifier on the same texts",
    permission: "feedback.read",
    params: withId,
    query: contract.measureConfusionQuery,
    reply: confusionTextsReply,
    use: async ({ tx, params, query }) => listMeasureConfused(tx, params.id, query),
  }),
];
