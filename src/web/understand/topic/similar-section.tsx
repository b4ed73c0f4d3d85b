import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { type TopicReply, useTopicList } from "../data/reads.ts";
import { topicPath } from "../parts/filter-address.ts";
import type { MergeableTopic } from "../parts/merge-dialog.tsx";
import classes from "./similar-section.module.css";
import { Section } from "../parts/section.tsx";

type Props = {
  topic: TopicReply;
  address: URLSearchParams;
  /** Null for those who may only look. */
  onMerge: ((topics: MergeableTopic[]) => void) | null;
};

/** Topics that may be the same thing under another name. */
export function SimilarSection({ topic, address, onMerge }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const { data } = useTopicList(topic.similar.length > 0);
  if (topic.similar.length === 0) return null;
  const countOf = (id: string) => data?.topics.find((one) => one.id === id)?.count ?? 0;
  return (
    <Section title={t("topic.similar.title")} note={t("topic.similar.note")}>
      <ul className={classes.list}>
        {topic.similar.map(({ topicId, name, similarity }) => (
          <li key={topicId} className={classes.row}>
            <span className={classes.name}>
              <Link to={topicPath(slug, topicId, address)}>{name}</Link>
              <span className={classes.likeness}>
                {t("topic.similar.likeness", { share: format.percent(similarity, 0) })}
              </span>
            </span>
            {onMerge ? (
              <Button
                size="xs"
                variant="default"
                aria-label={t("topic.similar.mergeWith", { name })}
                onClick={() => onMerge([topic, { topicId, name, count: countOf(topicId) }])}
              >
                {t("topic.similar.merge")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
