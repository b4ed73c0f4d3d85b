import type { ReadyWording } from "./wording.ts";
import { nameTopics, type TopicName } from "../../core/text/name-topics.ts";
import { PhraseCounts } from "../../core/text/telling-phrases.ts";
import { learnSignatures, termCounts, type TopicSignature } from "../../core/text/topic-signature.ts";
import { inChunks, type Report } from "./in-chunks.ts";
import type { Placed } from "./place-on-fixed.ts";
import { representativeRows } from "./representative-rows.ts";
import type { ReadTexts } from "./read-texts.ts";
import { loadWording } from "./wording.ts";

export type GroupedTopic = {
  name: string;
  /** Up to 8 telling words in dictionary form. */
  words: string[];
  size: number;
  /** Row indexes, ascending; near-duplicates included. */
  members: Uint32Array;
  /** Row indexes of 3-5 representative texts, fewer in a smaller topic. */
  quotes: number[];
  signature: TopicSignature;
  /** Index into `fixed` when this is an accepted topic. */
  fixedIndex?: number;
  language: "ru" | "en";
};

export type DescribedTopics = {
  topics: GroupedTopic[];
  /** Placed topic index of each described topic. */
  order: number[];
};

const nameFrom = 400;
const signatureFrom = 200;

/** Names, telling words, quotes and signatures of the placed topics; an accepted topic keeps its signature. */
export async function describeTopics(
  read: ReadTexts,
  placed: Placed,
  fixed: readonly TopicSignature[],
  report: Report,
): Promise<DescribedTopics> {
  const members = membersOf(placed);
  const order = orderOf(members, fixed.length);
  const samples = members.map((rows) =>
    spread(
      rows.filter((row) => read.duplicatesOf[row] === -1),
      nameFrom,
    ),
  );
  const names = await named(read, members, samples, order, await loadWording(), report);
  const signatures = signaturesOf(read, samples);
  const topics = order.map((topic): GroupedTopic => {
    const rows = members[topic]!;
    const quotes = representativeRows(rows, placed.confidence, read);
    const language = mainLanguage(rows, read);
    const { name, words } = names[topic]!;
    return {
      // Where larger topics took every telling phrase, the topic's own words speak for it.
      name: name || quoted(read.masked[quotes[0] ?? -1] ?? "", language),
      words,
      size: rows.length,
      members: Uint32Array.from(rows),
      quotes,
      signature: fixed[topic] ?? signatures[topic]!,
      ...(topic < fixed.length ? { fixedIndex: topic } : {}),
      language,
    };
  });
  return { topics, order };
}

const quotedCharacters = 48;

/** The beginning of a text as a name; "" of a text that is empty. */
function quoted(text: string, language: "ru" | "en"): string {
  const words = text.replaceAll(/\s+/g, " ").trim();
  if (words === "") return "";
  const space = words.lastIndexOf(" ", quotedCharacters);
  const cut = space > quotedCharacters / 2 ? space : quotedCharacters;
  const shown = words.length <= quotedCharacters ? words : `${words.slice(0, cut)}…`;
  return language === "ru" ? `«${shown}»` : `“${shown}”`;
}

function membersOf({ assignment, topics }: Placed): number[][] {
  const members = Array.from({ length: topics }, (): number[] => []);
  assignment.forEach((topic, row) => {
    if (topic >= 0) members[topic]!.push(row);
  });
  return members;
}

/** Accepted topics in their order, even when empty now; then the others, largest first. */
function orderOf(members: readonly number[][], fixed: number): number[] {
  const fresh = Array.from(members.keys()).filter((topic) => topic >= fixed && members[topic]!.length > 0);
  fresh.sort((a, b) => members[b]!.length - members[a]!.length || a - b);
  return [...Array.from({ length: fixed }, (_, topic) => topic), ...fresh];
}

async function named(
  { masked }: ReadTexts,
  members: readonly number[][],
  samples: readonly number[][],
  order: readonly number[],
  wording: ReadyWording,
  report: Report,
): Promise<TopicName[]> {
  const counts = new PhraseCounts();
  await inChunks("name", members.length, 1, report, (topic) => {
    counts.addTopic(
      samples[topic]!.map((row) => masked[row]!),
      members[topic]!.length,
    );
  });
  return nameTopics(counts, order, wording);
}

function signaturesOf({ masked }: ReadTexts, samples: readonly number[][]): TopicSignature[] {
  return learnSignatures(
    samples.map((rows) => spread(rows, signatureFrom).map((row) => termCounts(masked[row]!))),
  );
}

/** At most so many rows, evenly spread. */
function spread(rows: readonly number[], most: number): number[] {
  if (rows.length <= most) return [...rows];
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);
}

function mainLanguage(rows: readonly number[], { languages }: ReadTexts): "ru" | "en" {
  let russian = 0;
  for (const row of rows) russian += languages[row] === "ru" ? 1 : languages[row] === "en" ? -1 : 0;
  return russian >= 0 ? "ru" : "en";
}
