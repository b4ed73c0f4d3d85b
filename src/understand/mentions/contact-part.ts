import { type OwnWords, ownWords } from "../../core/contact-text/own-words.ts";
import type { LearntFeelings } from "../../core/feeling/learn-feelings.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import { inChunks, type Report } from "../grouping/in-chunks.ts";
import { type Given, labelTexts, type LabelWish } from "./label-texts.ts";
import { FeelingColumns, type FeelingTable, MentionColumns, type MentionTable } from "./mention-columns.ts";
import { readContact } from "./read-contact.ts";
import { TopicIndex } from "./topic-index.ts";

/** Contacts one after the other. Rows are counted from the part's first. */
export type PartWish = {
  /** Masked, whole. */
  texts: readonly string[];
  /** What each customer gave, -1..1. */
  marks: readonly (number | null)[];
  labels?: LabelWish | undefined;
};

/** The customers' own words, and what the classifier gives each, if there is one. */
export type BegunPart = { texts: string[]; given: Given[] | undefined };

/** What is known of all contacts together: the topics, and where each contact of the part was placed (-1: on none). */
export type PartPlaces = {
  signatures: readonly TopicSignature[];
  assignment: Int32Array;
  confidence: Float32Array;
  /** Topics that the classifier answers for. */
  closed: ReadonlySet<number>;
  learnt: LearntFeelings | undefined;
};

export type PartReading = {
  mentions: MentionTable;
  feelings: FeelingTable;
  /** Lean of each contact as a whole, -1..1. */
  sentiments: number[];
};

/**
 * A part of the contacts on its way to being read: what can be said of each by itself comes first, and once all are grouped each is read
 * clause by clause. Parts know nothing of each other, so that each may have a thread of its own.
 */
export type ContactPart = {
  begin(report: Report): Promise<BegunPart>;
  /** To be asked after `begin`. */
  finish(places: PartPlaces, report: Report): Promise<PartReading>;
  stop(): Promise<void>;
};

/** A part read where it is asked. */
export function openPart({ texts, marks, labels }: PartWish): ContactPart {
  const own: OwnWords[] = [];
  let given: Given[] | undefined;
  return {
    async begin(report) {
      await inChunks("own words", texts.length, 1000, report, (row) => own.push(ownWords(texts[row]!)));
      const said = own.map(({ text }) => text);
      given = labels ? await labelTexts(said, labels, report) : undefined;
      return { texts: said, given };
    },
    finish: (places, report) => readAll(own, marks, given, places, report),
    stop: async () => undefined,
  };
}

async function readAll(
  own: readonly OwnWords[],
  marks: readonly (number | null)[],
  given: readonly Given[] | undefined,
  { signatures, assignment, confidence, closed, learnt }: PartPlaces,
  report: Report,
): Promise<PartReading> {
  const index = new TopicIndex(signatures);
  const weights = signatures.map((signature) => new Map(signature.weights));
  const mentions = new MentionColumns();
  const feelings = new FeelingColumns();
  const sentiments: number[] = [];
  await inChunks("clauses", own.length, 500, report, (row) => {
    const topic = assignment[row]!;
    const labelled = given?.[row] ?? [];
    const placed = topic >= 0 ? [{ topic, confidence: confidence[row]! }] : [];
    const read = readContact(own[row]!, {
      index,
      weights,
      given: labelled.length > 0 ? labelled : placed,
      isClosed: (other) => closed.has(other),
      mark: marks[row] ?? null,
      learnt,
    });
    for (const mention of read.mentions) mentions.add(row, mention);
    for (const feeling of read.feelings) feelings.add(row, feeling);
    sentiments.push(read.sentiment);
  });
  return { mentions: { ...mentions }, feelings: { ...feelings }, sentiments };
}
