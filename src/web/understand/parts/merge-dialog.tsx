import { Button, Group, Modal, Radio, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useTopicList } from "../data/reads.ts";
import { useMergeTopics } from "../data/reshape-topics.ts";
import { ChangePreviewPart } from "../topics/change-preview-part.tsx";
import { useChangePreview } from "../topics/topics-data.ts";
import { useShowChange } from "../topics/use-show-change.ts";
import { useCountWords } from "./use-count-words.ts";

export type MergeableTopic = { topicId: string; name: string; count: number };
type Props = {
  /** One topic asks for its other; several are merged as they are. */
  topics: readonly MergeableTopic[];
  /** Topics that come first when the other is chosen. */
  similarIds?: readonly string[];
  onDone?: (intoId: string) => unknown;
  onClose: () => void;
};

/**
 * Shows what a merge will do before it is done: which topics, which name stays, how many contacts. It is done only to what was shown: who
 * merges topics that somebody has changed meanwhile is told, and shown anew.
 */
export function MergeDialog({ topics, similarIds = [], onDone, onClose }: Props) {
  const { t } = useTranslation("understand");
  const [other, setOther] = useState<MergeableTopic | null>(null);
  const [keptId, setKeptId] = useState<string | null>(null);
  const all = other ? [...topics, other] : topics;
  const kept = all.find(({ topicId }) => topicId === keptId) ?? biggest(all);
  const body = {
    topicIds: all.map(({ topicId }) => topicId).filter((topicId) => topicId !== kept.topicId),
    intoId: kept.topicId,
  };
  const preview = useChangePreview(all.length > 1 ? { kind: "merge", ...body } : null);
  const versions = preview.data?.versions;
  const showChange = useShowChange();
  const merge = useMergeTopics(async (intoId) => {
    showChange(t("pains.done.merged", { name: kept.name }), intoId);
    await onDone?.(intoId);
    onClose();
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("pains.merge.title")}
      closeButtonProps={{ "aria-label": t("pains.merge.cancel") }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("pains.merge.note")}
        </Text>
        {topics.length === 1 ? (
          <OtherTopic topic={topics[0]!} similarIds={similarIds} other={other} onChoose={setOther} />
        ) : null}
        {all.length > 1 ? <KeptTopic topics={all} kept={kept} onChoose={setKeptId} /> : null}
        {all.length > 1 ? <ChangePreviewPart kind="merge" preview={preview} /> : null}
        <ErrorNote error={merge.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("pains.merge.cancel")}
          </Button>
          <Button
            disabled={!versions}
            loading={merge.isPending}
            onClick={() => versions && merge.mutate({ ...body, versions })}
          >
            {t("pains.merge.confirm")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function biggest(topics: readonly MergeableTopic[]): MergeableTopic {
  return topics.reduce((best, one) => (one.count > best.count ? one : best));
}

type OtherProps = {
  topic: MergeableTopic;
  similarIds: readonly string[];
  other: MergeableTopic | null;
  onChoose: (topic: MergeableTopic | null) => void;
};

function OtherTopic({ topic, similarIds, other, onChoose }: OtherProps) {
  const { t } = useTranslation("understand");
  const { data, error } = useTopicList(true);
  const others = (data?.topics ?? []).filter(({ id }) => id !== topic.topicId);
  const format = useFormat();
  const option = ({ id, name, count }: (typeof others)[number]) => ({
    value: id,
    label: `${name} · ${format.number(count)}`,
  });
  const isSimilar = ({ id }: { id: string }) => similarIds.includes(id);
  const similar = others.filter(isSimilar).map(option);
  const rest = others.filter((one) => !isSimilar(one)).map(option);
  const choose = (id: string | null) => {
    const found = others.find((one) => one.id === id);
    onChoose(found ? { topicId: found.id, name: found.name, count: found.count } : null);
  };
  return (
    <>
      <ErrorNote error={error} />
      <Select
        data-autofocus
        searchable
        clearable
        label={t("pains.merge.with", { name: topic.name })}
        placeholder={t("pains.merge.choose")}
        nothingFoundMessage={t("filter.nothing")}
        value={other?.topicId ?? null}
        onChange={choose}
        data={
          similar.length > 0
            ? [
                { group: t("pains.merge.similar"), items: similar },
                { group: t("pains.merge.rest"), items: rest },
              ]
            : rest
        }
      />
    </>
  );
}

type KeptProps = {
  topics: readonly MergeableTopic[];
  kept: MergeableTopic;
  onChoose: (topicId: string) => void;
};

function KeptTopic({ topics, kept, onChoose }: KeptProps) {
  const { t } = useTranslation("understand");
  const words = useCountWords();
  return (
    <Radio.Group label={t("pains.merge.into")} value={kept.topicId} onChange={onChoose}>
      <Stack gap={6} mt={6}>
        {topics.map(({ topicId, name, count }) => (
          <Radio key={topicId} value={topicId} label={name} description={words.contacts(count)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
