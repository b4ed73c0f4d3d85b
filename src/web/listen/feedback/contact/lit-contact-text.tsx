import { useMemo } from "react";
import type { FeedbackDetail } from "../../../../listen/feedback/contract.ts";
import { toneOf } from "../parts/tone.ts";
import classes from "./contact.module.css";
import { litText } from "./lit-text.ts";

type LitContactTextProps = {
  contact: Pick<FeedbackDetail, "text" | "mentions" | "feelings">;
  /** The topic whose chip is pointed at. */
  pointed: string | null;
  /** The feeling whose clause is pointed at. */
  felt: string | null;
};

/** The words as they came: every clause that speaks of a topic underlined in its tone, the clause of a pointed feeling lit. */
export function LitContactText({
  contact: { text, mentions, feelings },
  pointed,
  felt,
}: LitContactTextProps) {
  const said = useMemo(
    () => mentions.flatMap((mention) => mention.spans.map((span) => ({ ...span, mention }))),
    [mentions],
  );
  const clause = feelings.find(({ id }) => id === felt);
  const pieces = useMemo(() => litText(text, clause ? [...said, clause] : said), [text, said, clause]);
  return (
    <p className={classes.text}>
      {pieces.map((piece) => {
        const over = piece.spans.flatMap((span) => said[span]?.mention ?? []);
        const isFelt = piece.spans.includes(said.length);
        const [first] = over;
        if (first === undefined && !isFelt) return <span key={piece.at}>{piece.text}</span>;
        return (
          <mark
            key={piece.at}
            className={classes.mention}
            data-plain={first === undefined || undefined}
            data-tone={typeof first?.sentiment === "number" ? toneOf(first.sentiment) : undefined}
            data-pointed={isFelt || over.some(({ topicId }) => topicId === pointed) || undefined}
            title={over.map(({ topicName }) => topicName).join(", ") || undefined}
          >
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
}
