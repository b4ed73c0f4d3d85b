import { type OwnWords, ownWords } from "../../core/contact-text/own-words.ts";
import type { LearntFeelings } from "../../core/feeling/learn-feelings.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import { type GroupResult, groupTexts } from "../grouping/group-texts.ts";
import { inChunks, type Report } from "../grouping/in-chunks.ts";
import type { Labelled } from "../grouping/place-on-fixed.ts";
import { type Given, labelTexts, type LabelWish } from "./label-texts.ts";
import { FeelingColumns, type FeelingTable, MentionColumns, type MentionTable } from "./mention-columns.ts";
import { readContact } from "./read-contact.ts";
import { TopicIndex } from "./topic-index.ts";

export type ContactsWish = {
  /** Masked, whole. */
  texts: readonly string[];
  /** What each customer gave, -1..1. */
  marks: readonly (number | null)[];
  fixed?: readonly TopicSignature[] | undefined;
  /** What was proposed earlier: where the grouping of the rest begins. */
  near?: readonly TopicSignature[] | undefined;
  groups?: number | undefined;
  /** The company's own classifier, which answers for some of the fixed topics. */
  labels?: LabelWish | undefined;
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
  const texts = own.map(({ text }) => text);
  const given = wish.labels ? await labelTexts(texts, wish.labels, report) : undefined;
  const closed = new Set(wish.labels?.placeOf);
  const result = await groupTexts({
    texts,
    ...(wish.groups === undefined ? {} : { groups: wish.groups }),
    ...(wish.fixed ? { fixed: wish.fixed } : {}),
    ...(wish.near ? { near: wish.near } : {}),
    ...(given ? { labelled: labelledOf(given, closed) } : {}),
    onProgress: report,
  });
  return { result, ...(await readAll(wish, own, { ...result, given, closed }, report)) };
}

/** The surest label of each text decides where it is placed; the others join when it is read. */
function labelledOf(given: readonly Given[], topics: ReadonlySet<number>): Labelled {
  return {
    assignment: Int32Array.from(given, ([first]) => first?.topic ?? -1),
    confidence: Float32Array.from(given, ([first]) => first?.confidence ?? 0),
    topics,
  };
}

type Placed = GroupResult & { given: readonly Given[] | undefined; closed: ReadonlySet<number> };

async function readAll(
  { marks, learnt }: ContactsWish,
  own: readonly OwnWords[],
  { topics, assignment, confidence, given, closed }: Placed,
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
