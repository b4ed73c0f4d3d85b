import { Button, Group, Text, Title, UnstyledButton } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Proposal, TreeNode } from "../../../understand/topics/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { TrendBadge } from "../../kit/trend-badge.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { PainsSkeleton } from "../pains/pains-skeleton.tsx";
import { RenameField } from "../parts/rename-field.tsx";
import { ShareText } from "../parts/share-text.tsx";
import { SparkLine } from "../parts/spark-line.tsx";
import { useCountWords } from "../parts/use-count-words.ts";
import { useTopicKeys } from "../topic/use-topic-keys.ts";
import { withTopics } from "./topics-address.ts";
import { useProposals } from "./topics-data.ts";
import classes from "./topics.module.css";
import { useNodeActions } from "./use-node-actions.ts";

type Props = { onMerge: (node: TreeNode) => void };

/** Proposed topics one after another: read the quotes, say one letter, and the next one stands there. */
export function ProposedInbox({ onMerge }: Props) {
  const { t } = useTranslation("understand");
  const { data, error, refetch } = useProposals();
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <PainsSkeleton />;
  if (data.proposals.length === 0) {
    return (
      <EmptyState
        icon={<IconChecks size={28} stroke={1.5} />}
        title={t("topics.noProposed.title")}
        text={t("topics.noProposed.text")}
      />
    );
  }
  return <Inbox proposals={data.proposals} onMerge={onMerge} />;
}

function Inbox({ proposals, onMerge }: Props & { proposals: readonly Proposal[] }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const words = useCountWords();
  const [address, change] = useAddress();
  const [renaming, setRenaming] = useState(false);
  const actions = useNodeActions();
  const found = proposals.findIndex(({ topicId }) => topicId === address.get("open"));
  const at = Math.max(0, found);
  const current = proposals[at]!;
  const show = (next: Proposal | undefined) => {
    if (next) change((now) => withTopics(now, { open: next.topicId }), { replace: true });
  };
  const beside = proposals[at + 1] ?? proposals[at - 1];
  const decide = (work: (node: TreeNode) => void) => () => {
    work(current);
    show(beside);
  };
  const mayChange = can("topics.write");
  const acts = {
    a: decide(actions.accept),
    h: decide(actions.hide),
    m: () => onMerge(current),
    r: () => setRenaming(true),
  };
  useTopicKeys({
    j: () => show(proposals[at + 1]),
    k: () => show(proposals[at - 1]),
    ...(mayChange ? acts : {}),
  });
  return (
    <>
      <div className={classes.inbox}>
        <ul className={classes.items} aria-label={t("topics.inbox.list")}>
          {proposals.map((proposal) => (
            <li key={proposal.topicId}>
              <UnstyledButton
                className={classes.item}
                aria-current={proposal.topicId === current.topicId || undefined}
                onClick={() => show(proposal)}
              >
                <Text span size="sm">
                  {proposal.name}
                </Text>
                <Text span size="xs" c="dimmed">
                  {words.contacts(proposal.count)}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <section className={classes.panel} aria-live="polite">
          {renaming ? (
            <RenameField
              size="md"
              topicId={current.topicId}
              name={current.name}
              onSave={(name) => actions.rename(current, name)}
              onClose={() => setRenaming(false)}
            />
          ) : (
            <Title order={2}>{current.name}</Title>
          )}
          <Evidence proposal={current} />
          {mayChange ? <Acts acts={acts} /> : null}
        </section>
      </div>
      {mayChange ? <p className={classes.keys}>{t("topics.keysProposed")}</p> : null}
    </>
  );
}

function Evidence({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("understand");
  const words = useCountWords();
  return (
    <>
      <Group gap="md" align="center">
        <Text span>{words.contacts(proposal.count)}</Text>
        <ShareText share={proposal.share} />
        <TrendBadge trend={proposal.trend} />
        <SparkLine counts={proposal.spark} />
        {proposal.origin === "other" ? (
          <Text span size="xs" c="dimmed">
            {t("topics.inbox.fromOther")}
          </Text>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        {proposal.words.join(", ")}
      </Text>
      {proposal.quotes.map(({ feedbackId, text, span }) => (
        <blockquote key={feedbackId} className={classes.quote}>
          <LitText text={text} span={span} />
        </blockquote>
      ))}
      {proposal.similar.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t("topics.inbox.similar", {
            names: proposal.similar.map(({ name }) => t("topics.inbox.similarName", { name })).join(", "),
          })}
        </Text>
      ) : null}
    </>
  );
}

/** The words with the passage that shows the topic lit. */
function LitText({ text, span }: { text: string; span: [number, number] | null }) {
  if (!span) return <>{text}</>;
  return (
    <>
      {text.slice(0, span[0])}
      <mark>{text.slice(span[0], span[1])}</mark>
      {text.slice(span[1])}
    </>
  );
}

function Acts({ acts }: { acts: Record<"a" | "h" | "m" | "r", () => void> }) {
  const { t } = useTranslation("understand");
  return (
    <Group gap="xs">
      <Button onClick={acts.a}>{t("topics.inbox.accept")}</Button>
      <Button variant="default" onClick={acts.h}>
        {t("topics.inbox.hide")}
      </Button>
      <Button variant="default" onClick={acts.r}>
        {t("topics.inbox.rename")}
      </Button>
      <Button variant="default" onClick={acts.m}>
        {t("topics.inbox.merge")}
      </Button>
    </Group>
  );
}
