import { idSchema } from "../../access/contract.ts";
import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { withId } from "../../access/workspace-params.ts";
import { feelingBody, peoplesTopicsReply, topicsBody } from "./contract.ts";
import { correctFeeling, correctTopics } from "./correct-reading.ts";
import { getPeoplesTopics } from "./peoples-topics.ts";

const withFeeling = withId.extend({ feeling: idSchema });

export const mentionRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/feedback/:id/topics",
    summary: "What people say of a contact's topics, and whose word holds",
    permission: "feedback.read",
    params: withId,
    reply: peoplesTopicsReply,
    use: async ({ tx, params }) => getPeoplesTopics(tx, params.id),
  }),
  workspaceRoute({
    method: "PUT",
    path: "/api/w/:workspace/feedback/:id/topics",
    summary: "Say what a contact speaks of: these topics and no others",
    permission: "topics.write",
    params: withId,
    body: topicsBody,
    reply: peoplesTopicsReply,
    audit: { action: "contact.topics", target: ({ params }) => params.id, facts: ({ body }) => body },
    use: async ({ tx, actor, params, body, now }) => {
      await correctTopics(tx, actor, params.id, body.topicIds, now);
      return await getPeoplesTopics(tx, params.id);
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
