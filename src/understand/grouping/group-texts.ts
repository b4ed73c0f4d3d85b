import type { Language } from "../../core/text/language.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";
import { describeTopics, type GroupedTopic } from "./describe-topics.ts";
import { groupFreeRows } from "./group-free-rows.ts";
import type { Report } from "./in-chunks.ts";
import { type Labelled, type Placed, placeOnFixed } from "./place-on-fixed.ts";
import { type ReadTexts, readTexts } from "./read-texts.ts";

export type { GroupedTopic } from "./describe-topics.ts";
export type { TopicSignature } from "../../core/text/topic-signature.ts";

export type GroupInput = {
  texts: readonly string[];
  /** Exactly so many new groups (fewer only when there are fewer different texts) and nothing in "other". */
  groups?: number;
  seed?: number;
  /** What was found earlier and nobody has accepted yet: the rest is grouped into these again where they are still spoken of. */
  near?: readonly TopicSignature[];
  /** Accepted topics: texts near one go there, the rest is grouped anew. */
  fixed?: readonly TopicSignature[];
  /** What a classifier says of the texts, in places of `fixed`. */
  labelled?: Labelled | undefined;
  /** May throw to cancel; the other work of the process runs between two calls. */
  onProgress?: Report;
};

export type GroupResult = {
  /** Accepted topics first in their order, then new ones by size. */
  topics: GroupedTopic[];
  /** Rows in no topic, ascending. */
  other: Uint32Array;
  /** Topic of each row, or -1. */
  assignment: Int32Array;
  /** How near the text lies to its topic, 0..1; 0 in "other". */
  confidence: Float32Array;
  /** Earlier row that says almost the same, or -1. */
  duplicatesOf: Int32Array;
  languages: Language[];
};

/**
 * Groups texts by what they are about, without labels. The same input gives the same output to the byte.
 * Personal data is masked before anything is counted, so no name or signature holds any.
 * @throws what onProgress throws; RangeError when groups is not a positive whole number
 */
export async function groupTexts(input: GroupInput): Promise<GroupResult> {
  const { texts, groups, seed = 1, fixed = [], near = [] } = input;
  if (groups !== undefined && !(Number.isInteger(groups) && groups > 0)) {
    throw new RangeError(`groups must be a positive whole number, not ${groups}`);
  }
  const report: Report = input.onProgress ?? (() => undefined);
  const read = await readTexts(texts, report);
  const placed = await placeOnFixed(read, fixed, report, input.labelled);
  await groupFreeRows(read, placed, { seed, groups, near }, report);
  followOriginals(read, placed);
  if (groups !== undefined) giveLargest(placed);
  const topics = await describeTopics(read, placed, fixed, report);
  return { ...renumbered(placed, topics.order), topics: topics.topics, ...pick(read) };
}

/** A near-duplicate goes where its original went. */
function followOriginals({ duplicatesOf }: ReadTexts, { assignment, confidence }: Placed): void {
  duplicatesOf.forEach((original, row) => {
    if (original < 0) return;
    assignment[row] = assignment[original]!;
    confidence[row] = confidence[original]!;
  });
}

/** When every text must have a group, those without a single word join the largest. */
function giveLargest({ assignment, topics }: Placed): void {
  if (topics === 0) return;
  const sizes = new Uint32Array(topics);
  for (const topic of assignment) if (topic >= 0) sizes[topic]!++;
  const largest = sizes.indexOf(Math.max(...sizes));
  assignment.forEach((topic, row) => {
    if (topic < 0) assignment[row] = largest;
  });
}

function renumbered({ assignment, confidence }: Placed, order: readonly number[]) {
  const place = new Map(order.map((topic, at) => [topic, at]));
  const renamed = assignment.map((topic) => place.get(topic) ?? -1);
  const other = Uint32Array.from(renamed.keys()).filter((row) => renamed[row] === -1);
  return {
    assignment: renamed,
    other,
    confidence: confidence.map((value, row) => (renamed[row] === -1 ? 0 : value)),
  };
}

function pick({ duplicatesOf, languages }: ReadTexts) {
  return { duplicatesOf, languages };
}
