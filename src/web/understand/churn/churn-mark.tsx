import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TopicChurn } from "../../../understand/churn/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { topicPath } from "../parts/filter-address.ts";
import { useChurnFigures } from "./churn-figures.ts";
import classes from "./churn-mark.module.css";

type Props = { topic: TopicChurn | undefined; days: number; address: URLSearchParams };

/** A word in the ranking where those who told of the topic surely leave more; nothing elsewhere. Leads to the comparison. */
export function ChurnMark({ topic, days, address }: Props) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const figures = useChurnFigures();
  if (!topic?.churn.known || topic.churn.value.verdict !== "more") return null;
  const churn = topic.churn.value;
  const hint = t("churn.markHint", { days: format.number(days), ...figures.shares(churn) });
  return (
    <>
      <Tooltip label={hint} multiline maw={320}>
        <Link
          to={`${topicPath(slug, topic.topicId, address)}#churn`}
          className={classes.mark}
          aria-description={hint}
        >
          {figures.mark(churn)}
        </Link>
      </Tooltip>
      {" · "}
    </>
  );
}
