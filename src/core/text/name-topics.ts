import { type PhraseCounts, type TellingPhrase } from "./telling-phrases.ts";

/** The best written form of a phrase, e.g. the nominative; undefined when none reads well. */
export type ReadableForm = (phrase: TellingPhrase) => string | undefined;

/** How phrases become names, and single words entries of a list. */
export type Wording = { name: ReadableForm; word: ReadableForm };

export type TopicName = { name: string; words: string[] };

const candidates = 120;
const wordsShown = 8;
const mostlyWithin = 0.6;
/** How much a phrase loses when its words often stand apart: 0 nothing, 1 in proportion. */
const together = 0.35;

/**
 * Names topics by their most telling phrases in the customers' own wording. No two names share their main words.
 * @param counts   phrases of all topics
 * @param order    topic indexes, most important first: they choose first
 * @param wording  picks the written form; a phrase without one is passed over
 * @returns a name and telling words for each topic, by topic index; the name is "" only when no phrase is telling
 */
export function nameTopics(counts: PhraseCounts, order: readonly number[], wording: Wording): TopicName[] {
  const names: TopicName[] = [];
  const taken = new Set<string>();
  for (const topic of order) {
    const telling = counts.telling(topic, candidates);
    names[topic] = {
      name: chosenName(telling, taken, wording.name),
      words: tellingWords(telling, wording.word),
    };
  }
  return names;
}

/** Single words first shown to the analyst: no word twice in another form. */
function tellingWords(telling: readonly TellingPhrase[], readable: ReadableForm): string[] {
  const words: string[] = [];
  for (const phrase of telling) {
    if (phrase.key.includes(" ")) continue;
    const form = readable(phrase);
    if (form && !words.includes(form.toLowerCase())) words.push(form.toLowerCase());
    if (words.length === wordsShown) break;
  }
  return words;
}

function chosenName(telling: readonly TellingPhrase[], taken: Set<string>, readable: ReadableForm): string {
  const parts: Part[] = [];
  for (const { phrase: found, rank } of ranked(telling)) {
    if (parts.length > 0 && !worthAdding(parts[0]!, rank)) break;
    const phrase = widened(found, telling, readable);
    if (taken.has(mainWords(phrase)) || parts.some((part) => overlaps(part.phrase, phrase))) continue;
    const form = readable(phrase);
    if (!form) continue;
    parts.push({ form, phrase, rank });
    if (parts.length === 2 || phrase.stems.length >= 3) break;
  }
  for (const { phrase } of parts) taken.add(mainWords(phrase));
  return capitalised(parts.map(({ form }) => form).join(", "));
}

type Part = { form: string; phrase: TellingPhrase; rank: number };

function ranked(telling: readonly TellingPhrase[]): { phrase: TellingPhrase; rank: number }[] {
  const words = new Map(
    telling.filter(({ stems, key }) => key === stems[0]).map((phrase) => [phrase.key, phrase]),
  );
  return telling
    .map((phrase) => ({ phrase, rank: rankOf(phrase, words) }))
    .sort((a, b) => b.rank - a.rank || (a.phrase.key < b.phrase.key ? -1 : 1));
}

/** A word that mostly stands within one longer phrase is told as that phrase: «бэк» becomes «кэш бэк». */
function widened(
  phrase: TellingPhrase,
  telling: readonly TellingPhrase[],
  readable: ReadableForm,
): TellingPhrase {
  const wider = telling.filter(
    ({ stems, texts }) =>
      stems.length > phrase.stems.length &&
      texts >= mostlyWithin * phrase.texts &&
      phrase.stems.every((stem) => stems.includes(stem)),
  );
  wider.sort((a, b) => b.texts - a.texts || (a.key < b.key ? -1 : 1));
  return wider.find((one) => readable(one) !== undefined) ?? phrase;
}

/** A phrase of several telling words beats one word, when its words mostly stand together. */
function rankOf(phrase: TellingPhrase, words: ReadonlyMap<string, TellingPhrase>): number {
  if (phrase.stems.length === 1) return phrase.score;
  const parts = phrase.stems.map((stem) => words.get(stem));
  const sum = parts.reduce((total, part) => total + (part?.score ?? 0), 0);
  const most = Math.max(phrase.texts, ...parts.map((part) => part?.texts ?? 0));
  return Math.max(phrase.score, sum * (phrase.texts / most) ** together);
}

function worthAdding(first: { rank: number; phrase: TellingPhrase }, rank: number): boolean {
  return rank >= first.rank * (first.phrase.stems.length === 1 ? 0.12 : 0.6);
}

function mainWords({ stems }: TellingPhrase): string {
  return stems.toSorted().join(" ");
}

/** Stems of one root in different dress count as the same: рефинансировать, рефинансирование. */
function overlaps(left: TellingPhrase, right: TellingPhrase): boolean {
  return left.stems.some((stem) => right.stems.some((other) => sameRoot(stem, other)));
}

function sameRoot(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return (
    left === right ||
    (length >= 5 && left.slice(0, Math.min(length, 6)) === right.slice(0, Math.min(length, 6)))
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
