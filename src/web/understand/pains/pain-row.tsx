import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pain } from "../../../understand/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { TrendBadge } from "../../kit/trend-badge.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import type { TopicActions } from "../data/use-topic-actions.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { MoneyText } from "../parts/money-text.tsx";
import { ShareText } from "../parts/share-text.tsx";
import { SparkLine } from "../parts/spark-line.tsx";
import { ToneMark } from "../parts/tone-mark.tsx";
import { NameCell } from "./name-cell.tsx";
import classes from "./pains-table.module.css";
import { RowMenu } from "./row-menu.tsx";
import type { Selection } from "./use-selection.ts";

export type PainRowProps = {
  pain: Pain;
  /** The right end of the money scale all rows share. */
  most: number;
  address: URLSearchParams;
  /** Null for those who may only look. */
  selection: Selection | null;
  actions: TopicActions;
  renaming: boolean;
  onRename: (on: boolean) => void;
  onMerge: () => void;
  /** What stands before the topic's words. */
  mark: ReactNode;
};

/** One topic of the ranking. */
export function PainRow({
  pain,
  most,
  address,
  selection,
  actions,
  renaming,
  onRename,
  onMerge,
  mark,
}: PainRowProps) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const { topicId, name } = pain;
  return (
    <tr data-topic={topicId} data-selected={selection?.has(topicId) || undefined} className={classes.row}>
      <td className={classes.check}>
        {selection ? (
          <Checkbox
            size="xs"
            aria-label={t("pains.table.select", { name })}
            checked={selection.has(topicId)}
            onChange={() => selection.toggle(topicId)}
          />
        ) : null}
      </td>
      <th scope="row" className={classes.name}>
        <NameCell
          pain={pain}
          address={address}
          mark={mark}
          renaming={renaming}
          onSave={(next) => actions.rename(pain, next)}
          onClose={() => onRename(false)}
        />
      </th>
      <td className={classes.count} data-label={t("pains.table.count").toLowerCase()}>
        <Link to={contactsPath(slug, address, { topic: topicId })}>{format.number(pain.count)}</Link>
      </td>
      <td className={classes.share}>
        <ShareText share={pain.share} />
      </td>
      <td className={classes.money}>
        <MoneyText money={pain.moneyPerMonth} most={most} />
      </td>
      <td className={classes.tone}>
        <AnswerText answer={pain.sentiment} dense>
          {(tone) => <ToneMark tone={tone} />}
        </AnswerText>
      </td>
      <td className={classes.trend}>
        <TrendBadge trend={pain.trend} />
      </td>
      <td className={classes.spark}>
        <SparkLine counts={pain.spark} />
      </td>
      <td className={classes.menu}>
        <RowMenu
          pain={pain}
          address={address}
          actions={selection ? actions : null}
          onRename={() => onRename(true)}
          onMerge={onMerge}
        />
      </td>
    </tr>
  );
}
