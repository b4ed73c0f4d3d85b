import { Menu, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { ToneMark } from "../parts/tone-mark.tsx";
import classes from "./contact.module.css";
import { type Emotion, useCorrectReading } from "./use-correct-reading.ts";

/** In the order of their keys, 1 to 7; 0 is none. */
const keyed: readonly Emotion[] = [
  "anger",
  "disappointment",
  "sadness",
  "fear",
  "disgust",
  "surprise",
  "joy",
];
type Feeling = FeedbackDetail["feelings"][number];

type ContactFeelingsProps = { contact: FeedbackDetail; onPoint: (feelingId: string | null) => void };

/** The feeling of each clause that shows one; a key corrects it, and the machine learns. */
export function ContactFeelings({ contact, onPoint }: ContactFeelingsProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const { feelings } = contact;
  if (feelings.length === 0) return null;
  const strong = feelings.filter((feeling) => feeling.emotion !== "none" || !isGuess(feeling));
  const hidden = feelings.length - strong.length;
  return (
    <div className={classes.section}>
      <h3 className={classes.subtitle}>
        {t(feelings.some(isGuess) ? "feedback.contact.guessedFeelings" : "feedback.contact.feelings")}
      </h3>
      <ul className={classes.topics}>
        {(showsAll ? feelings : strong).map((feeling) => (
          <li key={feeling.id}>
            <FeelingRow contact={contact} feeling={feeling} onPoint={onPoint} />
          </li>
        ))}
      </ul>
      {hidden > 0 && !showsAll ? (
        <UnstyledButton className={classes.correct} onClick={() => setShowsAll(true)}>
          {t("feedback.contact.noFeelings", { count: hidden, formatted: format.number(hidden) })}
        </UnstyledButton>
      ) : null}
    </div>
  );
}

function isGuess({ saidBy }: Feeling): boolean {
  return saidBy.startsWith("machine/");
}

function FeelingRow({ contact, feeling, onPoint }: ContactFeelingsProps & { feeling: Feeling }) {
  const { t } = useTranslation("listen");
  const { can } = useWorkspace();
  const { setEmotion } = useCorrectReading(contact.id);
  const [isOpen, setOpen] = useState(false);
  const mayCorrect = can("topics.write");
  const guess = isGuess(feeling);
  const choose = (emotion: Emotion) => {
    setOpen(false);
    if (emotion !== feeling.emotion || guess) setEmotion(feeling.id, emotion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const emotion = event.key === "0" ? "none" : keyed[Number(event.key) - 1];
    if (!mayCorrect || emotion === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    choose(emotion);
  };
  const name = (emotion: Emotion) => t(`feedback.emotions.${emotion}`);
  return (
    <Menu opened={isOpen} onChange={setOpen} disabled={!mayCorrect} position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.topic}
          data-guess={guess || undefined}
          title={mayCorrect ? t("feedback.contact.correctFeeling") : undefined}
          onKeyDown={onKeyDown}
          onPointerEnter={() => onPoint(feeling.id)}
          onPointerLeave={() => onPoint(null)}
          onFocus={() => onPoint(feeling.id)}
          onBlur={() => onPoint(null)}
        >
          <span className={classes.topicName}>
            {name(feeling.emotion)}
            <span className={classes.said}>
              {" · "}
              {t("feedback.contact.quoted", { words: contact.text.slice(feeling.from, feeling.to).trim() })}
            </span>
          </span>
          <ToneMark sentiment={feeling.sentiment} />
          {guess ? null : <span className={classes.said}>{t("feedback.contact.said")}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {[...keyed, "none" as const].map((emotion, at) => (
          <Menu.Item key={emotion} onClick={() => choose(emotion)} rightSection={<kbd>{(at + 1) % 8}</kbd>}>
            {name(emotion)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
