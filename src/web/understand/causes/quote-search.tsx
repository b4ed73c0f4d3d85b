import { ActionIcon, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPin, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { Highlighted } from "../../listen/feedback/parts/highlighted.tsx";
import { quoteType } from "./cause-card.tsx";
import classes from "./cause-panel.module.css";
import { useTopicQuotes } from "./cause-reads.ts";

type Props = {
  topicId: string;
  /** Contacts whose words are pinned already. */
  pinned: ReadonlySet<string>;
  onPin: ((feedbackId: string) => void) | null;
};

/** Looks for words in the topic's contacts and pins what shows the step: by a click, by Enter, or by dragging onto a card. */
export function QuoteSearch({ topicId, pinned, onPin }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words.trim(), 250);
  const { data, error } = useTopicQuotes(topicId, asked);
  const free = (data?.quotes ?? []).filter(({ feedbackId }) => !pinned.has(feedbackId));
  if (!onPin) return null;
  return (
    <section>
      <Title order={3} size="h3" mb={4}>
        {t("causes.search.title")}
      </Title>
      <TextInput
        mb="xs"
        data-quote-search
        aria-label={t("causes.search.label")}
        placeholder={t("causes.search.label")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [best] = free;
          if (event.key === "Enter" && best && asked === words.trim()) onPin(best.feedbackId);
          if (event.key === "Escape")
            document.querySelector<HTMLElement>("[data-cause-card][aria-current]")?.focus();
        }}
      />
      <ErrorNote error={error} />
      {data && free.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("causes.search.none")}
        </Text>
      ) : null}
      <ul className={`${classes.quotes} ${classes.results}`} tabIndex={-1}>
        {free.map((quote) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is the pointer's way to do what the button beside does
          <li
            key={quote.feedbackId}
            className={classes.quote}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(quoteType, quote.feedbackId)}
          >
            <blockquote className={classes.words}>
              <Highlighted text={quote.snippet} highlights={quote.span ? [quote.span] : []} />
              <div className={classes.about}>{format.date(quote.occurredAt)}</div>
            </blockquote>
            <ActionIcon
              variant="default"
              aria-label={t("causes.search.pin", { words: quote.snippet.slice(0, 60) })}
              onClick={() => onPin(quote.feedbackId)}
            >
              <IconPin size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
