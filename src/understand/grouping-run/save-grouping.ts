import type { PersonalSpan } from "../../core/text/mask.ts";
import { spanInOriginal } from "../../core/text/mask-offsets.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { GroupResult } from "../grouping/group-texts.ts";
import { matchTopics } from "./match-topics.ts";
import * as queries from "./queries.ts";
import { type FixedTopic, fixedTopics } from "./standing-topics.ts";

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
  result: GroupResult;
  /** Lean of each text, -1..1. */
  sentiments: number[];
  /** Where each masked text speaks of its topic: from and to, two numbers a text. */
  evidence: Int32Array;
};

export type GroupingFacts = { texts: number; other: number; duplicates: number; topics: number };

/** Name of the method whose mentions these are; a later method writes its own, people write theirs. */
export const machineName = "machine/groups-1";

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
  await queries.createDrafts(tx);
  await writeDrafts(tx, grouped, onSaved);
  const groupingId = newId();
  const topicIds = await placeTopics(tx, grouped, standing, { groupingId, now });
  await queries.deleteMachineMentions(tx);
  await queries.insertMentions(tx, topicIds, machineName);
  const { result } = grouped;
  const facts: GroupingFacts = {
    texts: result.assignment.length,
    other: result.other.length,
    duplicates: result.duplicatesOf.reduce((count, original) => count + (original >= 0 ? 1 : 0), 0),
    topics: new Set(topicIds).size,
  };
  const row = { id: groupingId, job_id: grouped.jobId, model: machineName, created_at: grouped.readAt };
  await queries.insertGrouping(tx, { ...row, ...facts });
  return facts;
}

async function writeDrafts(
  tx: WorkspaceTx,
  { contacts, result, sentiments, evidence }: Grouped,
  onSaved: (done: number) => Promise<void>,
): Promise<void> {
  const ranks = quoteRanks(result);
  let batch: queries.Draft[] = [];
  for (let row = 0; row < contacts.ids.length; row++) {
    const place = result.assignment[row];
    if (place >= 0) {
      batch.push({
        mentionId: newId(),
        customerId: contacts.customerIds[row],
        feedbackId: contacts.ids[row],
        place,
        span: spanOf(row, evidence, contacts),
        confidence: result.confidence[row],
        sentiment: sentiments[row],
        quoteRank: ranks.get(row) ?? null,
      });
    }
    if (batch.length < batchRows && row + 1 < contacts.ids.length) continue;
    if (batch.length > 0) await queries.insertDrafts(tx, batch);
    batch = [];
    await onSaved(row + 1);
  }
}

/** Brought to the words as they came; all of them where it is unknown how they were masked. */
function spanOf(row: number, evidence: Int32Array, { originals }: ReadContacts): TextSpan {
  const span = { from: evidence[2 * row], to: evidence[2 * row + 1] };
  const original = originals.get(row);
  if (!original) return span;
  return original.taken ? spanInOriginal(span, original.taken) : { from: 0, to: original.length };
}

/** Rank of each representative text in its topic, 0 the first. */
function quoteRanks({ topics }: GroupResult): Map<number, number> {
  return new Map(topics.flatMap(({ quotes }) => quotes.slice(0, 5).map((row, rank) => [row, rank] as const)));
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
  const merged = new Map(standing.flatMap(({ id, merged_into }) => (merged_into ? [[id, merged_into]] : [])));
  const topicIds: string[] = [];
  for (const [place, topic] of result.topics.entries()) {
    const isFixed = topic.fixedIndex !== undefined;
    const id = isFixed ? endOf(fixed[topic.fixedIndex!].topicId, merged) : (matched.get(place) ?? newId());
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

function endOf(id: string, merged: ReadonlyMap<string, string>): string {
  let end = id;
  for (let next = merged.get(end); next; next = merged.get(end)) end = next;
  return end;
}

/** Compares only what both groupings have read: new contacts say nothing about whether a topic is still the same. */
async function matchProposals(
  tx: WorkspaceTx,
  candidates: ReadonlySet<string>,
): Promise<Map<number, string>> {
  const previous = await queries.findLatestGrouping(tx);
  if (!previous || candidates.size === 0) return new Map();
  const overlaps = await queries.countOverlaps(tx);
  const before = await queries.countMentions(tx);
  const now = await queries.countKnownDrafts(tx, previous.created_at);
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
