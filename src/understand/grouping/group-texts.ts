import { type DenseMatrix } from "../../core/text/dense-matrix.ts";
import { nameTopics } from "../../core/text/name-topics.ts";
import { indexAnchors, nearestAnchors, smoothed } from "../../core/text/neighbours.ts";
import { sampleIndexes, seededRandom } from "../../core/text/seeded-random.ts";
import { nearestCentres, sphericalKmeans } from "../../core/text/spherical-kmeans.ts";
import { PhraseCounts } from "../../core/text/telling-phrases.ts";
import { TextVectors } from "../../core/text/text-vectors.ts";
import {
  learnSignatures,
  placeTerms,
  readySignature,
  termCounts,
  type TopicSignature,
} from "../../core/text/topic-signature.ts";
import type { Language } from "../../core/text/language.ts";
import { inChunks, type Progress, type Report } from "./in-chunks.ts";
import { type ReadTexts, readTexts } from "./read-texts.ts";
import { dictionaryForm, readableForm } from "./readable-form.ts";
import { russianMorph } from "./russian-morph.ts";

export type GroupInput = {
  texts: readonly string[];
  /** Exactly so many groups and nothing in "other"; without it the number is chosen. */
  groups?: number;
  seed?: number;
  /** Accepted topics: texts near one go there, the rest is grouped anew. */
  fixed?: readonly TopicSignature[];
  /** May throw to cancel. */
  onProgress?: (progress: Progress) => void;
};

export type GroupedTopic = {
  name: string;
  words: string[];
  size: number;
  /** Row indexes, ascending; near-duplicates included. */
  members: Uint32Array;
  /** Row indexes of 3-5 representative texts (fewer in a smaller topic). */
  quotes: number[];
  signature: TopicSignature;
  /** Index into `fixed` when this is an accepted topic. */
  fixedIndex?: number;
  language: "ru" | "en";
};

export type GroupResult = {
  topics: GroupedTopic[];
  /** Rows in no topic, ascending. */
  other: Uint32Array;
  /** Topic of each row, or -1. */
  assignment: Int32Array;
  /** How sure the assignment is, 0..1; 0 in "other". */
  confidence: Float32Array;
  /** Earlier row that says almost the same, or -1. */
  duplicatesOf: Int32Array;
  languages: Language[];
};

const learnFrom = 12_000;

/**
 * Groups texts by what they are about, without labels. The same input gives the same output to the byte.
 * @throws what onProgress throws; RangeError when groups is not a positive whole number
 */
export async function groupTexts(input: GroupInput): Promise<GroupResult> {
  if (input.groups !== undefined && !(Number.isInteger(input.groups) && input.groups > 0)) {
    throw new RangeError(`groups must be a positive whole number, not ${input.groups}`);
  }
  const report: Report = input.onProgress ?? (() => undefined);
  const read = await readTexts(input.texts, report);
  const placed = await placeOnFixed(read, input.fixed ?? [], report);
  const free = rowsToGroup(read, placed.assignment);
  await groupFree(read, free, input, placed, report);
  followOriginals(read, placed);
  return describe(read, placed, input, report);
}

type Placed = { assignment: Int32Array; confidence: Float32Array; topics: number };

async function placeOnFixed(
  read: ReadTexts,
  fixed: readonly TopicSignature[],
  report: Report,
): Promise<Placed> {
  const rows = read.masked.length;
  const placed = {
    assignment: new Int32Array(rows).fill(-1),
    confidence: new Float32Array(rows),
    topics: fixed.length,
  };
  if (fixed.length === 0) return placed;
  const ready = fixed.map(readySignature);
  await inChunks("accepted", rows, 1000, report, (row) => {
    const { topic, confidence } = placeTerms(termCounts(read.masked[row]!), ready);
    placed.assignment[row] = topic;
    placed.confidence[row] = confidence;
  });
  return placed;
}

/** Rows with words that repeat no earlier row and lie on no accepted topic. */
function rowsToGroup({ corpus, duplicatesOf }: ReadTexts, assignment: Int32Array): Uint32Array {
  const rows = Array.from(assignment.keys());
  return Uint32Array.from(
    rows.filter(
      (row) =>
        assignment[row] === -1 && duplicatesOf[row] === -1 && corpus.starts[row] !== corpus.starts[row + 1],
    ),
  );
}

async function groupFree(
  read: ReadTexts,
  free: Uint32Array,
  input: GroupInput,
  placed: Placed,
  report: Report,
): Promise<void> {
  const seed = input.seed ?? 1;
  const clusters = Math.min(free.length, input.groups ?? Math.round(2.2 * free.length ** 0.33));
  if (clusters < 1) return;
  const sample = Uint32Array.from(sampleIndexes(free.length, learnFrom, seededRandom(seed)), (i) => free[i]!);
  report({ phase: "learn", done: 0, total: 1 });
  const vectors = new TextVectors(read.corpus, sample, {
    seed,
    latentRank: 100,
    meaningRank: 100,
    meaningWeight: 0.5,
  });
  const anchors = vectors.of(sample);
  report({ phase: "learn", done: 1, total: 1 });
  const index = indexAnchors(anchors, seed);
  const smooth = (points: DenseMatrix, own: ArrayLike<number>) =>
    smoothed(points, nearestAnchors(index, points, 10, own), anchors, 0.5);
  const points = smooth(anchors, Array.from(sample.keys()));
  const found = sphericalKmeans(points, { clusters, seed, restarts: 4 });
  report({ phase: "group", done: 1, total: 1 });
  const sampleAt = new Map(Array.from(sample, (row, at) => [row, at]));
  await inChunks("place", Math.ceil(free.length / 500), 1, report, (chunk) => {
    const rows = free.subarray(chunk * 500, chunk * 500 + 500);
    const own = Array.from(rows, (row) => sampleAt.get(row) ?? -1);
    const { assignment, similarity } = nearestCentres(smooth(vectors.of(rows), own), found.centres);
    rows.forEach((row, i) => {
      placed.assignment[row] = placed.topics + assignment[i]!;
      placed.confidence[row] = Math.max(0, similarity[i]!);
    });
  });
  placed.topics += clusters;
}

/** A near-duplicate goes where its original went. */
function followOriginals({ duplicatesOf }: ReadTexts, { assignment, confidence }: Placed): void {
  duplicatesOf.forEach((original, row) => {
    if (original < 0) return;
    assignment[row] = assignment[original]!;
    confidence[row] = confidence[original]!;
  });
}

async function describe(
  read: ReadTexts,
  placed: Placed,
  input: GroupInput,
  report: Report,
): Promise<GroupResult> {
  const fixed = input.fixed ?? [];
  const members = Array.from({ length: placed.topics }, (): number[] => []);
  const other: number[] = [];
  placed.assignment.forEach((topic, row) => (topic < 0 ? other : members[topic]!).push(row));
  const samples = members.map((rows) =>
    spread(
      rows.filter((row) => read.duplicatesOf[row] === -1),
      300,
    ),
  );
  const counts = new PhraseCounts();
  await inChunks("name", members.length, 1, report, (topic) => {
    counts.addTopic(
      samples[topic]!.map((row) => read.masked[row]!),
      members[topic]!.length,
    );
  });
  const order = Array.from(members.keys()).sort((a, b) => members[b]!.length - members[a]!.length || a - b);
  const morph = await russianMorph();
  const names = nameTopics(counts, order, {
    name: (phrase) => readableForm(phrase, morph),
    word: (phrase) => dictionaryForm(phrase, morph),
  });
  const signatures = learnSignatures(
    samples.map((rows) => rows.slice(0, 150).map((row) => termCounts(read.masked[row]!))),
  );
  const kept = order.filter((topic) => members[topic]!.length > 0 || topic < fixed.length);
  const topics = kept.map((topic): GroupedTopic => {
    const rows = members[topic]!;
    return {
      ...names[topic]!,
      size: rows.length,
      members: Uint32Array.from(rows),
      quotes: quotesOf(rows, placed.confidence, read),
      signature: fixed[topic] ?? signatures[topic]!,
      ...(topic < fixed.length ? { fixedIndex: topic } : {}),
      language: mainLanguage(rows, read),
    };
  });
  const newIndex = new Map(kept.map((topic, at) => [topic, at]));
  const assignment = placed.assignment.map((topic) => newIndex.get(topic) ?? -1);
  const { duplicatesOf, languages } = read;
  return {
    topics,
    other: Uint32Array.from(other),
    assignment,
    confidence: placed.confidence,
    duplicatesOf,
    languages,
  };
}

/** At most so many rows, evenly spread. */
function spread(rows: readonly number[], most: number): number[] {
  if (rows.length <= most) return [...rows];
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)]!);
}

function quotesOf(
  rows: readonly number[],
  confidence: Float32Array,
  { masked, duplicatesOf }: ReadTexts,
): number[] {
  const fair = (row: number) => (masked[row]!.length >= 40 && masked[row]!.length <= 500 ? 0 : 1);
  return rows
    .filter((row) => duplicatesOf[row] === -1)
    .sort((a, b) => fair(a) - fair(b) || confidence[b]! - confidence[a]! || a - b)
    .slice(0, 4);
}

function mainLanguage(rows: readonly number[], { languages }: ReadTexts): "ru" | "en" {
  let russian = 0;
  for (const row of rows) russian += languages[row] === "ru" ? 1 : languages[row] === "en" ? -1 : 0;
  return russian >= 0 ? "ru" : "en";
}
