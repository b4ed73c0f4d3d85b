import { Button, Group, Progress, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NextText, ReadingText as DrawnText } from "../../../understand/reading/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import labels from "../labels/labels.module.css";
import { useLabelKeys } from "../labels/use-label-keys.ts";
import { useReadingAnswers } from "./reading-data.ts";
import { topicKey } from "./topic-keys.ts";

type Topic = { id: string; name: string };
type Props = { readingId: string; text: DrawnText; topics: readonly Topic[]; progress: NextText };

/** Beyond so many, a topic is found by typing. */
const mostShown = 32;

/** One text and the topics to choose from. Made anew for each text, so that no choice is carried over. */
export function ReadingText({ readingId, text, topics, progress }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const valueName = useValueName();
  const [chosen, setChosen] = useState<readonly string[]>(text.topicIds ?? []);
  const [none, setNone] = useState(text.topicIds?.length === 0);
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState("");
  const find = useRef<HTMLInputElement>(null);
  const { answer, undo } = useReadingAnswers(readingId);
  const busy = answer.isPending || undo.isPending;
  const toggle = (id: string | undefined) => {
    if (id === undefined) return;
    setNone(false);
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  };
  const toggleNone = () => {
    setChosen([]);
    setNone((now) => !now);
  };
  const send = (skipped: boolean) => {
    if (busy) return;
    if (!skipped && chosen.length === 0 && !none) return setAsked(true);
    answer.mutate(
      { feedbackId: text.feedbackId, topicIds: skipped ? [] : [...chosen], skipped },
      { onSuccess: ({ kept }) => (kept ? undefined : showDone(t("reading.queue.taken"))) },
    );
  };
  const goBack = () => (busy ? undefined : undo.mutate());
  const lettered = topics.flatMap(({ id }, place) => {
    const key = topicKey(place);
    return place >= 9 && key ? [[key, () => toggle(id)] as const] : [];
  });
  useLabelKeys({
    digit: (digit) => (digit === 0 ? toggleNone() : toggle(topics[digit - 1]?.id)),
    enter: () => send(false),
    letters: { ...Object.fromEntries(lettered), s: () => send(true), u: goBack },
    find: () => find.current?.focus(),
  });
  const wanted = typed.trim().toLowerCase();
  const shown = topics
    .map((topic, place) => ({ ...topic, key: topicKey(place), place }))
    .filter(({ id, name, place }) =>
      wanted === "" ? place < mostShown || chosen.includes(id) : name.toLowerCase().includes(wanted),
    );
  return (
    <>
      <Progress value={(100 * progress.done) / progress.drawn} aria-label={t("reading.list.progress")} />
      <article className={labels.card} aria-label={t("reading.queue.label")}>
        <p className={labels.facts}>
          {[
            format.dateTime(text.occurredAt),
            text.channel === null ? null : valueName("channel", text.channel),
          ]
            .filter((fact) => fact !== null)
            .join(" · ")}
        </p>
        {/* A long text scrolls inside: the keyboard must reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <p className={labels.words} tabIndex={text.text.length > 1_500 ? 0 : undefined} dir="auto">
          {text.text}
        </p>
      </article>
      <section className={labels.chips} aria-label={t("reading.queue.topics")}>
        {shown.map(({ id, name, key }) => (
          <Chip key={id} name={name} hint={key} pressed={chosen.includes(id)} onPress={() => toggle(id)} />
        ))}
        <Chip name={t("reading.queue.none")} hint="0" pressed={none} onPress={toggleNone} />
      </section>
      {wanted !== "" && shown.length === 0 ? <Text size="sm">{t("reading.queue.notFound")}</Text> : null}
      {topics.length > 9 ? (
        <TextInput
          ref={find}
          aria-label={t("reading.queue.find")}
          placeholder={t("reading.queue.find")}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={typed}
          maw={280}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && wanted !== "") toggle(shown[0]?.id);
            if (event.key === "Enter" || event.key === "Escape") {
              setTyped("");
              event.currentTarget.blur();
            }
          }}
        />
      ) : null}
      {asked && chosen.length === 0 && !none ? (
        <Text size="sm" aria-live="polite">
          {t("reading.queue.choose")}
        </Text>
      ) : null}
      <ErrorNote error={answer.error ?? undo.error} />
      <Group gap="xs">
        <Button onClick={() => send(false)} loading={answer.isPending}>
          {t("reading.queue.next")}
        </Button>
        <Button variant="default" onClick={() => send(true)}>
          {t("reading.queue.skip")}
        </Button>
        <Button variant="subtle" color="gray" onClick={goBack} disabled={progress.done === 0}>
          {t("reading.queue.undo")}
        </Button>
      </Group>
      <p className={labels.keys}>{t("reading.queue.keys")}</p>
    </>
  );
}

type ChipProps = { name: string; hint: string | null; pressed: boolean; onPress: () => void };

function Chip({ name, hint, pressed, onPress }: ChipProps) {
  return (
    <button type="button" className={labels.chip} aria-pressed={pressed} onClick={onPress}>
      {hint === null ? null : (
        <span className={labels.key} aria-hidden>
          {hint.toUpperCase()}
        </span>
      )}
      {name}
    </button>
  );
}
