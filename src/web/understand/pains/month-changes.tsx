import { Skeleton, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PainChange, PainChanges } from "../../../understand/pains/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { usePainChanges } from "../data/reads.ts";
import { topicPath } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { useCountWords } from "../parts/use-count-words.ts";
import classes from "./month-changes.module.css";
import { dateTimeFormat } from "../../kit/intl.ts";

const fewShown = 3;

/**
 * What changed in the last whole month against the one before, in sentences; where all was chance it says so.
 * @param query the filter to ask under, without a period
 */
export function MonthChanges({ query }: { query: string }) {
  const { data, error, refetch } = usePainChanges(query);
  const { t } = useTranslation("understand");
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={72} />;
  if (!data.known) return <p className={classes.quiet}>{t("painsGrown.changes.none")}</p>;
  return <Told of={data.value} query={query} />;
}

type Known = Extract<PainChanges, { known: true }>["value"];

function Told({ of, query }: { of: Known; query: string }) {
  const { t } = useTranslation("understand");
  const words = useCountWords();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? of.changes : of.changes.slice(0, fewShown);
  const more = of.changes.length - fewShown;
  return (
    <Section
      title={t("painsGrown.changes.title", { month: monthName(of.recent.from, format.locale) })}
      note={t("painsGrown.changes.total", {
        contacts: words.contacts(of.total.recent),
        before: format.number(of.total.before),
      })}
    >
      {of.quiet === null ? null : <p className={classes.quiet}>{of.quiet}</p>}
      <ul className={classes.list}>
        {shown.map((change) => (
          <li key={change.topicId} data-kind={change.kind} className={classes.line}>
            <Sentence of={change} query={query} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <UnstyledButton
          className={classes.more}
          aria-expanded={isOpen}
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen ? t("painsGrown.changes.fewer") : t("painsGrown.changes.more", { count: more })}
        </UnstyledButton>
      ) : null}
    </Section>
  );
}

/** The sentence with the topic's name as a link. */
function Sentence({ of: { sentence, name, topicId }, query }: { of: PainChange; query: string }) {
  const { slug } = useWorkspace();
  const at = sentence.indexOf(name);
  return (
    <>
      {sentence.slice(0, at)}
      <QuietLink to={topicPath(slug, topicId, new URLSearchParams(query))}>{name}</QuietLink>
      {sentence.slice(at + name.length)}
    </>
  );
}

/** "June 2025", "июнь 2025 г."; a day of a calendar has no zone. */
function monthName(day: string, locale: string): string {
  return dateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
