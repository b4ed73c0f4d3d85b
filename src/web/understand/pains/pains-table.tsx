import { Checkbox, VisuallyHidden } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import type { Pains } from "../../../understand/pains/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { ChurnMark } from "../churn/churn-mark.tsx";
import { useChurn } from "../churn/use-churn.ts";
import { useTopicActions } from "../data/use-topic-actions.ts";
import { mostMoney } from "../parts/money-text.tsx";
import { OtherRow } from "./other-row.tsx";
import { readSort } from "./pains-address.ts";
import { PainRow } from "./pain-row.tsx";
import classes from "./pains-table.module.css";
import { SortHead } from "./sort-head.tsx";
import { type RowKeys, useRowKeys } from "./use-row-keys.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import type { Selection } from "./use-selection.ts";

type Props = {
  reply: Pains;
  address: URLSearchParams;
  /** Still the ranking of the former address. */
  stale: boolean;
  selection: Selection;
  onMerge: (pain: Pain) => void;
};

/** The ranking: one row a topic, and what belongs to none at the end. */
export function PainsTable({ reply, address, stale, selection, onMerge }: Props) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const { pains } = reply;
  const table = useRef<HTMLTableElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const actions = useTopicActions();
  const mayChange = can("topics.write");
  const onRow = (work: (pain: Pain) => void) => (row: number) => pains[row] && work(pains[row]);
  const keys: RowKeys = {
    a: onRow(actions.toggleAccepted),
    h: onRow(actions.toggleHidden),
    r: onRow(({ topicId }) => setRenaming(topicId)),
    m: onRow(onMerge),
    x: onRow(({ topicId }) => selection.toggle(topicId)),
  };
  useRowKeys(table, mayChange ? keys : {});
  useKeptFocus(table, pains);
  const most = mostMoney(pains);
  const churn = useChurn(address).data;
  const churnOf = new Map(churn?.known ? churn.value.topics.map((topic) => [topic.topicId, topic]) : []);
  return (
    <div className={classes.list}>
      <table ref={table} className={classes.table} aria-busy={stale} data-stale={stale || undefined}>
        <VisuallyHidden component="caption">
          {t("pains.table.caption", { sort: t(`pains.sort.${readSort(address)}`) })}
        </VisuallyHidden>
        <TableHead selection={mayChange ? selection : null} />
        <tbody>
          {pains.map((pain) => (
            <PainRow
              key={pain.topicId}
              pain={pain}
              most={most}
              address={address}
              selection={mayChange ? selection : null}
              actions={actions}
              renaming={renaming === pain.topicId}
              onRename={(on) => setRenaming(on ? pain.topicId : null)}
              onMerge={() => onMerge(pain)}
              mark={
                churn?.known ? <ChurnMark topic={churnOf.get(pain.topicId)} days={churn.value.days} /> : null
              }
            />
          ))}
        </tbody>
        <tfoot>
          <OtherRow reply={reply} address={address} />
        </tfoot>
      </table>
    </div>
  );
}

function TableHead({ selection }: { selection: Selection | null }) {
  const { t } = useTranslation("understand");
  return (
    <thead>
      <tr>
        <th className={classes.check}>
          {selection ? (
            <Checkbox
              size="xs"
              aria-label={t("pains.table.selectAll")}
              checked={selection.all}
              indeterminate={!selection.all && selection.chosen.length > 0}
              onChange={selection.toggleAll}
            />
          ) : null}
        </th>
        <th scope="col">{t("pains.table.name")}</th>
        <SortHead sort="count" label={t("pains.table.count")} className={classes.count} />
        <th scope="col" className={classes.share}>
          {t("pains.table.share")}
        </th>
        <SortHead sort="money" label={t("pains.table.money")} className={classes.money} />
        <SortHead sort="sentiment" label={t("pains.table.sentiment")} className={classes.tone} />
        <SortHead sort="growth" label={t("pains.table.trend")} className={classes.trend} />
        <th scope="col" className={classes.spark}>
          {t("pains.table.spark")}
        </th>
        <th className={classes.menu}>
          <VisuallyHidden>{t("pains.table.menu")}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}
