import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { invitationReply, type memberBody, memberReply, teamReply } from "../../../../access/contract.ts";
import { apiDo, apiGet } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

export type Member = z.infer<typeof memberReply>;
export type Team = z.infer<typeof teamReply>;
export type Invitation = z.infer<typeof invitationReply>;
export type MemberChange = z.infer<typeof memberBody>;

const membersReply = z.object({ members: z.array(memberReply) });
const invitationsReply = z.object({ invitations: z.array(invitationReply) });
const teamsReply = z.object({ teams: z.array(teamReply) });

export function useMembers() {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "people", "members"],
    queryFn: async ({ signal }) => (await apiGet(api("members"), membersReply, { signal })).members,
  });
}

/** Those that wait; only who may invite sees them. */
export function useInvitations() {
  const { api, slug, can } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "people", "invitations"],
    queryFn: async ({ signal }) =>
      (await apiGet(api("invitations"), invitationsReply, { signal })).invitations,
    enabled: can("members.write"),
  });
}

export function useTeams() {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "people", "teams"],
    queryFn: async ({ signal }) => (await apiGet(api("teams"), teamsReply, { signal })).teams,
  });
}

/** Members, invitations and teams hang together: after any change all three are read anew. */
export function useReadPeopleAnew(): () => Promise<void> {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["w", slug, "people"] });
}

export function useChangeMember() {
  const { api } = useWorkspace();
  const readAnew = useReadPeopleAnew();
  return useMutation({
    mutationFn: ({ id, ...body }: MemberChange & { id: string }) =>
      apiDo({ method: "PATCH", path: api(`members/${id}`), body }),
    onSettled: readAnew,
  });
}
