import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Highlighted } from "../../listen/feedback/parts/highlighted.tsx";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import type { TopicReply } from "../data/reads.ts";
import { contactsPath } from "../parts/filter-address.ts";
import classes from "./quotes-section.module.css";
import { Section } from "../parts/section.tsx";

type Quote = TopicReply["quotes"][number];

/** The customers' own words, the span that made the machine think of the topic lit; each opens as the whole contact. */
export function QuotesSection({ topic, address }: { topic: TopicReply; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const { quotes, topicId } = topic;
  return (
    <Section
      anchor="quotes"
      title={t("topic.quotes.title")}
      note={quotes.length > 0 ? t("topic.quotes.note") : undefined}
      side={
        <Link className={classes.all} to={contactsPath(slug, address, { topic: topicId })}>
          {t("topic.quotes.all")}
        </Link>
      }
    >
      {quotes.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("topic.quotes.none")}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {quotes.map((quote) => (
          <li key={quote.id}>
            <QuoteLink
              quote={quote}
              to={openPath(contactsPath(slug, address, { topic: topicId }), quote.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function openPath(contacts: string, id: string): string {
  return `${contacts}&open=${id}`;
}

/** A customer's words as a way to the whole contact. */
export function QuoteLink({ quote, to }: { quote: Quote; to: string }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const valueName = useValueName();
  const about = [
    format.date(quote.occurredAt),
    quote.channel === null ? null : valueName("channel", quote.channel),
    quote.team,
    quote.touchpoint,
  ].filter((part) => part !== null);
  return (
    <Link to={to} className={classes.quote}>
      <VisuallyHidden>{t("topic.quotes.open", { day: format.date(quote.occurredAt) })}</VisuallyHidden>
      <blockquote className={classes.text}>
        <Highlighted text={quote.snippet} highlights={quote.span ? [quote.span] : []} />
      </blockquote>
      <span className={classes.about}>{about.join(" · ")}</span>
    </Link>
  );
}
