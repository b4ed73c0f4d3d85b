import type { Actor } from "../../access/actor.ts";
import { type Answer, type Estimate, unknown } from "../../core/kit/answer.ts";
import { shareInStrata } from "../../core/reading/share-in-strata.ts";
import type { FeedbackFilter } from "../../listen/feedback/contract.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Reading, ReadingHead, TopicShare } from "./contract.ts";
import * as queries from "./queries.ts";
import { requireReading } from "./read-texts.ts";

export async function listReadings(tx: WorkspaceTx): Promise<ReadingHead[]> {
  const rows = await queries.listReadingRows(tx);
  return rows.map(({ created_by_name, created_at, read, skipped, ...row }) => ({
    ...row,
    read: read ?? 0,
    skipped: skipped ?? 0,
    createdByName: created_by_name,
    createdAt: created_at.toISOString(),
  }));
}

type Found = { stratum: number; people: Set<string>; machine: Set<string> };

/** What a reading tells so far of all texts, beside what the machine says of them. */
export async function getReading(tx: WorkspaceTx, actor: Actor, id: string): Promise<Reading> {
  const reading = await requireReading(tx, id);
  const filter = await prepareFilter(tx, actor, reading.filter as Partial<FeedbackFilter>, { isKept: true });
  const topics = new Map((await queries.listTopicFates(tx)).map((topic) => [topic.id, topic]));
  const living = (topicId: string) => fateOf(topics, topicId);
  const answers = await queries.listReadRows(tx, id);
  const read = answers.filter((answer) => !answer.isSkipped);
  const found = read.map(({ stratum, topicIds, machineTopicIds }) => ({
    stratum,
    people: new Set(topicIds.map(living)),
    machine: new Set(machineTopicIds),
  }));
  const machine = new Map(
    (await queries.countMachine(tx, filter, reading.created_at)).map((row) => [row.topicId, row.count]),
  );
  const sizes = reading.strata.map(({ size }) => size);
  const { population, level } = reading;
  const shareOf = (hits: (text: Found) => boolean) => shareInStrata(readBy(found, sizes, hits), level);
  const shares = [...new Set([...found.flatMap(({ people }) => [...people]), ...machine.keys()])].map(
    (topicId): TopicShare => {
      const count = machine.get(topicId) ?? 0;
      return {
        topicId,
        name: topics.get(topicId)?.name ?? topicId,
        hits: found.filter(({ people }) => people.has(topicId)).length,
        share: shareOf(({ people }) => people.has(topicId)),
        machineCount: count,
        machineShare: population > 0 ? Math.min(1, count / population) : null,
        corrected: corrected(found, topicId, count, population, level),
      };
    },
  );
  const counts = await queries.countTexts(tx, filter, reading.created_at);
  return {
    id,
    name: reading.name,
    status: reading.status,
    population,
    drawn: reading.drawn,
    read: read.length,
    skipped: answers.length - read.length,
    createdByName: reading.created_by_name,
    createdAt: reading.created_at.toISOString(),
    filter: reading.filter,
    margin: reading.margin,
    level,
    seed: reading.seed,
    readers: readersOf(answers),
    topics: shares.sort((a, b) => b.hits - a.hits || b.machineCount - a.machineCount),
    none: {
      hits: found.filter(({ people }) => people.size === 0).length,
      share: shareOf(({ people }) => people.size === 0),
    },
    strata: reading.strata.map((stratum, i) => ({
      ...stratum,
      read: found.filter((text) => text.stratum === i).length,
    })),
    missing: {
      contacts: counts.contacts,
      wordless: counts.contacts - counts.texts,
      anonymousTexts: counts.anonymousTexts,
    },
  };
}

function readBy(found: readonly Found[], sizes: readonly number[], hits: (text: Found) => boolean) {
  return sizes.map((size, i) => {
    const texts = found.filter(({ stratum }) => stratum === i);
    return { size, read: texts.length, hits: texts.filter(hits).length };
  });
}

/**
 * The machine's share, corrected: among the texts it gave the topic and among the others people found the topic in such and such parts
 * of those they read (double sampling, Tenenbein 1970).
 */
function corrected(
  found: readonly Found[],
  topicId: string,
  machineCount: number,
  population: number,
  level: number,
): Answer<Estimate> {
  const part = (given: boolean, size: number) => {
    const texts = found.filter(({ machine }) => machine.has(topicId) === given);
    return { size, read: texts.length, hits: texts.filter(({ people }) => people.has(topicId)).length };
  };
  const parts = [part(true, machineCount), part(false, Math.max(0, population - machineCount))];
  // The machine has read anew since the draw: its count and the texts read no longer belong together.
  if (parts.some(({ size, read }) => read > size)) return unknown("not-comparable");
  // With fewer than two of a side, people's texts tell nothing of the machine's mistakes there.
  if (parts.some(({ size, read }) => read < Math.min(2, size))) return unknown("too-few");
  return shareInStrata(parts, level);
}

type Fate = { id: string; merged_into: string | null };

/** The topic into which one was merged in the end. */
function fateOf(topics: ReadonlyMap<string, Fate>, id: string): string {
  let at = id;
  for (let steps = 0; steps < 50; steps++) {
    const next = topics.get(at)?.merged_into;
    if (!next) return at;
    at = next;
  }
  return at;
}

function readersOf(answers: readonly queries.ReadRow[]) {
  const readers = new Map<string, { name: string; read: number; skipped: number }>();
  for (const { readerId, readerName, isSkipped } of answers) {
    const reader = readers.get(readerId) ?? { name: readerName, read: 0, skipped: 0 };
    if (isSkipped) reader.skipped++;
    else reader.read++;
    readers.set(readerId, reader);
  }
  return [...readers.values()];
}
