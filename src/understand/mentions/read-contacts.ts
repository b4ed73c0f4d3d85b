import { type OwnWords, ownWords } from "../../core/contact-text/own-words.ts";
import type { LearntFeelings } from "../../core/feeling/learn-feelings.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import { type GroupResult, groupTexts } from "../grouping/group-texts.ts";
import { inChunks, type Report } from "../grouping/in-chunks.ts";
import { FeelingColumns, type FeelingTable, MentionColumns, type MentionTable } from "./mention-columns.ts";
import { readContact } from "./read-contact.ts";
import { TopicIndex } from "./topic-index.ts";

export type ContactsWish = {
  /** Masked, whole. */
  texts: readonly string[];
  /** What each customer gave, -1..1. */
  marks: readonly (number | null)[];
  fixed?: readonly TopicSignature[] | undefined;
  groups?: number | undefined;
  learnt?: LearntFeelings | undefined;
  onProgress?: Report | undefined;
};

/** What many contacts say; topics are places in result.topics. */
export type ContactsReading = {
  result: GroupResult;
  mentions: MentionTable;
  feelings: FeelingTable;
  /** Lean of each contact as a whole, -1..1. */
  sentiments: number[];
};

/**
 * Reads contacts whole: sets aside what is not the customer's own words, groups the rest by what they are about, and reads each clause
 * by clause for its topics and feelings. The same input gives the same output.
 * @throws what onProgress throws
 */
export async function readContacts(wish: ContactsWish): Promise<ContactsReading> {
  const report: Report = wish.onProgress ?? (() => undefined);
  const own: OwnWords[] = [];
  await inChunks("own words", wish.texts.length, 1000, report, (row) => own.push(ownWords(wish.texts[row]!)));
  const result = await groupTexts({
    texts: own.map(({ text }) => text),
    ...(wish.groups === undefined ? {} : { groups: wish.groups }),
    ...(wish.fixed ? { fixed: wish.fixed } : {}),
    onProgress: report,
  });
  return { result, ...(await readAll(wish, own, result, report)) };
}

async function readAll(
  { marks, learnt }: ContactsWish,
  own: readonly OwnWords[],
  { topics, assignment, confidence }: GroupResult,
  report: Report,
): Promise<Omit<ContactsReading, "result">> {
  const signatures = topics.map(({ signature }) => signature);
  const index = new TopicIndex(signatures);
  const weights = signatures.map(({ weights }) => new Map(weights));
  const mentions = new MentionColumns();
  const feelings = new FeelingColumns();
  const sentiments: number[] = [];
  await inChunks("clauses", own.length, 500, report, (row) => {
    const topic = assignment[row]!;
    const given = topic >= 0 ? [{ topic, confidence: confidence[row]! }] : [];
    const read = readContact(own[row]!, { index, weights, given, mark: marks[row] ?? null, learnt });
    for (const mention of read.mentions) mentions.add(row, mention);
    for (const feeling of read.feelings) feelings.add(row, feeling);
    sentiments.push(read.sentiment);
  });
  return { mentions: { ...mentions }, feelings: { ...feelings }, sentiments };
}
