import { useMemo } from "react";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { toneOf } from "../parts/tone.ts";
import classes from "./contact.module.css";
import { litText } from "./lit-text.ts";

type LitContactTextProps = Pick<FeedbackDetail, "text" | "mentions"> & {
  /** The topic whose chip is pointed at. */
  pointed: string | null;
};

/** The words as they came, with what speaks of each topic underlined in its tone. */
export function LitContactText({ text, mentions, pointed }: LitContactTextProps) {
  const pieces = useMemo(() => litText(text, mentions), [text, mentions]);
  return (
    <p className={classes.text}>
      {pieces.map((piece) => {
        const over = piece.spans.flatMap((span) => mentions[span] ?? []);
        const [first] = over;
        if (first === undefined) return <span key={piece.at}>{piece.text}</span>;
        return (
          <mark
            key={piece.at}
            className={classes.mention}
            data-tone={first.sentiment === null ? undefined : toneOf(first.sentiment)}
            data-pointed={over.some(({ topicId }) => topicId === pointed) || undefined}
            title={over.map(({ topicName }) => topicName).join(", ")}
          >
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
}
