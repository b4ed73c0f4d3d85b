import type { OwnWords } from "../../core/contact-text/own-words.ts";
import { spanInWhole } from "../../core/contact-text/own-words.ts";
import { type Emotion, type Feeling, feelingsOf, leanOf } from "../../core/feeling/feeling.ts";
import type { LearntFeelings } from "../../core/feeling/learn-feelings.ts";
import { evidenceSpan } from "../../core/text/evidence-span.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { type Token, tokens } from "../../core/text/tokens.ts";
import { type ContactTopic, contactTopics, joinedSpans } from "./contact-topics.ts";
import type { TopicIndex } from "./topic-index.ts";

/** One contact telling of one topic. Spans point into the whole text, HTML and all. */
export type ReadMention = {
  topic: number;
  /** The passage to quote. */
  main: TextSpan;
  /** All clauses that tell of the topic, neighbours joined; at least one. */
  spans: TextSpan[];
  sentiment: number;
  emotion: Emotion;
  emotionConfidence: number;
  confidence: number;
};

export type ReadFeeling = TextSpan & { sentiment: number; emotion: Emotion; confidence: number };

/** What a contact says: the topics it speaks of, the feelings it shows, and its lean as a whole, -1..1. */
export type ContactReading = { mentions: ReadMention[]; feelings: ReadFeeling[]; sentiment: number };

export type ReadingWish = {
  index: TopicIndex;
  /** Telling terms of each topic. */
  weights: readonly ReadonlyMap<string, number>[];
  /** Topics of the contact as a whole. */
  given: readonly { topic: number; confidence: number }[];
  isClosed?: (topic: number) => boolean;
  /** What the customer gave, -1..1. */
  mark: number | null;
  learnt?: LearntFeelings | undefined;
};

/** Beyond this a contact has shown what it is about. */
const readCharacters = 12_000;
const noWeights: ReadonlyMap<string, number> = new Map();
/** A clause with less colour than this shows no feeling worth keeping. */
const leastSentiment = 0.15;

/** Reads one contact clause by clause. @param own what of it the customer said; @see ReadingWish */
export function readContact(own: OwnWords, wish: ReadingWish): ContactReading {
  const text = own.text.slice(0, readCharacters);
  const feelings = feelingsOf(text, {
    ...(wish.learnt ? { learnt: wish.learnt } : {}),
    ...(wish.mark === null ? {} : { irony: wish.mark }),
  });
  const words = tokens(text);
  const topics = contactTopics(wish.index.topicsOf(text, feelings, words), wish.given, wish.isClosed);
  return {
    mentions: topics.map((topic) => mentionOf({ own, text, words, feelings }, topic, wish)),
    feelings: feelings.filter(showsFeeling).map(({ from, to, sentiment, emotion, confidence }) => ({
      ...spanInWhole(own, { from, to }),
      sentiment,
      emotion,
      confidence,
    })),
    sentiment: withMark(leanOf(feelings), wish.mark),
  };
}

/** The customer's own mark counts as much as the words: who gives one star seldom means praise. */
function withMark(said: number, mark: number | null): number {
  return mark === null ? said : (said + mark) / 2;
}

function showsFeeling({ sentiment, emotion }: Feeling): boolean {
  return emotion !== "none" || Math.abs(sentiment) >= leastSentiment;
}

/** A contact as it was read: its own words, as far as they are read, and what each clause feels. */
type Read = { own: OwnWords; text: string; words: readonly Token[]; feelings: readonly Feeling[] };

function mentionOf(
  { own, text, words, feelings }: Read,
  { topic, clauses, confidence }: ContactTopic,
  { weights, given, mark }: ReadingWish,
): ReadMention {
  const whole = { from: 0, to: text.length };
  const spans = joinedSpans(text, feelings, clauses);
  const isGiven = given.some((each) => each.topic === topic);
  const main = (isGiven ? evidenceSpan(text, weights[topic] ?? noWeights, words) : spans[0]) ?? whole;
  const told = clauses.length > 0 ? clauses.map((at) => feelings[at]!) : within(feelings, main);
  const strongest = strongestOf(told);
  return {
    topic,
    main: spanInWhole(own, main),
    spans: (spans.length > 0 ? spans : [main]).map((span) => spanInWhole(own, span)),
    sentiment: withMark(leanOf(told), mark),
    emotion: strongest?.emotion ?? "none",
    emotionConfidence: strongest?.confidence ?? 0,
    confidence,
  };
}

function within(feelings: readonly Feeling[], { from, to }: TextSpan): Feeling[] {
  return feelings.filter((feeling) => feeling.from < to && feeling.to > from);
}

/** The surest of the clauses that show an emotion. */
function strongestOf(feelings: readonly Feeling[]): Feeling | undefined {
  return feelings
    .filter(({ emotion }) => emotion !== "none")
    .reduce<Feeling | undefined>(
      (best, each) => (best && best.confidence >= each.confidence ? best : each),
      undefined,
    );
}
