import { IconMoodNeutral, IconMoodSad, IconMoodSmile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./parts.module.css";
import { toneOf } from "./tone.ts";

const icons = { negative: IconMoodSad, neutral: IconMoodNeutral, positive: IconMoodSmile };

/** The tone of a text as a face and a word; the word is left to screen readers where there is no room. */
export function ToneMark({ sentiment, withWord = false }: { sentiment: number; withWord?: boolean }) {
  const { t } = useTranslation("listen");
  const tone = toneOf(sentiment);
  const Icon = icons[tone];
  const word = t(`feedback.tones.${tone}`);
  return (
    <span className={classes.tone} data-tone={tone} title={withWord ? undefined : word}>
      <Icon size={16} stroke={1.75} aria-hidden={withWord} aria-label={withWord ? undefined : word} />
      {withWord ? word : null}
    </span>
  );
}
