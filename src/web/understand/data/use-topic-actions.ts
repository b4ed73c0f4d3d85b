import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import { errorSentence } from "../../kit/error-sentence.ts";
import { showUndo } from "../../kit/show-undo.tsx";
import { type TopicChange, useChangeTopic } from "./change-topic.ts";

type Topic = Pick<Pain, "topicId" | "name" | "status">;
const refused = (error: unknown) =>
  notifications.show({ color: "red", withBorder: true, message: errorSentence(error) });

/** Accepting, hiding and renaming as a person does it: at once, told, and with the way back. */
export function useTopicActions() {
  const { t } = useTranslation("understand");
  const change = useChangeTopic();
  const run = (next: TopicChange, message: string, back: TopicChange) => {
    change.mutate(next, {
      onSuccess: () => showUndo(message, () => change.mutateAsync(back)),
      onError: refused,
    });
  };
  const setStatus = ({ topicId, status: before }: Topic, status: Pain["status"], message: string) =>
    run({ topicId, status }, message, { topicId, status: before });
  return {
    /** Accepts a guess; takes the acceptance back when it was accepted already. */
    toggleAccepted: (topic: Topic) => {
      const accepted = topic.status === "accepted";
      setStatus(
        topic,
        accepted ? "proposed" : "accepted",
        t(accepted ? "pains.done.unaccepted" : "pains.done.accepted", { name: topic.name }),
      );
    },
    /** Takes a topic out of the ranking; brings a hidden one back as a guess. */
    toggleHidden: (topic: Topic) => {
      const hidden = topic.status === "hidden";
      setStatus(
        topic,
        hidden ? "proposed" : "hidden",
        t(hidden ? "pains.done.shown" : "pains.done.hidden", { name: topic.name }),
      );
    },
    rename: ({ topicId, name: before }: Topic, name: string) =>
      run({ topicId, name }, t("pains.done.renamed", { name }), { topicId, name: before }),
  };
}
export type TopicActions = ReturnType<typeof useTopicActions>;
