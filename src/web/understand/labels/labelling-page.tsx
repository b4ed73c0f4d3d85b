import { Button, Group, Select, SegmentedControl, Skeleton } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Labels, queueOrders } from "../../../understand/labels/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Desk } from "./desk.tsx";
import { useLabels } from "./labels-data.ts";
import { LabelsFrame } from "./labels-frame.tsx";
import { LabelsSide } from "./labels-side.tsx";
import { LabelCounts } from "./label-counts.tsx";
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
        <Queue labels={labels.data} />
      )}
    </LabelsFrame>
  );
}

/** Which texts are brought, and the desk on which they lie. Both stand in the address. */
function Queue({ labels }: { labels: Labels }) {
  const { t } = useTranslation("understand");
  const [address, change] = useAddress();
  const [today, setToday] = useState<number | null>(null);
  const topics = useSteadyOrder(labels.topics);
  const by = queueOrders.find((each) => each === address.get("by")) ?? "uncertainty";
  const topic = by === "topic" ? (address.get("topic") ?? undefined) : undefined;
  const setQueue = (next: string, topicId?: string | null) =>
    change((now) => {
      now.delete("text");
      now.set("by", next);
      if (topicId) now.set("topic", topicId);
      return now;
    });
  return (
    <>
      <LabelCounts labels={labels} today={today ?? labels.today} />
      <Group gap="sm">
        <SegmentedControl
          aria-label={t("labels.by.label")}
          value={by}
          onChange={(next) => setQueue(next)}
          data={queueOrders.map((value) => ({ value, label: t(`labels.by.${value}`) }))}
        />
        {by === "topic" ? (
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
      <div className={classes.columns}>
        <Desk
          key={`${by} ${topic ?? ""}`}
          by={by}
          topic={topic}
          topics={topics}
          onToday={setToday}
          onRandom={() => setQueue("random")}
        />
        <LabelsSide labels={labels} onTopic={(topicId) => setQueue("topic", topicId)} />
      </div>
    </>
  );
}

/** Topics keep their keys while one labels: an order that follows the counts would move them under the fingers. */
function useSteadyOrder(topics: Labels["topics"]): Labels["topics"] {
  const visible = topics.filter(({ status }) => status !== "hidden");
  const [order, setOrder] = useState(() => visible.map(({ id }) => id));
  const fresh = visible.filter(({ id }) => !order.includes(id));
  if (fresh.length > 0) setOrder([...order, ...fresh.map(({ id }) => id)]);
  const byId = new Map(visible.map((topic) => [topic.id, topic]));
  return order.flatMap((id) => byId.get(id) ?? []);
}
