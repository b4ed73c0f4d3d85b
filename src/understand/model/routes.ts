import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import {
  meterReply,
  modelSettingsBody,
  modelSettingsReply,
  modelStatusReply,
  modelTestReply,
  nameDraftReply,
  promptBody,
  promptParams,
  promptReply,
  promptsReply,
  summaryReply,
} from "./contract.ts";
import { getMeter } from "./meter.ts";
import { changePrompt, listPrompts } from "./prompts.ts";
import { deleteSettings } from "./queries.ts";
import { auditFacts, getModelSettings, getModelStatus, saveModelSettings } from "./settings.ts";
import { testModel } from "./test-model.ts";
import { draftSummary, draftTopicName } from "./topic-drafts.ts";

/** Questions to a model are streams to the server: they take seconds, and no transaction may wait for them. */
export const modelRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model",
    summary: "Whether a language model is set up",
    permission: "pains.read",
    params: workspaceParams,
    reply: modelStatusReply,
    use: async ({ tx }) => getModelStatus(tx),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model/settings",
    summary: "The language model's settings, without its key",
    permission: "model.write",
    params: workspaceParams,
    reply: modelSettingsReply,
    use: async ({ tx, actor }) => getModelSettings(tx, actor),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/model/settings",
    summary: "Set up the language model, its prices and its monthly cap",
    permission: "model.write",
    params: workspaceParams,
    body: modelSettingsBody,
    reply: modelSettingsReply,
    audit: { action: "model.changed", facts: ({ body }) => auditFacts(body) },
    use: async ({ tx, lent, actor, body, now }) => saveModelSettings(tx, lent, actor, body, now),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/model/settings",
    summary: "Go on without a language model; its key is forgotten, its meter stays",
    permission: "model.write",
    params: workspaceParams,
    status: 204,
    audit: { action: "model.removed" },
    use: async ({ tx }) => deleteSettings(tx),
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/model/test",
    summary: "Ask the language model whether it answers",
    permission: "model.write",
    params: workspaceParams,
    reply: modelTestReply,
    audit: { action: "model.tested" },
    use: async ({ lent, actor }) => testModel({ lent, actor }),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model/meter",
    summary: "What the language model took this month, by purpose, and its last errors",
    permission: "model.write",
    params: workspaceParams,
    reply: meterReply,
    use: async ({ tx, actor, now, locale }) => getMeter(tx, actor, now, locale),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/model/prompts",
    summary: "Every prompt with its versions",
    permission: "model.write",
    params: workspaceParams,
    reply: promptsReply,
    use: async ({ tx }) => listPrompts(tx),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/model/prompts/:name/:locale",
    summary: "Change a prompt, or go back to the product's own",
    permission: "model.write",
    params: promptParams,
    body: promptBody,
    reply: promptReply,
    audit: {
      action: "model.prompt-changed",
      target: ({ params }) => `${params.name} ${params.locale}`,
      facts: (_asked, { version }) => ({ version }),
    },
    use: async ({ tx, actor, params, body, now }) => changePrompt(tx, actor, params, body.text, now),
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/:id/name-draft",
    summary: "A name the language model proposes for a topic; nothing is changed",
    permission: "topics.write",
    params: withId,
    reply: nameDraftReply,
    audit: { action: "model.named", target: ({ params }) => params.id },
    use: async ({ lent, actor, params }) => draftTopicName({ lent, actor }, params.id),
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/topics/:id/summary",
    summary: "A topic retold by the language model, each sentence with the contacts that show it",
    permission: "topics.write",
    params: withId,
    reply: summaryReply,
    audit: { action: "model.summarised", target: ({ params }) => params.id },
    use: async ({ lent, actor, params }) => draftSummary({ lent, actor }, params.id),
  }),
];
