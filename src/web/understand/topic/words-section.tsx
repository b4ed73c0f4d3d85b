import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useWorkspace } from "../../kit/workspace-context.ts";
import type { TopicReply } from "../data/reads.ts";
import { contactsPath } from "../parts/filter-address.ts";
import classes from "./words-section.module.css";
import { Section } from "../parts/section.tsx";

/** The telling words; each finds the contacts of the topic that say it. */
export function WordsSection({ topic, address }: { topic: TopicReply; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  return (
    <Section title={t("topic.words.title")} note={topic.words.length > 0 ? t("topic.words.note") : undefined}>
      {topic.words.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("topic.words.none")}
        </Text>
      ) : null}
      <ul className={classes.words}>
        {topic.words.map((word) => (
          <li key={word}>
            <Link
              className={classes.word}
              to={contactsPath(slug, address, { topic: topic.topicId, q: word })}
              aria-label={t("topic.words.open", { word })}
            >
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
