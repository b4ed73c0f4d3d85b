import { Table, Text } from "@mantine/core";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useTeams } from "../data/reads.ts";
import { letterOf } from "../pains/use-row-keys.ts";
import type { Moving } from "./move-dialog.tsx";
import { useMoveTopic } from "./topics-data.ts";
import classes from "./topics.module.css";
import { TreeLine } from "./tree-line.tsx";
import { useNodeActions } from "./use-node-actions.ts";
import { arrowMove, type TreeRow, visibleRows } from "./visible-rows.ts";

type Props = {
  nodes: readonly TreeNode[];
  find: string;
  openId: string | null;
  onOpen: (topicId: string) => void;
  onMove: (moving: Moving) => void;
  onMerge: (node: TreeNode) => void;
};

/** The tree as lines that the keyboard walks, folds, moves and changes; a line may be dragged onto its new parent, too. */
export function TreeTable({ nodes, find, openId, onOpen, onMove, onMerge }: Props) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const mayChange = can("topics.write");
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const [dragged, setDragged] = useState<TreeNode | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const actions = useNodeActions();
  const reorder = useMoveTopic();
  const teams = useTeams(can("members.read")).data?.teams ?? [];
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  const rows = visibleRows(nodes, { folded, find });
  const fold = ({ node: { topicId }, isOpen }: TreeRow) => {
    const next = new Set(folded);
    if (isOpen) next.add(topicId);
    else next.delete(topicId);
    setFolded(next);
  };
  const focus = (at: number) => {
    const lines = body.current?.querySelectorAll<HTMLElement>("tr[data-topic]") ?? [];
    lines[Math.min(lines.length - 1, Math.max(0, at))]?.focus();
  };
  const move = (node: TreeNode, arrow: string) => {
    const goal = arrowMove(nodes, node, arrow);
    if (!goal) return;
    if (goal.parentId === node.parentId) {
      reorder.mutate({ topicId: node.topicId, version: node.version, ...goal });
    } else onMove({ node, parentId: goal.parentId });
  };
  const onKey = (event: KeyboardEvent, row: TreeRow, at: number) => {
    const work = keyWork(event, row, at);
    if (!work || event.target !== event.currentTarget) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  };
  const keyWork = (event: KeyboardEvent, row: TreeRow, at: number): (() => void) | undefined => {
    if (event.ctrlKey || event.metaKey) return undefined;
    const { key } = event;
    if (event.altKey) return mayChange && key.startsWith("Arrow") ? () => move(row.node, key) : undefined;
    const letter = letterOf(event.nativeEvent);
    if (key === "ArrowDown" || letter === "j") return () => focus(at + 1);
    if (key === "ArrowUp" || letter === "k") return () => focus(at - 1);
    if (key === "ArrowRight" && row.hasChildren && !row.isOpen) return () => fold(row);
    if (key === "ArrowLeft" && row.hasChildren && row.isOpen) return () => fold(row);
    if (key === "Enter" || key === " ") return () => onOpen(row.node.topicId);
    if (!mayChange) return undefined;
    const changes: Record<string, () => void> = {
      r: () => setRenaming(row.node.topicId),
      a: () => actions.accept(row.node),
      h: () => actions.hide(row.node),
      m: () => onMerge(row.node),
    };
    return changes[letter];
  };
  const drop = (parentId: string | null) => {
    if (dragged && dragged.topicId !== parentId && dragged.parentId !== parentId) {
      onMove({ node: dragged, parentId });
    }
    setDragged(null);
  };
  const current = rows.some(({ node }) => node.topicId === openId) ? openId : rows[0]?.node.topicId;
  if (rows.length === 0) return <Text c="dimmed">{t("topics.table.nothing")}</Text>;
  return (
    <div className={classes.scroll}>
      <Table role="treegrid" verticalSpacing={4} aria-label={t("topics.table.caption")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("topics.table.name")}</Table.Th>
            <Table.Th ta="right">{t("topics.table.count")}</Table.Th>
            <Table.Th ta="right">{t("topics.table.share")}</Table.Th>
            <Table.Th className={classes.wide}>{t("topics.table.status")}</Table.Th>
            <Table.Th className={`${classes.wide} ${classes.roomy}`}>{t("topics.table.owner")}</Table.Th>
            <Table.Th className={`${classes.wide} ${classes.roomy}`}>{t("topics.table.spark")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {rows.map((row, at) => (
            <TreeLine
              key={row.node.topicId}
              row={row}
              team={teamNames.get(row.node.ownerTeamId ?? "") ?? null}
              isOpen={row.node.topicId === openId}
              isCurrent={row.node.topicId === current}
              isRenaming={renaming === row.node.topicId}
              onFold={() => fold(row)}
              onOpen={() => onOpen(row.node.topicId)}
              onKey={(event) => onKey(event, row, at)}
              onRename={(name) => actions.rename(row.node, name)}
              onRenamed={() => {
                setRenaming(null);
                requestAnimationFrame(() => focus(at));
              }}
              drag={
                mayChange ? { start: () => setDragged(row.node), drop: () => drop(row.node.topicId) } : null
              }
            />
          ))}
        </Table.Tbody>
      </Table>
      {dragged?.parentId ? (
        <div
          className={classes.top}
          onDragOver={(event: DragEvent) => event.preventDefault()}
          onDrop={() => drop(null)}
        >
          {t("topics.table.top")}
        </div>
      ) : null}
    </div>
  );
}
