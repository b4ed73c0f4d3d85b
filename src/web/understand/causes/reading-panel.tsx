import { Button, Checkbox, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CauseNode } from "../../../understand/causes/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useReading } from "./cause-reads.ts";
import classes from "./reading-panel.module.css";
import { stepLabel } from "./step-label.ts";
import type { CauseActions } from "./use-cause-actions.ts";

const atOnce = 30;

type Props = {
  topicId: string;
  nodes: readonly CauseNode[];
  actions: CauseActions;
  onClose: () => void;
};

/** Contacts dealt at random, one by one: which steps does each show? So each step gets its share of the topic. */
export function ReadingPanel({ topicId, nodes, actions, onClose }: Props) {
  const { t } = useTranslation("understand");
  const { data, error } = useReading(topicId);
  return (
    <aside className={classes.panel} aria-label={t("causes.reading.title")}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("causes.reading.title")}
        </Title>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("causes.reading.close")}
        </Button>
      </Group>
      <ErrorNote error={error} />
      {data && data.drawn > 0 ? (
        <div>
          <Text size="sm">{t("causes.reading.done", { read: data.read, drawn: data.drawn })}</Text>
          <Progress value={(100 * data.read) / data.drawn} aria-label={t("causes.reading.title")} />
        </div>
      ) : null}
      {data && data.contactsNow > data.population * 1.1 ? (
        <Text size="sm" className={classes.warn}>
          {t("causes.reading.grown", { before: data.population, now: data.contactsNow })}
        </Text>
      ) : null}
      {data?.next ? (
        <Question
          key={data.next.feedbackId}
          text={data.next.text}
          occurredAt={data.next.occurredAt}
          nodes={nodes}
          onAnswer={(causeIds) => actions.answer(data.next!.feedbackId, causeIds)}
        />
      ) : null}
      {data && !data.next ? (
        <Stack gap="xs">
          <Text size="sm">
            {t(data.read === 0 ? "causes.reading.why" : "causes.reading.enough", { count: data.read })}
          </Text>
          {data.drawn < data.contactsNow ? (
            <Button size="sm" onClick={() => void actions.draw(atOnce)}>
              {t("causes.reading.draw", { count: Math.min(atOnce, data.contactsNow - data.drawn) })}
            </Button>
          ) : null}
        </Stack>
      ) : null}
    </aside>
  );
}

type QuestionProps = {
  text: string;
  occurredAt: string;
  nodes: readonly CauseNode[];
  onAnswer: (causeIds: string[]) => Promise<unknown>;
};

function Question({ text, occurredAt, nodes, onAnswer }: QuestionProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const [shown, setShown] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const answer = async (causeIds: string[]) => {
    setBusy(true);
    await onAnswer(causeIds);
    setBusy(false);
  };
  return (
    <form
      className={classes.question}
      onSubmit={(event) => {
        event.preventDefault();
        void answer(shown);
      }}
    >
      <blockquote className={classes.text} tabIndex={-1}>
        {text}
        <Text size="xs" c="dimmed" mt={4}>
          {format.date(occurredAt)}
        </Text>
      </blockquote>
      <Checkbox.Group label={t("causes.reading.question")} value={shown} onChange={setShown}>
        <Stack gap={6} mt="xs">
          {nodes.map((node) => (
            <Checkbox
              key={node.id}
              value={node.id}
              pl={Math.min(node.depth, 5) * 12}
              label={stepLabel(node)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group gap="xs">
        <Button type="submit" size="sm" loading={busy} disabled={shown.length === 0}>
          {t("causes.reading.next")}
        </Button>
        <Button size="sm" variant="default" disabled={busy} onClick={() => void answer([])}>
          {t("causes.reading.none")}
        </Button>
      </Group>
    </form>
  );
}
