import { idSchema } from "../../access/contract.ts";
import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { withId } from "../../access/workspace-params.ts";
import { feelingBody, topicsBody } from "./contract.ts";
import { correctFeeling, correctTopics } from "./correct-reading.ts";

const withFeeling = withId.extend({ feeling: idSchema });

export const mentionRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/feedback/:id/topics",
    summary: "Say what a contact speaks of: these topics and no others",
    permission: "topics.write",
    params: withId,
    body: topicsBody,
    audit: { action: "contact.topics", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => {
      await correctTopics(tx, actor, params.id, body.topicIds, now);
    },
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/feedback/:id/feelings/:feeling",
    summary: "Say what a clause of a contact shows: its emotion, its lean",
    permission: "topics.write",
    params: withFeeling,
    body: feelingBody,
    audit: { action: "contact.feeling", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ tx, actor, params, body }) => {
      await correctFeeling(tx, actor, { feedbackId: params.id, feelingId: params.feeling, felt: body });
    },
  }),
];
