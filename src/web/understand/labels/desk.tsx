import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { enoughLabels, type Labels, type QueueOrder } from "../../../understand/labels/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { TextCard } from "./text-card.tsx";
import { TopicChips } from "./topic-chips.tsx";
import { useLabelKeys } from "./use-label-keys.ts";
import { useLabelling } from "./use-labelling.ts";
import classes from "./labels.module.css";

type Props = {
  by: QueueOrder;
  topic: string | undefined;
  topics: Labels["topics"];
  onToday: (today: number) => void;
  onRandom: () => void;
};

/** One text at a time: topics by digits, Enter, and the next one is there. */
export function Desk({ by, topic, topics, onToday, onRandom }: Props) {
  const { t } = useTranslation("understand");
  const [address, change] = useAddress();
  const labelling = useLabelling({ by, topic, start: address.get("text") }, onToday);
  const find = useRef<HTMLInputElement>(null);
  /** The text that Enter was pressed on with nothing chosen. */
  const [hasty, setHasty] = useState<string | null>(null);
  const { current, mark } = labelling;
  const id = current?.id;
  const save = () => setHasty(labelling.save() ? null : (id ?? null));
  const isHasty = hasty !== null && hasty === id && mark.topicIds.length === 0 && !mark.none;
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
  useEffect(() => {
    if (id === undefined) return;
    const withText = (now: URLSearchParams) => {
      now.set("text", id);
      return now;
    };
    change(withText, { replace: true });
  }, [id, change]);
  return (
    <Stack gap="sm">
      {labelling.fallback ? <Note>{t("labels.fallback", { count: enoughLabels })}</Note> : null}
      <ErrorNote error={labelling.error} onRetry={labelling.retry} />
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
          <Text component="output" display="block" size="sm" c="var(--otklik-worse)" mih="1.25rem">
            {isHasty ? t("labels.choose") : ""}
          </Text>
        </>
      ) : labelling.state === "loading" ? (
        <Skeleton height={240} />
      ) : labelling.state === "ready" ? (
        <AllLabelled onRandom={onRandom} />
      ) : null}
      <p className={classes.keys}>{t("labels.keys")}</p>
    </Stack>
  );
}

function AllLabelled({ onRandom }: { onRandom: () => void }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconTags size={28} stroke={1.5} />}
      title={t("labels.empty.title")}
      text={t("labels.empty.text")}
      actions={
        <>
          <Button component={Link} to={path("labels/quality")}>
            {t("labels.empty.quality")}
          </Button>
          <Button variant="default" onClick={onRandom}>
            {t("labels.empty.random")}
          </Button>
        </>
      }
    />
  );
}
