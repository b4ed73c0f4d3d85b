import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Today } from "../../../understand/today/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath, topicPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { useCountWords } from "../parts/use-count-words.ts";
import classes from "./figures.module.css";
import { useDaysFilter } from "./use-days-filter.ts";

type Spike = Today["spikes"][number];

/** Days on which far more came than usual, and what it was about; nothing is drawn where there were none. */
export function SpikesSection({ spikes }: { spikes: readonly Spike[] }) {
  const { t } = useTranslation("understand");
  if (spikes.length === 0) return null;
  return (
    <Section title={t("today.spikes.title")} note={t("today.spikes.note")}>
      <ul className={classes.list}>
        {spikes.map((spike) => (
          <SpikeLine key={spike.days.from} spike={spike} />
        ))}
      </ul>
    </Section>
  );
}

function SpikeLine({ spike: { days, count, usual, topics } }: { spike: Spike }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = useCountWords();
  const { slug } = useWorkspace();
  const period = useDaysFilter()(days);
  return (
    <li className={classes.spike}>
      <Link className={classes.day} to={contactsPath(slug, period)}>
        {format.day(days.from)}
      </Link>
      <span>
        {words.contacts(count)}
        <span className={classes.quiet}>
          {t("today.spikes.usual", { usual: format.number(Math.round(usual)) })}
        </span>
      </span>
      {topics.length > 0 ? (
        <span className={classes.causes}>
          {t("today.spikes.topics")}
          {topics.map(({ topicId, name, count: own }) => (
            <span key={topicId}>
              <QuietLink to={topicPath(slug, topicId, period)}>{name}</QuietLink> {format.number(own)}
            </span>
          ))}
        </span>
      ) : null}
    </li>
  );
}
