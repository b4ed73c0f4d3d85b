import { emotions } from "../../core/feeling/emotions.ts";
import type { ReadFeeling, ReadMention } from "./read-contact.ts";

/**
 * Mentions of many contacts as columns of numbers, which travel between threads without an object for each. `spans` holds pairs of
 * offsets; those of mention i are spans[spansFrom[i]..spansFrom[i + 1]]. `emotion` is a place in `emotions`.
 */
export class MentionColumns {
  readonly row: number[] = [];
  readonly topic: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly spans: number[] = [];
  readonly spansFrom: number[] = [0];
  readonly sentiment: number[] = [];
  readonly emotion: number[] = [];
  readonly emotionConfidence: number[] = [];
  readonly confidence: number[] = [];

  add(row: number, mention: ReadMention): void {
    this.row.push(row);
    this.topic.push(mention.topic);
    this.from.push(mention.main.from);
    this.to.push(mention.main.to);
    for (const { from, to } of mention.spans) this.spans.push(from, to);
    this.spansFrom.push(this.spans.length);
    this.sentiment.push(mention.sentiment);
    this.emotion.push(emotions.indexOf(mention.emotion));
    this.emotionConfidence.push(mention.emotionConfidence);
    this.confidence.push(mention.confidence);
  }
}

/** What is left of the class on the other side of a thread. */
export type MentionTable = Omit<MentionColumns, "add">;

/** One mention of the columns. */
export function mentionAt(table: MentionTable, at: number): ReadMention & { row: number } {
  const spans: { from: number; to: number }[] = [];
  for (let i = table.spansFrom[at]!; i < table.spansFrom[at + 1]!; i += 2) {
    spans.push({ from: table.spans[i]!, to: table.spans[i + 1]! });
  }
  return {
    row: table.row[at]!,
    topic: table.topic[at]!,
    main: { from: table.from[at]!, to: table.to[at]! },
    spans,
    sentiment: table.sentiment[at]!,
    emotion: emotions[table.emotion[at]!]!,
    emotionConfidence: table.emotionConfidence[at]!,
    confidence: table.confidence[at]!,
  };
}

/** Mentions of parts that were read apart as those of all. @param firstRows which row of all is each part's first */
export function joinMentions(parts: readonly MentionTable[], firstRows: readonly number[]): MentionTable {
  const all = new MentionColumns();
  for (const [part, table] of parts.entries()) {
    for (let at = 0; at < table.row.length; at++) {
      const mention = mentionAt(table, at);
      all.add(mention.row + firstRows[part]!, mention);
    }
  }
  return { ...all };
}

/** Feelings of many contacts, likewise. */
export class FeelingColumns {
  readonly row: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly sentiment: number[] = [];
  readonly emotion: number[] = [];
  readonly confidence: number[] = [];

  add(row: number, { from, to, sentiment, emotion, confidence }: ReadFeeling): void {
    this.row.push(row);
    this.from.push(from);
    this.to.push(to);
    this.sentiment.push(sentiment);
    this.emotion.push(emotions.indexOf(emotion));
    this.confidence.push(confidence);
  }
}
export type FeelingTable = Omit<FeelingColumns, "add">;

/** Feelings of parts that were read apart, likewise. */
export function joinFeelings(parts: readonly FeelingTable[], firstRows: readonly number[]): FeelingTable {
  return {
    row: parts.flatMap(({ row }, part) => row.map((each) => each + firstRows[part]!)),
    from: parts.flatMap(({ from }) => from),
    to: parts.flatMap(({ to }) => to),
    sentiment: parts.flatMap(({ sentiment }) => sentiment),
    emotion: parts.flatMap(({ emotion }) => emotion),
    confidence: parts.flatMap(({ confidence }) => confidence),
  };
}
