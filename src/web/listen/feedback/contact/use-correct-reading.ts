import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { apiDo } from "../../../kit/api.ts";
import { errorSentence } from "../../../kit/error-sentence.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

export type Emotion = FeedbackDetail["feelings"][number]["emotion"];

/** A person's word on what the machine read of a contact: its topics, the emotion of a clause. */
export function useCorrectReading(contactId: string) {
  const { slug, api } = useWorkspace();
  const cache = useQueryClient();
  const address = `feedback/${encodeURIComponent(contactId)}`;
  const correct = useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) =>
      apiDo({ method: "PUT", path: api(`${address}/${path}`), body }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["w", slug, "feedback"] }),
    onError: (error) => notifications.show({ color: "red", withBorder: true, message: errorSentence(error) }),
  });
  return {
    isSaving: correct.isPending,
    setTopics: (topicIds: readonly string[]) => correct.mutateAsync({ path: "topics", body: { topicIds } }),
    setEmotion: (feelingId: string, emotion: Emotion) =>
      correct.mutate({ path: `feelings/${encodeURIComponent(feelingId)}`, body: { emotion } }),
  };
}
