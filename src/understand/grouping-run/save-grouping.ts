import type { PersonalSpan } from "../../core/text/mask.ts";
import { spanInOriginal } from "../../core/text/mask-offsets.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { emotions } from "../../core/feeling/emotions.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { GroupResult } from "../grouping/group-texts.ts";
import { carryFelt } from "../mentions/people-queries.ts";
import { applyPeoplesLabels } from "../mentions/peoples-labels.ts";
import { mentionAt } from "../mentions/mention-columns.ts";
import type { ContactsReading } from "../mentions/read-contacts.ts";
import { matchTopics } from "./match-topics.ts";
import * as mentionQueries from "./mention-queries.ts";
import * as queries from "./queries.ts";
import { endOfMerges, type FixedTopic, fixedTopics, mergesOf } from "./standing-topics.ts";

/** Which contact each text of the grouping is; same order. */
export type ReadContacts = {
  customerIds: string[];
  ids: string[];
  /** By row, for contacts with personal data: length of the words as they came, and what masking took out of them. */
  originals: Map<number, { length: number; taken: PersonalSpan[] | null }>;
};

export type Grouped = {
  jobId: string;
  readAt: Date;
  contacts: ReadContacts;
  fixed: FixedTopic[];
} & Pick<ContactsReading, "result" | "mentions" | "feelings">;

export type GroupingFacts = { texts: number; other: number; duplicates: number; topics: number };

/** Name of the method whose mentions these are; a later method writes its own, people write theirs. */
export const machineName = "machine/groups-2";

const batchRows = 5_000;

/**
 * Replaces the machine's earlier mentions by the new ones and brings the topics up to date, in one transaction: readers see
 * the old state until it commits, and a process killed in the middle leaves nothing behind.
 */
export async function saveGrouping(
  tx: WorkspaceTx,
  grouped: Grouped,
  now: Date,
  onSaved: (done: number) => Promise<void>,
): Promise<GroupingFacts> {
  const standing = await queries.listStandingTopics(tx, true);
  await mentionQueries.createDrafts(tx);
  await writeDrafts(tx, grouped, onSaved);
  const groupingId = newId();
  const topicIds = await placeTopics(tx, grouped, standing, { groupingId, now });
  await mentionQueries.deleteMachineMentions(tx);
  await mentionQueries.insertMentions(tx, topicIds, machineName);
  await writeFeelings(tx, grouped);
  await applyPeoplesLabels(tx);
  await carryFelt(tx);
  const { result } = grouped;
  const texts = result.assignment.length;
  const facts: GroupingFacts = {
    texts,
    other: texts - new Set(grouped.mentions.row).size,
    duplicates: result.duplicatesOf.reduce((count, original) => count + (original >= 0 ? 1 : 0), 0),
    topics: new Set(topicIds).size,
  };
  const row = { id: groupingId, job_id: grouped.jobId, model: machineName, created_at: grouped.readAt };
  await queries.insertGrouping(tx, { ...row, ...facts });
  return facts;
}

/** Writes the mentions as drafts, topic by its place in the answer. */
export async function writeDrafts(
  tx: WorkspaceTx,
  { contacts, result, mentions }: Pick<Grouped, "contacts" | "result" | "mentions">,
  onSaved: (done: number) => Promise<void>,
): Promise<void> {
  const ranks = quoteRanks(result);
  const total = mentions.row.length;
  for (let from = 0; from < total; from += batchRows) {
    const to = Math.min(total, from + batchRows);
    const batch = Array.from({ length: to - from }, (_, i): mentionQueries.Draft => {
      const { row, topic, main, spans, ...read } = mentionAt(mentions, from + i);
      return {
        ...read,
        mentionId: newId(),
        customerId: contacts.customerIds[row],
        feedbackId: contacts.ids[row],
        place: topic,
        span: inOriginal(main, row, contacts),
        spans: spans.map((span) => inOriginal(span, row, contacts)),
        quoteRank: ranks.get(topic)?.get(row) ?? null,
      };
    });
    await mentionQueries.insertDrafts(tx, batch);
    await onSaved(mentions.row[to - 1] + 1);
  }
}

async function writeFeelings(tx: WorkspaceTx, { contacts, feelings }: Grouped): Promise<void> {
  await mentionQueries.deleteMachineFeelings(tx);
  const total = feelings.row.length;
  for (let from = 0; from < total; from += batchRows) {
    const length = Math.min(total - from, batchRows);
    const batch = Array.from({ length }, (_, i): mentionQueries.FeelingDraft => {
      const at = from + i;
      const row = feelings.row[at];
      return {
        id: newId(),
        customerId: contacts.customerIds[row],
        feedbackId: contacts.ids[row],
        span: inOriginal({ from: feelings.from[at], to: feelings.to[at] }, row, contacts),
        sentiment: feelings.sentiment[at],
        emotion: emotions[feelings.emotion[at]],
        confidence: feelings.confidence[at],
      };
    });
    await mentionQueries.insertFeelings(tx, batch, machineName);
  }
}

/** Brought to the words as they came; all of them where it is unknown how they were masked. */
function inOriginal(span: TextSpan, row: number, { originals }: ReadContacts): TextSpan {
  const original = originals.get(row);
  if (!original) return span;
  return original.taken ? spanInOriginal(span, original.taken) : { from: 0, to: original.length };
}

/** Rank of each representative text in its topic, 0 the first: by topic, then by row. */
function quoteRanks({ topics }: GroupResult): Map<number, Map<number, number>> {
  return new Map(
    topics.map(({ quotes }, topic) => [topic, new Map(quotes.slice(0, 5).map((row, rank) => [row, rank]))]),
  );
}

/** Gives each group of the answer its topic's id, making, renewing and retiring proposals on the way. */
async function placeTopics(
  tx: WorkspaceTx,
  { fixed, result }: Grouped,
  standing: readonly queries.StandingTopic[],
  saved: { groupingId: string; now: Date },
): Promise<string[]> {
  const used = new Set(fixed.map(({ topicId }) => topicId));
  const candidates = new Set(
    standing.filter(({ id, status }) => status !== "merged" && !used.has(id)).map(({ id }) => id),
  );
  // A person may have accepted, renamed or hidden one while the texts were read: it keeps what they said.
  const keptByPeople = new Set(fixedTopics(standing).map(({ topicId }) => topicId));
  const matched = await matchProposals(tx, candidates);
  const merges = mergesOf(standing);
  const topicIds: string[] = [];
  for (const [place, topic] of result.topics.entries()) {
    const isFixed = topic.fixedIndex !== undefined;
    const id = isFixed
      ? endOfMerges(fixed[topic.fixedIndex!].topicId, merges)
      : (matched.get(place) ?? newId());
    topicIds.push(id);
    candidates.delete(id);
    if (isFixed || keptByPeople.has(id)) continue;
    const { name, words, language } = topic;
    const signature = JSON.stringify(topic.signature);
    await queries.saveProposal(tx, { id, name, words, language, signature, ...saved });
  }
  const retired = [...candidates].filter((id) => !keptByPeople.has(id));
  await queries.markGone(tx, retired, saved.now);
  return topicIds;
}

/** Compares only what both groupings have read: new contacts say nothing about whether a topic is still the same. */
async function matchProposals(
  tx: WorkspaceTx,
  candidates: ReadonlySet<string>,
): Promise<Map<number, string>> {
  const previous = await queries.findLatestGrouping(tx);
  if (!previous || candidates.size === 0) return new Map();
  const overlaps = await mentionQueries.countOverlaps(tx);
  const before = await mentionQueries.countMentions(tx);
  const now = await mentionQueries.countKnownDrafts(tx, previous.created_at);
  return matchTopics(
    overlaps
      .filter(({ topicId }) => candidates.has(topicId))
      .map(({ topicId, place, both }) => ({
        topicId,
        place,
        both,
        before: before.get(topicId) ?? both,
        now: Math.max(both, now.get(place) ?? 0),
      })),
  );
}
