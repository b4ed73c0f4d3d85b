import { Button, Group, Select, Text, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CauseNode } from "../../../understand/causes/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useTeams } from "../data/reads.ts";
import { CauseFigures } from "./cause-card.tsx";
import { CauseHistory } from "./cause-history.tsx";
import classes from "./cause-panel.module.css";
import { EvidenceList } from "./evidence-list.tsx";
import { FixKindsChoice } from "./fix-kinds-choice.tsx";
import { QuoteSearch } from "./quote-search.tsx";
import { stepLabel } from "./step-label.ts";
import type { CauseActions } from "./use-cause-actions.ts";

type Props = {
  topicId: string;
  node: CauseNode;
  nodes: readonly CauseNode[];
  actions: CauseActions;
  mayChange: boolean;
  onAddChild: () => void;
};

/** Everything about the chosen step: its words, remedies, owner, evidence, what was done to it. */
export function CausePanel({ topicId, node, nodes, actions, mayChange, onAddChild }: Props) {
  const { t } = useTranslation("understand");
  return (
    <aside className={classes.panel} aria-label={t("causes.panel.title")}>
      <Statement key={`${node.id}-${node.version}`} node={node} actions={actions} mayChange={mayChange} />
      {node.isHypothesis ? (
        <Text size="sm" className={classes.hint}>
          {t("causes.hypothesisHint")}
        </Text>
      ) : null}
      {mayChange ? <Verdict node={node} actions={actions} onAddChild={onAddChild} /> : null}
      <Group gap="xs" fz="xs" c="dimmed">
        <Text span inherit>
          {node.read === 0
            ? t("causes.panel.unread")
            : t("causes.panel.read", { shown: node.shown, read: node.read })}
        </Text>
        <CauseFigures node={node} />
      </Group>
      <FixKindsChoice
        value={node.fixes}
        disabled={!mayChange}
        onChange={(fixes) => void actions.change(node, { fixes })}
      />
      <Owner node={node} actions={actions} mayChange={mayChange} />
      {mayChange && node.parentId !== null ? <Parent node={node} nodes={nodes} actions={actions} /> : null}
      <EvidenceList node={node} onUnpin={mayChange ? (each) => void actions.unpin(node, each) : null} />
      <QuoteSearch
        topicId={topicId}
        pinned={new Set(node.evidence.map(({ feedbackId }) => feedbackId))}
        onPin={mayChange ? (feedbackId) => void actions.pin(node, feedbackId) : null}
      />
      <CauseHistory causeId={node.id} />
    </aside>
  );
}

type PartProps = Pick<Props, "node" | "actions" | "mayChange">;

function Statement({ node, actions, mayChange }: PartProps) {
  const { t } = useTranslation("understand");
  const [words, setWords] = useState(node.statement);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    const statement = words.trim();
    if (statement === "") setWords(node.statement);
    else if (statement !== node.statement) void actions.change(node, { statement });
  };
  return (
    <Textarea
      ref={field}
      autosize
      minRows={2}
      maxLength={300}
      data-cause-statement
      label={node.parentId === null ? t("causes.panel.complaint") : t("causes.panel.why")}
      value={words}
      readOnly={!mayChange}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Escape") setWords(node.statement);
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        // Leaving the field saves; the card has the keys again.
        document.querySelector<HTMLElement>(`[data-cause-card="${node.id}"]`)?.focus();
      }}
    />
  );
}

function Verdict({ node, actions, onAddChild }: Pick<Props, "node" | "actions" | "onAddChild">) {
  const { t } = useTranslation("understand");
  return (
    <Group gap="xs">
      {node.status === "accepted" ? null : (
        <Button size="xs" disabled={node.isHypothesis} onClick={() => void actions.judge(node, "accept")}>
          {t("causes.do.accept")}
        </Button>
      )}
      {node.status === "refuted" ? null : (
        <Button size="xs" variant="default" onClick={() => void actions.judge(node, "refute")}>
          {t("causes.do.refute")}
        </Button>
      )}
      {node.status === "draft" ? null : (
        <Button size="xs" variant="default" onClick={() => void actions.judge(node, "reopen")}>
          {t("causes.do.reopen")}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={onAddChild}>
        {t("causes.do.why")}
      </Button>
      <Button size="xs" variant="subtle" color="red" onClick={() => void actions.remove(node)}>
        {t("causes.do.remove")}
      </Button>
    </Group>
  );
}

function Owner({ node, actions, mayChange }: PartProps) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const { data } = useTeams(mayChange && can("members.read"));
  const teams = data?.teams ?? [];
  if (!mayChange || teams.length === 0) {
    return node.owner.name === null ? null : (
      <Text size="sm">{t("causes.panel.ownedBy", { name: node.owner.name })}</Text>
    );
  }
  return (
    <Select
      clearable
      label={t("causes.panel.owner")}
      value={node.owner.teamId}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(ownerTeamId) => void actions.change(node, { ownerTeamId })}
    />
  );
}

/** Hangs the step elsewhere; what stands below it is not offered, since a cause cannot explain itself. */
function Parent({ node, nodes, actions }: Pick<Props, "node" | "nodes" | "actions">) {
  const { t } = useTranslation("understand");
  const below = new Set([node.id]);
  for (const each of nodes) if (each.parentId !== null && below.has(each.parentId)) below.add(each.id);
  const free = nodes.filter(({ id }) => !below.has(id));
  if (free.length < 2) return null;
  return (
    <Select
      searchable
      label={t("causes.panel.under")}
      value={node.parentId}
      data={free.map((each) => ({ value: each.id, label: stepLabel(each) }))}
      onChange={(parentId) => {
        if (parentId !== null && parentId !== node.parentId) void actions.move(node, parentId);
      }}
    />
  );
}
