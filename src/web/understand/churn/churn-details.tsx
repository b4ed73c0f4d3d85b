import { useTranslation } from "react-i18next";
import type { ChurnReply, TopicChurn } from "../../../understand/churn/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useChurnFigures } from "./churn-figures.ts";
import classes from "./churn-section.module.css";

export type KnownChurn = Extract<ChurnReply, { known: true }>["value"];

/** How they were compared, who was left out, and what the comparison cannot see. */
export function ChurnDetails({ of, topic }: { of: KnownChurn; topic: TopicChurn }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const figures = useChurnFigures();
  const ways = useLeavingWays(of);
  const counted = (count: number) => ({ count, formatted: format.number(count) });
  const lines = [
    t("churn.details.matched", {
      by: new Intl.ListFormat(format.locale, { type: "unit", style: "long" }).format(
        of.matchedBy.map((factor) => t(`churn.details.by.${factor}`)),
      ),
    }),
    topic.churn.known ? t("churn.details.counted", { counted: figures.counted(topic.churn.value) }) : null,
    t("churn.details.method"),
    topic.churn.known
      ? t("churn.details.corrected", { count: of.compared, q: figures.q(topic.churn.value) })
      : null,
    topic.tooYoung > 0
      ? t("churn.details.young", { ...counted(topic.tooYoung), day: format.day(of.followedTo) })
      : null,
    topic.anonymous > 0 ? t("churn.details.anonymous", counted(topic.anonymous)) : null,
    topic.alreadyLeft > 0 ? t("churn.details.already", counted(topic.alreadyLeft)) : null,
    t("churn.details.leaving", { ways }),
    t("churn.details.unseen"),
  ];
  return (
    <details className={classes.details}>
      <summary>{t("churn.details.title")}</summary>
      <ul>{lines.flatMap((line) => (line === null ? [] : [<li key={line}>{line}</li>]))}</ul>
    </details>
  );
}

function useLeavingWays({ leaving }: KnownChurn): string {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const ways = [
    ...(leaving.contacts > 0
      ? [t("churn.details.byContacts", { formatted: format.number(leaving.contacts) })]
      : []),
    ...leaving.events.map(({ name, customers }) =>
      t("churn.details.byEvent", { name, formatted: format.number(customers) }),
    ),
  ];
  return new Intl.ListFormat(format.locale, { type: "unit", style: "long" }).format(ways);
}
