import { wilson } from "../core/stats/wilson.ts";
import type { TextSpan } from "../core/text/text-span.ts";
import { mentionAt } from "../understand/mentions/mention-columns.ts";
import { type ContactsReading, readContacts } from "../understand/mentions/read-contacts.ts";
import { type Emotion, emotions } from "../core/feeling/emotions.ts";
import { readSaid, type SaidFile, type SaidInFile } from "./read-said.ts";

export type AnalyzeOptions = SaidFile & {
  /** Exactly so many topics; left out: chosen by the texts. */
  groups?: number;
};

/** A passage of the contact: offsets in its masked words, and the words themselves. */
export type Passage = TextSpan & { text: string };

export type AnalyzedMention = {
  /** Place in `topics`. */
  topic: number;
  name: string;
  spans: Passage[];
  /** -1..1 */
  sentiment: number;
  emotion: Emotion;
  /** 0..1 */
  confidence: number;
};

export type AnalyzedContact = {
  row: number;
  language: string;
  /** Masked. */
  text: string;
  sentiment: number;
  mentions: AnalyzedMention[];
  feelings: (Passage & { sentiment: number; emotion: Emotion; confidence: number })[];
};

export type Analysis = {
  contacts: AnalyzedContact[];
  topics: { name: string; words: string[]; count: number }[];
  other: { count: number; share: { value: number; low: number; high: number } | null };
  total: number;
  skipped: number;
};

/**
 * Reads every contact of a file as the product does: the topics it speaks of and the feelings it shows, each with its words. No server
 * or database.
 * @throws what readSaid throws, and what onProgress throws
 */
export async function analyzeFile(options: AnalyzeOptions): Promise<Analysis> {
  const { rows, skipped } = await readSaid(options);
  const read = await readContacts({
    texts: rows.map(({ text }) => text),
    marks: rows.map(({ mark }) => mark),
    groups: options.groups,
    onProgress: options.onProgress,
  });
  const contacts = contactsOf(rows, read);
  const other = contacts.filter(({ mentions }) => mentions.length === 0).length;
  const share = wilson(other, rows.length);
  const { topics } = read.result;
  const counts = new Array<number>(topics.length).fill(0);
  for (const topic of read.mentions.topic) counts[topic]++;
  return {
    contacts,
    topics: topics.map(({ name, words }, at) => ({ name, words, count: counts[at] })),
    other: { count: other, share: share.known ? share.value : null },
    total: rows.length,
    skipped,
  };
}

function contactsOf(rows: readonly SaidInFile[], read: ContactsReading): AnalyzedContact[] {
  const { result, mentions, feelings, sentiments } = read;
  const contacts = rows.map(
    ({ row, text }, at): AnalyzedContact => ({
      row,
      language: result.languages[at],
      text,
      sentiment: rounded(sentiments[at]),
      mentions: [],
      feelings: [],
    }),
  );
  for (const at of mentions.row.keys()) {
    const { row, topic, spans, sentiment, emotion, confidence } = mentionAt(mentions, at);
    contacts[row].mentions.push({
      topic,
      name: result.topics[topic].name,
      spans: spans.map((span) => passage(rows[row].text, span)),
      sentiment: rounded(sentiment),
      emotion,
      confidence: rounded(confidence),
    });
  }
  feelings.row.forEach((row, at) => {
    contacts[row].feelings.push({
      ...passage(rows[row].text, { from: feelings.from[at], to: feelings.to[at] }),
      sentiment: rounded(feelings.sentiment[at]),
      emotion: emotions[feelings.emotion[at]],
      confidence: rounded(feelings.confidence[at]),
    });
  });
  return contacts;
}

function passage(text: string, { from, to }: TextSpan): Passage {
  return { from, to, text: text.slice(from, to) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
