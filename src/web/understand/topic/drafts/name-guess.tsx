import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { showDone } from "../../../kit/show-undo.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import type { TopicReply } from "../../data/reads.ts";
import classes from "./model-drafts.module.css";
import { type NameDraft, useTakeName } from "./use-drafts.ts";

type Props = { topic: TopicReply; draft: NameDraft; onEnd: () => void };

/** A name the model proposes: a guess with a dashed edge until somebody takes it. */
export function NameGuess({ topic, draft, onEnd }: Props) {
  const { t } = useTranslation("understand");
  const { locale } = useWorkspace();
  const take = useTakeName(topic.topicId);
  const name = locale === "ru" ? draft.nameRu : draft.nameEn;
  const other = locale === "ru" ? draft.nameEn : draft.nameRu;
  const accept = () =>
    take.mutate(draft, {
      onSuccess: () => {
        showDone(t("drafts.taken", { name }));
        onEnd();
      },
    });
  return (
    <section className={classes.guess} aria-label={t("drafts.name")}>
      <Text size="xs" c="dimmed">
        {t("drafts.name")}
      </Text>
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed">
        {other}
      </Text>
      <Text size="sm" mt={4}>
        {draft.description}
      </Text>
      <ErrorNote error={take.error} />
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={take.isPending} onClick={accept} data-autofocus>
          {t("drafts.accept")}
        </Button>
        <Button size="xs" variant="default" onClick={onEnd}>
          {t("drafts.dismiss")}
        </Button>
      </Group>
    </section>
  );
}
