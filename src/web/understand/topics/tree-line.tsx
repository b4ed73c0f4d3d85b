import { Table, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../kit/use-format.ts";
import { RenameField } from "../parts/rename-field.tsx";
import { ShareText } from "../parts/share-text.tsx";
import { SparkLine } from "../parts/spark-line.tsx";
import { StatusMark } from "../parts/status-mark.tsx";
import classes from "./topics.module.css";
import type { TreeRow } from "./visible-rows.ts";

type Props = {
  row: TreeRow;
  team: string | null;
  isOpen: boolean;
  /** The one line that Tab leads to. */
  isCurrent: boolean;
  isRenaming: boolean;
  onFold: () => void;
  onOpen: () => void;
  onKey: (event: KeyboardEvent) => void;
  onRename: (name: string) => void;
  onRenamed: () => void;
  /** Null: nobody may move it. */
  drag: { start: () => void; drop: () => void } | null;
};

/** One topic of the tree in a line. */
export function TreeLine({ row, team, isOpen, isCurrent, drag, onKey, ...name }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const [over, setOver] = useState(false);
  const { node, level, hasChildren } = row;
  const dragging = drag && {
    draggable: true,
    onDragStart: drag.start,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: () => {
      setOver(false);
      drag.drop();
    },
  };
  return (
    <Table.Tr
      className={classes.row}
      data-topic={node.topicId}
      data-selected={isOpen || undefined}
      data-over={over || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={level}
      aria-expanded={hasChildren ? row.isOpen : undefined}
      aria-selected={isOpen}
      onKeyDown={onKey}
      {...dragging}
    >
      <Table.Td>
        <NameCell row={row} {...name} />
      </Table.Td>
      <Table.Td ta="right">
        {format.number(node.count)}
        {hasChildren && node.ownCount !== node.count ? (
          <span className={classes.own}>{t("topics.table.own", { count: node.ownCount })}</span>
        ) : null}
      </Table.Td>
      <Table.Td ta="right">
        <ShareText share={node.share} />
      </Table.Td>
      <Table.Td className={classes.wide}>
        <StatusMark status={node.status} />
      </Table.Td>
      <Table.Td className={`${classes.wide} ${classes.roomy}`}>{team}</Table.Td>
      <Table.Td className={`${classes.wide} ${classes.roomy}`}>
        <SparkLine counts={node.spark} />
      </Table.Td>
    </Table.Tr>
  );
}

type NameProps = Pick<Props, "row" | "isRenaming" | "onFold" | "onOpen" | "onRename" | "onRenamed">;

function NameCell({ row, isRenaming, onFold, onOpen, onRename, onRenamed }: NameProps) {
  const { t } = useTranslation("understand");
  const name = row.node.name;
  const Icon = row.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div
      className={classes.name}
      data-status={row.node.status}
      style={{ paddingInlineStart: `${(row.level - 1) * 1.25}rem` }}
    >
      {row.hasChildren ? (
        <UnstyledButton
          className={classes.fold}
          tabIndex={-1}
          aria-label={t(row.isOpen ? "topics.table.fold" : "topics.table.unfold", { name })}
          onClick={onFold}
        >
          <Icon size={16} aria-hidden />
        </UnstyledButton>
      ) : (
        <span className={classes.fold} />
      )}
      {isRenaming ? (
        <RenameField topicId={row.node.topicId} name={name} onSave={onRename} onClose={onRenamed} />
      ) : (
        <UnstyledButton className={classes.open} tabIndex={-1} onClick={onOpen}>
          {name}
        </UnstyledButton>
      )}
      <span className={classes.narrow}>
        <StatusMark status={row.node.status} small />
      </span>
    </div>
  );
}
