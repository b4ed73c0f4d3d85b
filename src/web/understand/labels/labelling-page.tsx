import { Button, Group, Select, SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { enoughLabels, type Labels, queueOrders } from "../../../understand/labels/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useLabels } from "./labels-data.ts";
import { LabelsFrame } from "./labels-frame.tsx";
import { LabelsSide } from "./labels-side.tsx";
import { LabelCounts } from "./label-counts.tsx";
import { TextCard } from "./text-card.tsx";
import { TopicChips } from "./topic-chips.tsx";
import { useLabelKeys } from "./use-label-keys.ts";
import { useLabelling } from "./use-labelling.ts";
import classes from "./labels.module.css";

/** Labelling by keyboard: one text at a time, topics by digits, Enter and the next one is there. */
export function LabellingPage() {
  const { t } = useTranslation("understand");
  const labels = useLabels();
  const { can, path } = useWorkspace();
  return (
    <LabelsFrame>
      <ErrorNote error={labels.error} onRetry={() => void labels.refetch()} />
      {labels.data === undefined ? (
        labels.error ? null : (
          <Skeleton height={240} />
        )
      ) : !can("topics.write") ? (
        <Note>{t("labels.noRight")}</Note>
      ) : labels.data.texts === 0 ? (
        <EmptyState
          icon={<IconTags size={28} stroke={1.5} />}
          title={t("labels.noTexts.title")}
          text={t("labels.noTexts.text")}
          actions={
            <Button component={Link} to={path("imports")}>
              {t("labels.noTexts.action")}
            </Button>
          }
        />
      ) : labels.data.topics.length === 0 ? (
        <EmptyState
          icon={<IconTags size={28} stroke={1.5} />}
          title={t("labels.noTopics.title")}
          text={t("labels.noTopics.text")}
          actions={
            <>
              <Button component={Link} to={path("pains")}>
                {t("labels.noTopics.pains")}
              </Button>
              <Button component={Link} to={path("labels/import")} variant="default">
                {t("labels.noTopics.file")}
              </Button>
            </>
          }
        />
      ) : (
        <Desk labels={labels.data} />
      )}
    </LabelsFrame>
  );
}

function Desk({ labels }: { labels: Labels }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const [address, change] = useAddress();
  const topic = address.get("topic") ?? undefined;
  const asked = queueOrders.find((each) => each === address.get("by")) ?? "uncertainty";
  const labelling = useLabelling(asked, asked === "topic" ? topic : undefined, address.get("text"));
  const topics = useSteadyOrder(labels.topics);
  const find = useRef<HTMLInputElement>(null);
  const [hint, setHint] = useState(false);
  const { current } = labelling;
  const save = () => setHint(!labelling.save());
  useLabelKeys({
    digit: (digit) => {
      const chosen = topics[digit - 1];
      if (digit === 0) labelling.toggleNone();
      else if (chosen) labelling.toggle(chosen.id);
    },
    enter: save,
    find: () => find.current?.focus(),
    letters: { s: labelling.skip, z: () => void labelling.undo(), a: labelling.accept },
  });
  const id = current?.id;
  useEffect(() => {
    setHint(false);
    if (id === undefined) return;
    change(
      (now) => {
        now.set("text", id);
        return now;
      },
      { replace: true },
    );
  }, [id, change]);
  const setQueue = (by: string, topicId?: string | null) =>
    change((now) => {
      now.delete("text");
      now.set("by", by);
      if (topicId) now.set("topic", topicId);
      return now;
    });
  return (
    <>
      <LabelCounts labels={labels} today={labelling.today ?? labels.today} />
      <Group gap="sm">
        <SegmentedControl
          aria-label={t("labels.by.label")}
          value={asked}
          onChange={(by) => setQueue(by)}
          data={queueOrders.map((value) => ({ value, label: t(`labels.by.${value}`) }))}
        />
        {asked === "topic" ? (
          <Select
            aria-label={t("labels.topicSelect")}
            placeholder={t("labels.chooseTopic")}
            searchable
            value={topic ?? null}
            onChange={(value) => setQueue("topic", value)}
            data={topics.map(({ id: value, name }) => ({ value, label: name }))}
          />
        ) : null}
      </Group>
      {labelling.fallback ? <Note>{t("labels.fallback", { count: enoughLabels })}</Note> : null}
      <ErrorNote error={labelling.error} onRetry={labelling.retry} />
      <div className={classes.columns}>
        <Stack gap="sm">
          {current ? (
            <>
              <TextCard key={current.id} text={current} />
              {current.suggestions.length > 0 && current.suggestedBy !== null ? (
                <Text size="xs" c="dimmed">
                  {t("labels.guess", { version: current.suggestedBy })}. {t("labels.guessHint")}
                </Text>
              ) : null}
              <TopicChips topics={topics} labelling={labelling} find={find} />
              <Group gap="xs">
                <Button onClick={save}>{t("labels.save")}</Button>
                <Button variant="default" onClick={labelling.skip}>
                  {t("labels.skip")}
                </Button>
                <Button variant="default" disabled={!labelling.canUndo} onClick={() => void labelling.undo()}>
                  {t("labels.undo")}
                </Button>
              </Group>
              <Text size="sm" role="status" c="var(--otklik-worse)" mih="1.25rem">
                {hint ? t("labels.choose") : ""}
              </Text>
            </>
          ) : labelling.state === "loading" ? (
            <Skeleton height={240} />
          ) : labelling.state === "ready" ? (
            <EmptyState
              icon={<IconTags size={28} stroke={1.5} />}
              title={t("labels.empty.title")}
              text={t("labels.empty.text")}
              actions={
                <>
                  <Button component={Link} to={path("labels/quality")}>
                    {t("labels.empty.quality")}
                  </Button>
                  <Button variant="default" onClick={() => setQueue("random")}>
                    {t("labels.empty.random")}
                  </Button>
                </>
              }
            />
          ) : null}
          <p className={classes.keys}>{t("labels.keys")}</p>
        </Stack>
        <LabelsSide labels={labels} onTopic={(topicId) => setQueue("topic", topicId)} />
      </div>
    </>
  );
}

/** Topics keep their keys while one labels: an order that follows the counts would move them under the fingers. */
function useSteadyOrder(topics: Labels["topics"]): Labels["topics"] {
  const order = useRef<string[]>([]);
  const visible = topics.filter(({ status }) => status !== "hidden");
  const known = new Set(order.current);
  order.current = [...order.current, ...visible.map(({ id }) => id).filter((id) => !known.has(id))];
  const byId = new Map(visible.map((topic) => [topic.id, topic]));
  return order.current.flatMap((id) => byId.get(id) ?? []);
}
