import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TopicChurn } from "../../../understand/churn/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useChurnFigures } from "./churn-figures.ts";
import classes from "./churn-mark.module.css";

type Props = { topic: TopicChurn | undefined; days: number };

/** A word in the ranking where those who told of the topic surely leave more; nothing elsewhere. The topic's page says the rest. */
export function ChurnMark({ topic, days }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const figures = useChurnFigures();
  if (!topic?.churn.known || topic.churn.value.verdict !== "more") return null;
  const churn = topic.churn.value;
  const hint = t("churn.markHint", { days: format.number(days), ...figures.shares(churn) });
  return (
    <>
      <Tooltip label={hint} multiline maw={320}>
        <span className={classes.mark}>{figures.mark(churn)}</span>
      </Tooltip>
      {" · "}
    </>
  );
}
