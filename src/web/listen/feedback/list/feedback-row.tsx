import { IconUserQuestion } from "@tabler/icons-react";
import { memo, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { FeedbackItem } from "../../../../listen/feedback/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { Highlighted } from "../parts/highlighted.tsx";
import { KindIcon } from "../parts/kind-icon.tsx";
import { ScoreMark } from "../parts/score-mark.tsx";
import { ToneMark } from "../parts/tone-mark.tsx";
import { TopicChip } from "../parts/topic-chip.tsx";
import { useValueName } from "../parts/use-value-name.ts";
import classes from "./list.module.css";

type FeedbackRowProps = {
  item: FeedbackItem;
  href: string;
  active: boolean;
  open: boolean;
  focusable: boolean;
  ref?: Ref<HTMLAnchorElement>;
  onOpen: (id: string) => void;
};

/** One contact in the list: a link, so that it also opens in a tab of its own. */
export const FeedbackRow = memo(function FeedbackRow(props: FeedbackRowProps) {
  const { item, href, active, open, focusable, ref, onOpen } = props;
  const { t } = useTranslation("listen");
  const format = useFormat();
  return (
    <a
      ref={ref}
      href={href}
      className={classes.row}
      data-active={active || undefined}
      data-row={item.id}
      aria-current={open || undefined}
      tabIndex={focusable ? 0 : -1}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(item.id);
      }}
    >
      <span className={classes.when} title={format.dateTime(item.occurredAt)}>
        {format.date(item.occurredAt)}
        {item.anonymous ? <Anonymous /> : null}
      </span>
      <Origin item={item} />
      <span className={classes.snippet}>
        {item.snippet === "" ? (
          <em className={classes.wordless}>{t("feedback.noText")}</em>
        ) : (
          <Highlighted text={item.snippet} highlights={item.highlights} />
        )}
      </span>
      <span className={classes.marks}>
        {item.score === null ? null : <ScoreMark score={item.score} scale={item.scale} />}
        {item.sentiment === null ? null : <ToneMark sentiment={item.sentiment} />}
      </span>
      <Topics topics={item.topics} />
    </a>
  );
});

function Anonymous() {
  const { t } = useTranslation("listen");
  const word = t("feedback.contact.anonymous");
  return (
    <span className={classes.anonymous} title={word}>
      <IconUserQuestion size={14} stroke={1.5} aria-label={word} />
    </span>
  );
}

function Origin({ item }: { item: FeedbackItem }) {
  const name = useValueName();
  const channel = item.channel === null ? null : name("channel", item.channel);
  return (
    <span className={classes.origin}>
      <KindIcon kind={item.kind} />
      <span className={classes.originName}>
        {name("kind", item.kind)}
        {channel === null ? null : <span className={classes.channel}>{channel}</span>}
      </span>
    </span>
  );
}

/** Room for two; the rest is a number. */
function Topics({ topics }: Pick<FeedbackItem, "topics">) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  if (topics.length === 0) return <span className={classes.topics} />;
  const hidden = topics.length - 2;
  return (
    <span className={classes.topics}>
      {topics.slice(0, 2).map((topic) => (
        <TopicChip key={topic.id} name={topic.name} status={topic.status} />
      ))}
      {hidden > 0 ? (
        <span
          className={classes.moreTopics}
          title={topics
            .slice(2)
            .map((topic) => topic.name)
            .join(", ")}
        >
          {t("feedback.moreTopics", { formatted: format.number(hidden) })}
        </span>
      ) : null}
    </span>
  );
}
