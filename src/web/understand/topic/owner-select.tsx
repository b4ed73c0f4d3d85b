import { notifications } from "@mantine/notifications";
import { Select } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { errorSentence } from "../../kit/error-sentence.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useChangeTopic } from "../data/change-topic.ts";
import { type TopicReply, useTeams } from "../data/reads.ts";

/** Which team answers for the topic. Not drawn where nobody can be chosen. */
export function OwnerSelect({ topic }: { topic: TopicReply }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const { data } = useTeams(can("members.read"));
  const change = useChangeTopic();
  const teams = data?.teams ?? [];
  if (teams.length === 0) return null;
  const choose = (ownerTeamId: string | null) => {
    const team = teams.find(({ id }) => id === ownerTeamId)?.name;
    change.mutate(
      { topicId: topic.topicId, ownerTeamId },
      {
        onSuccess: () => showDone(team ? t("topic.ownerSet", { team }) : t("topic.ownerCleared")),
        onError: (error) =>
          notifications.show({ color: "red", withBorder: true, message: errorSentence(error) }),
      },
    );
  };
  return (
    <Select
      w={210}
      clearable
      aria-label={t("topic.owner")}
      placeholder={t("topic.owner")}
      leftSection={<IconUsers size={16} aria-hidden />}
      value={topic.ownerTeamId}
      onChange={choose}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
