import { z } from "zod";
import {
  acceptInvitationBody,
  accessFault,
  invitationBody,
  invitationReply,
  memberBody,
  memberReply,
  newInvitationReply,
  openInvitationReply,
  teamBody,
  teamReply,
} from "../contract.ts";
import { type AnyRoute, plainRoute, workspaceRoute } from "../route.ts";
import { withId, workspaceParams } from "../workspace-params.ts";
import { deleteInvitation, listOpenInvitations } from "./invitation-queries.ts";
import { acceptInvitation, createInvitation, openInvitation } from "./invitations.ts";
import {
  changeMember,
  createTeam,
  listMembers,
  listTeams,
  removeMember,
  removeTeam,
  renameTeam,
} from "./members.ts";

const tokenParams = z.object({ token: z.string().max(100) });

export const memberRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/members",
    summary: "Members of the workspace",
    permission: "members.read",
    params: workspaceParams,
    reply: z.object({ members: z.array(memberReply) }),
    use: async ({ tx }) => ({ members: await listMembers(tx) }),
  }),
  workspaceRoute({
    method: "PATCH",
    path: "/api/w/:workspace/members/:id",
    summary: "Change a member's role, right to personal data, or teams",
    permission: "members.write",
    params: withId,
    body: memberBody,
    audit: { action: "member.changed", facts: ({ body }) => body },
    use: async ({ tx, params, body }) => changeMember(tx, params.id, body) as Promise<undefined>,
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/members/:id",
    summary: "Remove a member",
    permission: "members.write",
    params: withId,
    audit: { action: "member.removed" },
    use: async ({ tx, params }) => removeMember(tx, params.id) as Promise<undefined>,
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/invitations",
    summary: "Invitations that wait",
    permission: "members.write",
    params: workspaceParams,
    reply: z.object({ invitations: z.array(invitationReply) }),
    use: async ({ tx }) => ({ invitations: await listOpenInvitations(tx) }),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/invitations",
    summary: "Invite a person; the link is shown once",
    permission: "members.write",
    params: workspaceParams,
    body: invitationBody,
    reply: newInvitationReply,
    status: 201,
    audit: { action: "invitation.created", facts: ({ body }) => body },
    use: async ({ tx, actor, body, now, origin }) => createInvitation(tx, actor, body, now, origin),
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/invitations/:id",
    summary: "Take an invitation back",
    permission: "members.write",
    params: withId,
    audit: { action: "invitation.removed" },
    use: async ({ tx, params }) => {
      if (!(await deleteInvitation(tx, params.id))) throw accessFault("invitation.missing");
      return undefined;
    },
  }),
  plainRoute({
    kind: "public",
    method: "GET",
    path: "/api/invitations/:token",
    summary: "What an invitation offers",
    params: tokenParams,
    reply: openInvitationReply,
    use: async ({ lent, params }) => openInvitation(lent, params.token),
  }),
  plainRoute({
    kind: "public",
    method: "POST",
    path: "/api/invitations/:token/accept",
    summary: "Accept an invitation",
    params: tokenParams,
    body: acceptInvitationBody,
    use: async ({ lent, params, body, user, now }) =>
      acceptInvitation(lent, params.token, body, user, now) as Promise<undefined>,
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/teams",
    summary: "Teams",
    permission: "workspace.read",
    params: workspaceParams,
    reply: z.object({ teams: z.array(teamReply) }),
    use: async ({ tx }) => ({ teams: await listTeams(tx) }),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/teams",
    summary: "Create a team",
    permission: "members.write",
    params: workspaceParams,
    body: teamBody,
    reply: teamReply,
    status: 201,
    audit: { action: "team.created", facts: ({ body }) => body },
    use: async ({ tx, body }) => createTeam(tx, body.name),
  }),
  workspaceRoute({
    method: "PATCH",
    path: "/api/w/:workspace/teams/:id",
    summary: "Rename a team",
    permission: "members.write",
    params: withId,
    body: teamBody,
    audit: { action: "team.renamed", facts: ({ body }) => body },
    use: async ({ tx, params, body }) => renameTeam(tx, params.id, body.name) as Promise<undefined>,
  }),
  workspaceRoute({
    method: "DELETE",
    path: "/api/w/:workspace/teams/:id",
    summary: "Remove a team; its members stay in the workspace",
    permission: "members.write",
    params: withId,
    audit: { action: "team.removed" },
    use: async ({ tx, params }) => removeTeam(tx, params.id) as Promise<undefined>,
  }),
];
