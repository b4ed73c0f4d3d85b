import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { testChannel } from "./channels.ts";
import * as contract from "./contract.ts";
import { getWarningSettings, saveWarningSettings } from "./settings.ts";
import { getWarning } from "./warning-page.ts";
import { judgeWarning, listWarnings } from "./warnings.ts";

export const warningRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/warnings",
    summary: "Unusual rises, the latest first",
    permission: "pains.read",
    params: workspaceParams,
    query: contract.warningListQuery,
    reply: contract.warningListReply,
    use: async ({ tx, actor, query }) => listWarnings(tx, actor, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/warnings/settings",
    summary: "How many false alarms are borne, and whom a warning is told",
    permission: "pains.read",
    params: workspaceParams,
    reply: contract.warningSettingsReply,
    use: async ({ tx, lent, actor }) => getWarningSettings(tx, lent, actor),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/warnings/settings",
    summary: "Set the budget of false alarms and where warnings are sent; a new secret is told once",
    permission: "company.write",
    params: workspaceParams,
    body: contract.warningSettingsBody,
    reply: contract.warningSettingsReply,
    audit: {
      action: "warning.settings-changed",
      facts: ({ body }, reply) => ({
        isOn: body.isOn,
        alarmsPerWeek: body.alarmsPerWeek,
        webhookUrl: body.webhookUrl,
        emails: body.emails,
        telegramChat: body.telegramChat,
        newToken: body.telegramToken !== undefined,
        newSecret: reply.newSecret !== null,
      }),
    },
    use: async ({ tx, lent, actor, body, now }) => saveWarningSettings(tx, lent, actor, body, now),
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/warnings/settings/test",
    summary: "Send a test message by one channel, as the settings stand",
    permission: "company.write",
    params: workspaceParams,
    body: contract.channelTestBody,
    audit: { action: "warning.channel-tested", facts: ({ body }) => ({ channel: body.channel }) },
    use: async ({ lent, actor, body }) => testChannel(lent, actor, body.channel),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/warnings/:id",
    summary: "One unusual rise: its course, size, who and in which words",
    permission: "pains.read",
    params: withId,
    reply: contract.warningReply,
    use: async ({ tx, actor, params, now }) => getWarning(tx, actor, params.id, now),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/warnings/:id/verdict",
    summary: "Say that a rise was real or noise, or take that back",
    permission: "topics.write",
    params: withId,
    body: contract.verdictBody,
    reply: contract.warningReply,
    audit: {
      action: "warning.judged",
      target: ({ params }) => params.id,
      facts: ({ body }) => ({ verdict: body.verdict }),
    },
    use: async ({ tx, actor, params, body, now }) => {
      await judgeWarning(tx, actor, params.id, body.verdict, now);
      return await getWarning(tx, actor, params.id, now);
    },
  }),
];
