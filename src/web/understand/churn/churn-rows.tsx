import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TopicChurn } from "../../../understand/churn/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { topicPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { moneyRange } from "../parts/range-text.ts";
import type { KnownChurn } from "./churn-details.tsx";
import { type ComparedChurn, useChurnFigures } from "./churn-figures.ts";
import ranking from "../parts/ranking-table.module.css";
import classes from "./churn-ranking.module.css";
import { GapLine } from "./gap-line.tsx";
import { useWhyNot } from "./use-why-not.ts";

type Props = {
  of: KnownChurn;
  topics: readonly TopicChurn[];
  /** The right end of the scale that all rows share, 0..1. */
  most: number;
  address: URLSearchParams;
  caption: string;
};

/** Topics with the churn of those who told of them; on a phone each is a card. */
export function ChurnRows({ of, topics, most, address, caption }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return (
    <table className={ranking.table}>
      <caption className={ranking.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("churn.head.name")}</th>
          <th scope="col" className={classes.left}>
            {t("churn.head.left", { days: format.number(of.days) })}
          </th>
          <th scope="col" className={classes.difference}>
            {t("churn.head.difference")}
          </th>
          <th scope="col" className={classes.excess}>
            {t("churn.head.excess")}
          </th>
          <th scope="col" className={classes.money}>
            {t("churn.head.money")}
          </th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <ChurnRow key={topic.topicId} topic={topic} most={most} address={address} />
        ))}
      </tbody>
    </table>
  );
}

function ChurnRow({ topic, most, address }: Pick<Props, "most" | "address"> & { topic: TopicChurn }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const format = useFormat();
  const whyNot = useWhyNot();
  const counted = (count: number) => ({ count, formatted: format.number(count) });
  const { churn, customers, namedLeaving } = topic;
  return (
    <tr>
      <th scope="row">
        <Link className={ranking.link} to={`${topicPath(slug, topic.topicId, address)}#churn`}>
          {topic.name}
        </Link>
        <span className={ranking.words}>
          {t("churn.customers", counted(customers))}
          {namedLeaving > 0 ? ` · ${t("churn.named", counted(namedLeaving))}` : ""}
        </span>
      </th>
      {churn.known ? (
        <Figures churn={churn.value} most={most} />
      ) : (
        <td colSpan={4} className={ranking.quiet}>
          {whyNot(churn.why)}
        </td>
      )}
    </tr>
  );
}

function Figures({ churn, most }: { churn: ComparedChurn; most: number }) {
  const { t } = useTranslation("understand");
  const figures = useChurnFigures();
  const difference = figures.difference(churn);
  const excess = figures.excess(churn);
  return (
    <>
      <td>
        <GapLine shares={churn.shares} most={most} verdict={churn.verdict} />
        <span>{t("churn.against", figures.shares(churn))}</span>
        <span className={ranking.words}>{figures.counted(churn)}</span>
      </td>
      <td data-label={t("churn.head.difference")}>
        <span className={classes.value}>{difference.value}</span>
        <span className={ranking.words}>{difference.range}</span>
        {churn.ratio.known ? <span className={ranking.words}>{figures.times(churn)}</span> : null}
      </td>
      <td data-label={t("churn.head.excess")}>
        <span className={classes.value}>{t("churn.excess", { customers: excess.customers })}</span>
        <span className={ranking.words}>{excess.range}</span>
      </td>
      <td data-label={t("churn.head.money")}>
        <MoneyAtRisk churn={churn} />
      </td>
    </>
  );
}

function MoneyAtRisk({ churn: { money } }: { churn: ComparedChurn }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path } = useWorkspace();
  if (money === null) return <span className={ranking.words}>{t("churn.same.title")}</span>;
  if (!money.known) {
    return (
      <QuietLink to={path("settings/costs")} className={ranking.words}>
        {t("churn.noValue")}
      </QuietLink>
    );
  }
  return (
    <>
      <span className={classes.value}>{format.moneyCompact(money.value.value, money.value.currency)}</span>
      <span className={ranking.words}>{moneyRange(format.locale, money.value.currency, money.value)}</span>
    </>
  );
}
