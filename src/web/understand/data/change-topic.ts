import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type { reviseTopicBody } from "../../../understand/topics/contract.ts";
import type { Pain } from "../../../understand/contract.ts";
import type { Pains } from "../../../understand/pains/contract.ts";
import { apiDo } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "./keys.ts";

export type TopicChange = { topicId: string } & z.input<typeof reviseTopicBody>;

/** Renames, accepts, hides or hands over a topic. The screen shows it at once and goes back when the server refuses. */
export function useChangeTopic() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ topicId, ...body }: TopicChange) =>
      apiDo({ method: "PATCH", path: api(`topics/${topicId}`), body }),
    onMutate: (change: TopicChange) => showAtOnce(client, slug, change),
    onSettled: () => client.invalidateQueries({ queryKey: understandKeys.all(slug) }),
    onError: (_error, _change, undo) => undo?.(),
  });
}

/** Writes the change into every kept reply that shows the topic; gives back what undoes it. */
async function showAtOnce(client: QueryClient, slug: string, change: TopicChange): Promise<() => void> {
  await client.cancelQueries({ queryKey: understandKeys.all(slug) });
  const kept = [
    ...client.getQueriesData<Pains>({ queryKey: understandKeys.pains(slug) }),
    ...client.getQueriesData<Pain>({ queryKey: understandKeys.topic(slug, change.topicId) }),
  ];
  for (const [key, reply] of kept) if (reply) client.setQueryData(key, changed(reply, change));
  return () => {
    for (const [key, reply] of kept) client.setQueryData(key, reply);
  };
}

function changed(reply: Pains | Pain, change: TopicChange): Pains | Pain {
  if (!("pains" in reply)) return changedPain(reply, change);
  return { ...reply, pains: reply.pains.map((pain) => changedPain(pain, change)) };
}

/** A topic as it will be; the other topics as they are. */
export function changedPain(pain: Pain, { topicId, name, status, ownerTeamId }: TopicChange): Pain {
  if (pain.topicId !== topicId) return pain;
  return {
    ...pain,
    ...(name === undefined ? {} : { name, namedBy: "person" as const }),
    ...(status === undefined ? {} : { status }),
    ...(ownerTeamId === undefined ? {} : { ownerTeamId }),
  };
}
