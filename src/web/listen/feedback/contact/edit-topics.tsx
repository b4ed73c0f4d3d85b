import { Button, Group, MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { topicListReply } from "../../../../understand/topics/page-contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { focusOnMount } from "../../../kit/focus-on-mount.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { useCorrectReading } from "./use-correct-reading.ts";

/** What the contact speaks of, as a person sees it: several topics, or none. It is an example for the classifier, too. */
export function EditTopics({ contact, onDone }: { contact: FeedbackDetail; onDone: () => void }) {
  const { t } = useTranslation("listen");
  const { slug, api } = useWorkspace();
  const { data } = useQuery({
    queryKey: ["w", slug, "topics", "names"],
    queryFn: ({ signal }) => apiGet(api("topics"), topicListReply, { signal }),
  });
  const [chosen, setChosen] = useState(contact.topics.map(({ id }) => id));
  const { setTopics, isSaving } = useCorrectReading(contact.id);
  const save = async () => {
    await setTopics(chosen).then(onDone, () => undefined);
  };
  const known = new Map(contact.topics.map(({ id, name }) => [id, name]));
  for (const { id, name, status } of data?.topics ?? []) if (status !== "hidden") known.set(id, name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* Above the field, whose open list would cover them. */}
      <Group gap="xs" mb="xs">
        <Button type="submit" size="xs" loading={isSaving}>
          {t("feedback.contact.saveTopics")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {t("feedback.contact.cancel")}
        </Button>
      </Group>
      <MultiSelect
        label={t("feedback.contact.editTopics")}
        description={t("feedback.contact.editTopicsHint")}
        data={[...known].map(([value, label]) => ({ value, label }))}
        value={chosen}
        onChange={setChosen}
        searchable
        clearable
        hidePickedOptions
        size="sm"
        ref={focusOnMount}
      />
    </form>
  );
}
