import type { LearntFeelings } from "../../core/feeling/learn-feelings.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import { type GroupResult, groupTexts } from "../grouping/group-texts.ts";
import type { Report } from "../grouping/in-chunks.ts";
import type { Labelled } from "../grouping/place-on-fixed.ts";
import type { PartReading } from "./contact-part.ts";
import type { Given, LabelWish } from "./label-texts.ts";
import { type FeelingTable, joinFeelings, joinMentions, type MentionTable } from "./mention-columns.ts";
import { openParts, partsFor, rangesOf, type RowRange } from "./open-parts.ts";

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
  /** How many threads read; as many as are worth it if not told. */
  threads?: number | undefined;
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
 * by clause for its topics and feelings. The same input gives the same output, however many threads read.
 * @throws what onProgress throws
 */
export async function readContacts(wish: ContactsWish): Promise<ContactsReading> {
  const report: Report = wish.onProgress ?? (() => undefined);
  const rows = wish.texts.length;
  const ranges = rangesOf(rows, wish.threads ?? partsFor(rows));
  const parts = openParts(wish, ranges);
  const forAll = reportForAll(report, ranges);
  try {
    const begun = await Promise.all(parts.map((part) => part.begin(forAll)));
    const closed = new Set(wish.labels?.placeOf);
    const given = wish.labels ? begun.flatMap((part) => part.given ?? []) : undefined;
    const result = await groupTexts({
      texts: begun.flatMap(({ texts }) => texts),
      ...(wish.groups === undefined ? {} : { groups: wish.groups }),
      ...(wish.fixed ? { fixed: wish.fixed } : {}),
      ...(wish.near ? { near: wish.near } : {}),
      ...(given ? { labelled: labelledOf(given, closed) } : {}),
      onProgress: report,
    });
    const signatures = result.topics.map(({ signature }) => signature);
    const read = await Promise.all(
      parts.map((part, at) => {
        const { from, to } = ranges[at]!;
        const assignment = result.assignment.slice(from, to);
        const confidence = result.confidence.slice(from, to);
        return part.finish({ signatures, assignment, confidence, closed, learnt: wish.learnt }, forAll);
      }),
    );
    return { result, ...joined(read, ranges) };
  } finally {
    await Promise.all(parts.map((part) => part.stop()));
  }
}

/** The parts go side by side and are of one length: how far the first is, all are. */
function reportForAll(report: Report, ranges: readonly RowRange[]): Report {
  const parts = ranges.length;
  return ({ phase, done, total }) => report({ phase, done: done * parts, total: total * parts });
}

/** The surest label of each text decides where it is placed; the others join when it is read. */
function labelledOf(given: readonly Given[], topics: ReadonlySet<number>): Labelled {
  return {
    assignment: Int32Array.from(given, ([first]) => first?.topic ?? -1),
    confidence: Float32Array.from(given, ([first]) => first?.confidence ?? 0),
    topics,
  };
}

function joined(read: readonly PartReading[], ranges: readonly RowRange[]): Omit<ContactsReading, "result"> {
  const firstRows = ranges.map(({ from }) => from);
  return {
    mentions: joinMentions(
      read.map(({ mentions }) => mentions),
      firstRows,
    ),
    feelings: joinFeelings(
      read.map(({ feelings }) => feelings),
      firstRows,
    ),
    sentiments: read.flatMap(({ sentiments }) => sentiments),
  };
}
