import { Button, Group } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import type { TopicReply } from "../../data/reads.ts";
import classes from "./model-drafts.module.css";
import { NameGuess } from "./name-guess.tsx";
import { SummaryGuess } from "./summary-guess.tsx";
import { useHasModel, useNameDraft, useSummary } from "./use-drafts.ts";

/** What the company's language model can propose for the topic; nothing is drawn where there is no model. */
export function ModelDrafts({ topic }: { topic: TopicReply }) {
  const { t } = useTranslation("understand");
  const name = useNameDraft(topic.topicId);
  const summary = useSummary(topic.topicId);
  if (!useHasModel()) return null;
  const icon = <IconSparkles size={16} stroke={1.5} aria-hidden />;
  return (
    <div className={classes.drafts}>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={icon}
          loading={name.isPending}
          onClick={() => name.mutate()}
        >
          {t("drafts.suggest")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={icon}
          loading={summary.isPending}
          onClick={() => summary.mutate()}
        >
          {t("drafts.summarise")}
        </Button>
      </Group>
      <div aria-live="polite">
        {name.data ? <NameGuess topic={topic} draft={name.data} onEnd={name.reset} /> : null}
        {summary.data ? (
          <SummaryGuess topicId={topic.topicId} summary={summary.data} onEnd={summary.reset} />
        ) : null}
      </div>
      <ErrorNote error={name.error ?? summary.error} />
    </div>
  );
}
