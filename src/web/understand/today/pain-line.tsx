import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pain } from "../../../understand/contract.ts";
import { TrendBadge } from "../../kit/trend-badge.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath, topicPath } from "../parts/filter-address.ts";
import { noBreak, StatusMark } from "../parts/status-mark.tsx";
import { useCountWords } from "../parts/use-count-words.ts";
import classes from "./pain-line.module.css";

type Props = {
  pain: Pain;
  /** The filter its numbers are counted under. */
  period: URLSearchParams;
  children: ReactNode;
};

/** One pain in two lines: its name and trend, then its number; with the way to its quotes and to its contacts. */
export function PainLine({ pain, period, children }: Props) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const words = useCountWords();
  const { topicId, name, status } = pain;
  const page = topicPath(slug, topicId, period);
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <span className={classes.title}>
          <Link to={page} className={classes.name} data-status={status}>
            {name}
          </Link>
          {noBreak}
          <StatusMark status={status} small />
        </span>
        <TrendBadge trend={pain.trend} />
      </div>
      <div className={classes.numbers}>{children}</div>
      <div className={classes.links}>
        <Link to={contactsPath(slug, period, { topic: topicId })}>{words.contacts(pain.count)}</Link>
        <Link to={`${page}#quotes`} aria-label={t("today.hurts.quotesOf", { name })}>
          {t("today.hurts.quotes")}
        </Link>
      </div>
    </li>
  );
}
