import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AnswerText } from "../../kit/answer-text.tsx";
import { TrendBadge } from "../../kit/trend-badge.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import type { TopicReply } from "../data/reads.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { fixedNumber, moneyRange, percentRange, percentText } from "../parts/range-text.ts";
import { ToneMark } from "../parts/tone-mark.tsx";
import { CostParts } from "./cost-parts.tsx";
import classes from "./topic-figures.module.css";

/** The topic in five numbers, each with its interval and the way down to its contacts. */
export function TopicFigures({ topic, address }: { topic: TopicReply; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const contacts = contactsPath(slug, address, { topic: topic.topicId });
  return (
    <div className={classes.figures}>
      <MoneyFigure topic={topic} />
      <Figure label={t("topic.contacts")} under={<Link to={contacts}>{t("topic.readAll")}</Link>}>
        {format.number(topic.count)}
      </Figure>
      <Figure
        label={t("topic.share")}
        under={topic.share.known ? percentRange(format.locale, topic.share.value) : undefined}
      >
        <AnswerText answer={topic.share}>{({ value }) => percentText(format.locale, value)}</AnswerText>
      </Figure>
      <Figure label={t("topic.sentiment")} under={<ToneRange topic={topic} />}>
        <AnswerText answer={topic.sentiment}>{(tone) => <ToneMark tone={tone} />}</AnswerText>
      </Figure>
      <Figure label={t("pains.table.trend")} under={<TrendRatio topic={topic} />}>
        <TrendBadge trend={topic.trend} />
      </Figure>
    </div>
  );
}

type FigureProps = { label: ReactNode; under?: ReactNode; children: ReactNode; wide?: boolean };

function Figure({ label, under, children, wide = false }: FigureProps) {
  return (
    <div className={classes.figure} data-wide={wide || undefined}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{children}</div>
      {under === undefined ? null : <div className={classes.under}>{under}</div>}
    </div>
  );
}

function MoneyFigure({ topic }: { topic: TopicReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path } = useWorkspace();
  const { moneyPerMonth: money } = topic;
  return (
    <Figure
      wide
      label={
        <>
          {t("topic.money.title")}
          <Link to={path("settings/costs")}>{t("topic.money.how")}</Link>
        </>
      }
      under={<CostParts topic={topic} />}
    >
      <AnswerText answer={money}>
        {(estimate) => (
          <>
            {format.moneyCompact(estimate.value, estimate.currency)}
            <span className={classes.range}>{moneyRange(format.locale, estimate.currency, estimate)}</span>
          </>
        )}
      </AnswerText>
    </Figure>
  );
}

function ToneRange({ topic: { sentiment } }: { topic: TopicReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (!sentiment.known) return null;
  const { low, high } = sentiment.value;
  const signed = (value: number) => fixedNumber(format.locale, value, 2, "exceptZero");
  return t("parts.signed", { low: signed(low), high: signed(high) });
}

function TrendRatio({ topic: { trend } }: { topic: TopicReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (!trend.known || !trend.value.ratio) return null;
  const times = (value: number) => fixedNumber(format.locale, value, 2);
  const { value, low, high } = trend.value.ratio;
  const ratio = t("parts.ratio", { value: times(value), low: times(low), high: times(high) });
  const seemsMoved = trend.value.verdict === "steady" && (low > 1 || high < 1);
  return (
    <>
      {ratio}
      {seemsMoved ? <div>{t("topic.amongMany")}</div> : null}
      <div>{t(`painsGrown.season.${trend.value.season}`)}</div>
    </>
  );
}
