import { ActionIcon, Button, Group, Text, Title } from "@mantine/core";
import { IconPin, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TopicCard, TreeNode } from "../../../understand/topics/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { StatusMark } from "../parts/status-mark.tsx";
import { ChangeList } from "./change-list.tsx";
import { TopicForm } from "./topic-form.tsx";
import { usePinExample, useTopicCard, useUnpinExample } from "./topics-data.ts";
import classes from "./topics.module.css";

type Props = {
  node: TreeNode;
  onMove: () => void;
  onMerge: () => void;
  onSplit: () => void;
  onClose: () => void;
};

const narrow = "(max-width: 62em)";

/** All about the chosen topic that people may say: names, description, team, examples; and what was done to it. */
export function TopicPanel({ node, onMove, onMerge, onSplit, onClose }: Props) {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  const { data, error, refetch } = useTopicCard(node.topicId);
  const mayChange = can("topics.write");
  const name = node.name;
  const panel = useRef<HTMLElement>(null);
  // On a narrow screen the panel stands above the tree: whoever opens a topic far down is taken to it.
  useEffect(() => {
    if (window.matchMedia(narrow).matches) panel.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <aside ref={panel} className={`${classes.panel} ${classes.beside}`} aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h2">
            {name}
          </Title>
          <StatusMark status={node.status} />
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={t("topics.panel.close")} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Group gap="xs">
        <Button size="xs" variant="default" component={Link} to={path(`topics/${node.topicId}`)}>
          {t("topics.panel.page")}
        </Button>
        {mayChange ? (
          <>
            <Button size="xs" variant="default" onClick={onMove}>
              {t("topics.panel.move")}
            </Button>
            <Button size="xs" variant="default" onClick={onMerge}>
              {t("topics.panel.merge")}
            </Button>
            <Button size="xs" variant="default" onClick={onSplit}>
              {t("topics.panel.split")}
            </Button>
          </>
        ) : null}
      </Group>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <CardParts card={data} mayChange={mayChange} /> : null}
    </aside>
  );
}

function CardParts({ card, mayChange }: { card: TopicCard; mayChange: boolean }) {
  const { t } = useTranslation("understand");
  return (
    <>
      {mayChange ? <TopicForm key={card.version} card={card} /> : <Text size="sm">{card.description}</Text>}
      {card.words.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t("topics.panel.words")}: {card.words.join(", ")}
        </Text>
      ) : null}
      <Examples card={card} mayChange={mayChange} />
      <Title order={3} size="h3">
        {t("topics.panel.history")}
      </Title>
      {card.history.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("topics.panel.noHistory")}
        </Text>
      ) : (
        <ChangeList changes={card.history.slice(0, 5)} />
      )}
    </>
  );
}

function Examples({ card, mayChange }: { card: TopicCard; mayChange: boolean }) {
  const { t } = useTranslation("understand");
  const pin = usePinExample(card.topicId);
  const unpin = useUnpinExample(card.topicId);
  const pinned = new Set(card.examples.map(({ feedbackId }) => feedbackId));
  const quotes = card.quotes.filter(({ feedbackId }) => !pinned.has(feedbackId));
  return (
    <>
      <Title order={3} size="h3">
        {t("topics.panel.examples")}
      </Title>
      {card.examples.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("topics.panel.noExamples")}
        </Text>
      ) : null}
      {card.examples.map(({ id, text }) => (
        <div key={id} className={classes.quoteLine}>
          <blockquote className={classes.quote}>{text}</blockquote>
          {mayChange ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("topics.panel.unpin")}
              onClick={() => unpin.mutate(id)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {quotes.length > 0 ? (
        <Title order={3} size="h3">
          {t("topics.panel.quotes")}
        </Title>
      ) : null}
      {quotes.map(({ feedbackId, text }) => (
        <div key={feedbackId} className={classes.quoteLine}>
          <blockquote className={classes.quote}>{text}</blockquote>
          {mayChange ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("topics.panel.pin")}
              onClick={() => pin.mutate(feedbackId)}
            >
              <IconPin size={14} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
    </>
  );
}
