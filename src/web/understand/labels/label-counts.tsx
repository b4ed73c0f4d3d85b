import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Labels } from "../../../understand/labels/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import classes from "./labels.module.css";

/** How far the labelling has come. */
export function LabelCounts({ labels, today }: { labels: Labels; today: number }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { labelled, texts, fromFiles, sinceTraining, unsettled } = labels;
  const figures = [
    { name: t("labels.count.today"), value: format.number(today), hint: "" },
    {
      name: t("labels.count.labelled"),
      value: t("labels.count.of", { labelled: format.number(labelled), texts: format.number(texts) }),
      hint: t("labels.count.share", { share: format.percent(texts === 0 ? 0 : labelled / texts) }),
    },
    { name: t("labels.count.fromFiles"), value: format.number(fromFiles), hint: "" },
    {
      name: t("labels.count.since"),
      value: format.number(sinceTraining),
      hint: t("labels.count.sinceHint"),
    },
    { name: t("labels.count.unsettled"), value: format.number(unsettled), hint: "" },
  ];
  return (
    <dl className={classes.figures} style={{ margin: 0 }}>
      {figures.map(({ name, value, hint }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <Tooltip label={hint} disabled={hint === ""}>
            <dd>{value}</dd>
          </Tooltip>
        </div>
      ))}
    </dl>
  );
}
