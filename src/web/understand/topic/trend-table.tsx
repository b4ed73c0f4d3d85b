import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AnswerText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import type { TopicReply } from "../data/reads.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import type { TrendPoint } from "./trend-option.ts";
import classes from "./trend-table.module.css";

type Props = { topic: TopicReply; dayText: (day: string) => string; pathOf: (point: TrendPoint) => string };

/** The trend's numbers, newest first; each stretch of time leads to its contacts. */
export function TrendTable({ topic, dayText, pathOf }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return (
    // A long table scrolls by keyboard only when it can be focused.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} tabIndex={0} aria-label={t("topic.trend.title")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("topic.trend.day")}</th>
            <th scope="col">{t("topic.trend.count")}</th>
            <th scope="col">{t("topic.trend.total")}</th>
            <th scope="col">{t("topic.trend.share")}</th>
            <th scope="col">{t("topic.trend.interval")}</th>
          </tr>
        </thead>
        <tbody>
          {topic.trendPoints.toReversed().map((point) => (
            <tr key={point.day}>
              <th scope="row">{dayText(point.day)}</th>
              <td>
                <Link to={pathOf(point)} aria-label={t("topic.trend.read", { day: format.day(point.day) })}>
                  {format.number(point.count)}
                </Link>
              </td>
              <td>{format.number(point.total)}</td>
              <td>
                <AnswerText answer={point.share} dense>
                  {({ value }) => percentText(format.locale, value)}
                </AnswerText>
              </td>
              <td>{point.share.known ? percentRange(format.locale, point.share.value) : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
