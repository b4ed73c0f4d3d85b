import { Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { ToneMark } from "../parts/tone-mark.tsx";
import classes from "./contact.module.css";
import { EditTopics } from "./edit-topics.tsx";
import { PeoplesTopicsNote } from "./peoples-topics-note.tsx";

type ContactTopicsProps = { contact: FeedbackDetail; onPoint: (topicId: string | null) => void };

/** What it speaks of, who says so and how surely; pointing at a topic lights its words. */
export function ContactTopics({ contact, onPoint }: ContactTopicsProps) {
  const { t } = useTranslation("listen");
  const { path, can } = useWorkspace();
  const [isEditing, setEditing] = useState(false);
  const saidOf = useSaidOf();
  return (
    <div className={classes.section}>
      <div className={classes.subtitleRow}>
        <h3 className={classes.subtitle}>{t("feedback.contact.topics")}</h3>
        {can("topics.write") && contact.text !== "" && !isEditing ? (
          <UnstyledButton className={classes.correct} onClick={() => setEditing(true)}>
            {t("feedback.contact.correct")}
          </UnstyledButton>
        ) : null}
      </div>
      {isEditing ? (
        <EditTopics contact={contact} onDone={() => setEditing(false)} />
      ) : contact.topics.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t("feedback.contact.noTopics")}
        </Text>
      ) : (
        <ul className={classes.topics}>
          {contact.topics.map((topic) => {
            const mention = contact.mentions.find(({ topicId }) => topicId === topic.id);
            return (
              <li key={topic.id}>
                <Link
                  className={classes.topic}
                  data-guess={topic.status === "proposed" || undefined}
                  to={path(`topics/${topic.id}`)}
                  onPointerEnter={() => onPoint(topic.id)}
                  onPointerLeave={() => onPoint(null)}
                  onFocus={() => onPoint(topic.id)}
                  onBlur={() => onPoint(null)}
                >
                  <span className={classes.topicName}>{topic.name}</span>
                  {typeof mention?.sentiment === "number" ? <ToneMark sentiment={mention.sentiment} /> : null}
                  {mention === undefined ? null : <span className={classes.said}>{saidOf(mention)}</span>}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      {contact.text === "" ? null : <PeoplesTopicsNote contactId={contact.id} />}
    </div>
  );
}

function useSaidOf(): (mention: FeedbackDetail["mentions"][number]) => string {
  const { t } = useTranslation("listen");
  const format = useFormat();
  return ({ saidBy, confidence }) =>
    /^(person|member|user)\b/.test(saidBy)
      ? t("feedback.contact.said")
      : t("feedback.contact.proposed", { confidence: format.percent(confidence, 0) });
}
