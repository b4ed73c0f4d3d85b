import { Button, Group, Modal, NumberInput, Skeleton, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import type { TopicReply } from "../data/reads.ts";
import { useSplitPreview, useSplitTopic } from "../data/reshape-topics.ts";
import { useCountWords } from "../parts/use-count-words.ts";
import { useShowChange } from "../topics/use-show-change.ts";
import classes from "./split-dialog.module.css";

type Props = { topic: Pick<TopicReply, "topicId" | "name">; onDone: () => unknown; onClose: () => void };

/** Shows what the topic falls into before it is split, for as many parts as one likes to try. */
export function SplitDialog({ topic, onDone, onClose }: Props) {
  const { t } = useTranslation("understand");
  const [parts, setParts] = useState(2);
  const preview = useSplitPreview(topic.topicId, parts, true);
  const version = preview.data?.version;
  const showChange = useShowChange();
  const split = useSplitTopic(topic.topicId, (topicIds) => {
    showChange(t("topic.splitDialog.done", { count: topicIds.length }), topic.topicId);
    return onDone();
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("topic.splitDialog.title", { name: topic.name })}
      closeButtonProps={{ "aria-label": t("topic.splitDialog.cancel") }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("topic.splitDialog.note")}
        </Text>
        <NumberInput
          data-autofocus
          w={160}
          min={2}
          max={10}
          allowDecimal={false}
          clampBehavior="strict"
          label={t("topic.splitDialog.parts")}
          value={parts}
          onChange={(value) => setParts(clampParts(value))}
        />
        <ErrorNote error={preview.error} />
        <Preview reply={preview.data} loading={preview.isPending} />
        <ErrorNote error={split.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("topic.splitDialog.cancel")}
          </Button>
          <Button
            disabled={version === undefined}
            loading={split.isPending}
            onClick={() => version !== undefined && split.mutate({ parts, version })}
          >
            {t("topic.splitDialog.confirm")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What the contract allows; an emptied field counts as two. */
function clampParts(value: string | number): number {
  return Math.min(10, Math.max(2, Math.round(Number(value)) || 2));
}

type PreviewProps = { reply: ReturnType<typeof useSplitPreview>["data"]; loading: boolean };

function Preview({ reply, loading }: PreviewProps) {
  const { t } = useTranslation("understand");
  const words = useCountWords();
  if (loading) {
    return (
      <output>
        <Text size="sm" c="dimmed" mb={6}>
          {t("topic.splitDialog.loading")}
        </Text>
        <Skeleton height={180} />
      </output>
    );
  }
  return (
    <ol className={classes.parts}>
      {reply?.parts.map((part) => (
        <li key={`${part.name} ${part.words.join(" ")}`} className={classes.part}>
          <Text fw={600}>{part.name}</Text>
          <Text size="xs" c="dimmed">
            {[words.contacts(part.count), ...part.words].join(" · ")}
          </Text>
          {part.quotes.slice(0, 3).map((quote) => (
            <blockquote key={quote} className={classes.quote}>
              {quote}
            </blockquote>
          ))}
        </li>
      ))}
    </ol>
  );
}
