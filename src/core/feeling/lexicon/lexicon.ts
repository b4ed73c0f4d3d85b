import { NearWords } from "../../text/near-words.ts";
import { stem } from "../../text/stem.ts";
import { foldWord } from "../../text/tokens.ts";
import type { Emotion } from "../emotions.ts";
import { englishPhrases } from "./english-phrases.ts";
import { englishWords } from "./english-words.ts";
import type { FeelingGroup } from "./feeling-group.ts";
import { russianPhrases } from "./russian-phrases.ts";
import { russianWords } from "./russian-words.ts";
import { signGroups } from "./signs.ts";
import { soundKey } from "./spelling.ts";

/** What a word or phrase adds: see FeelingGroup. */
export type Colour = { emotion: Emotion; weight: number; shows: number };
/** One word of a phrase. */
export type PhrasePart = { kind: "stem" | "exact" | "prefix" | "number" | "gap"; is: string };
export type Phrase = { parts: readonly PhrasePart[]; colour: Colour };

const exact = new Map<string, Colour>();
const stems = new Map<string, Colour>();
const prefixes = new Map<string, Colour>();
/** Forms as they sound, and stems as they sound with ~ after them. */
const bySound = new Map<string, Colour>();
const phraseStarts = { stem: new Map<string, Phrase[]>(), exact: new Map<string, Phrase[]>() };
const phrasePrefixes: Phrase[] = [];
const numberPhrases: Phrase[] = [];
const signs = new Map<string, Colour>();
const shortestSound = 5;
const shortestSlip = 7;

for (const group of [...russianPhrases, ...englishPhrases, ...russianWords, ...englishWords]) load(group);
for (const { words, ...colour } of signGroups) for (const each of split(words)) signs.set(each, colour);

/** Mild words are too many, and too near to others, to be looked for by a slip. */
const slips = new NearWords(
  [...stems].filter(([, { weight }]) => Math.abs(weight) >= 1.3).map(([word]) => word),
  shortestSlip,
);
const slippedStarts = new NearWords(
  [...prefixes]
    .filter(([start, { weight }]) => start.length >= 8 && Math.abs(weight) >= 1.3)
    .map(([start]) => start),
  8,
);
/** Words of another meaning a letter away: «описывать» is no «отписываться», «возмещение» no «возмущение». */
const noSlip = /^(?:описыва|возме[щс]|перешив|напева|произве)/;

/** The colour of a single word, by its form, its stem, what it begins with, and last by how it sounds. */
export function wordColour(folded: string): Colour | undefined {
  const found = exact.get(folded) ?? stems.get(stem(folded)) ?? prefixColour(folded);
  return found ?? misspelt(folded);
}

/** The colour of an emoji or smiley; of a run of closing brackets by its first two. */
export function signColour(written: string): Colour | undefined {
  const folded = written.toLowerCase();
  const first = String.fromCodePoint(folded.codePointAt(0) ?? 32);
  const brackets = folded.startsWith("((") ? "((" : folded.startsWith("))") ? "))" : folded;
  return signs.get(brackets) ?? signs.get(first) ?? signs.get(folded.slice(0, 2));
}

/** Phrases that may begin with this word. */
export function phrasesFrom(folded: string, isNumber: boolean): readonly Phrase[] {
  const begins = phrasePrefixes.filter(({ parts }) => folded.startsWith(parts[0]!.is));
  return [
    ...(phraseStarts.exact.get(folded) ?? []),
    ...(phraseStarts.stem.get(stem(folded)) ?? []),
    ...begins,
    ...(isNumber ? numberPhrases : []),
  ].sort((a, b) => b.parts.length - a.parts.length);
}

/** Phrases that begin with a number. */
export const phrasesFromNumber: readonly Phrase[] = numberPhrases;

function load({ words, ...colour }: FeelingGroup): void {
  for (const entry of split(words)) {
    if (entry.includes("_")) loadPhrase(entry.split("_").map(partOf), colour);
    else loadWord(formOf(partOf(entry), entry), colour);
  }
}

function loadWord({ kind, is }: PhrasePart, colour: Colour): void {
  const into = kind === "exact" ? exact : kind === "prefix" ? prefixes : stems;
  const before = into.get(is);
  if (before && Math.abs(before.weight) >= Math.abs(colour.weight)) return;
  into.set(is, colour);
  const key = kind === "exact" ? soundKey(is) : soundKey(`${is}~`);
  if (
    kind !== "prefix" &&
    is.length >= (kind === "exact" ? shortestSlip : shortestSound) &&
    !bySound.has(key)
  )
    bySound.set(key, colour);
}

function loadPhrase(parts: PhrasePart[], colour: Colour): void {
  const phrase = { parts, colour };
  const { kind, is } = parts[0]!;
  if (kind === "number") numberPhrases.push(phrase);
  else if (kind === "prefix") phrasePrefixes.push(phrase);
  else {
    const starts = kind === "exact" ? phraseStarts.exact : phraseStarts.stem;
    const held = starts.get(is);
    if (held) held.push(phrase);
    else starts.set(is, [phrase]);
  }
}

function partOf(written: string): PhrasePart {
  if (written === "#") return { kind: "number", is: "" };
  if (written === "..") return { kind: "gap", is: "" };
  if (written.startsWith("=")) return { kind: "exact", is: foldWord(written.slice(1)) };
  if (written.endsWith("*")) return { kind: "prefix", is: foldWord(written.slice(0, -1)) };
  return { kind: "stem", is: stem(foldWord(written)) };
}

/**
 * English words stand as they are listed, unless the stem is all of the word: «friendly» must not colour "friend", nor
 * "useful" "use". Russian words have too many forms to list, so
 * that only those with short stems stand as they are.
 */
function formOf(part: PhrasePart, written: string): PhrasePart {
  if (part.kind !== "stem") return part;
  const isRussian = written.charCodeAt(0) > 127;
  // «боюсь» and «ересь» have stems of two letters, which are half of the language.
  if (isRussian)
    return part.is.length <= 3 && written.length >= part.is.length + 2
      ? { kind: "exact", is: foldWord(written) }
      : part;
  return part.is === written || `${part.is}e` === written ? part : { kind: "exact", is: written };
}

function prefixColour(folded: string): Colour | undefined {
  for (let length = Math.min(folded.length, 14); length >= 2; length--) {
    const found = prefixes.get(folded.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/** «кашмар», «ужастно», «отвртительно», "terible": what sounds the same, or is one slip away. */
function misspelt(folded: string): Colour | undefined {
  const stemmed = stem(folded);
  if (stemmed.length >= shortestSound) {
    const found = bySound.get(soundKey(folded)) ?? bySound.get(soundKey(`${stemmed}~`));
    if (found) return found;
  }
  if (stemmed.length < shortestSlip || stemmed.length > 24) return undefined;
  // The last letter of a stem is often an ending of its own: «очередной» is no «очередь».
  for (let at = 1; at < stemmed.length - 1; at++) {
    const found = stems.get(stemmed.slice(0, at) + stemmed.slice(at + 1));
    if (found) return found;
  }
  if (noSlip.test(folded)) return undefined;
  const near = slips.find(stemmed);
  return near?.at(-1) === stemmed.at(-1) ? stems.get(near ?? "") : slippedStart(folded);
}

function slippedStart(folded: string): Colour | undefined {
  for (let length = Math.min(folded.length, 16); length >= 7; length--) {
    const near = slippedStarts.find(folded.slice(0, length));
    if (near?.at(-1) === folded[length - 1]) return prefixes.get(near ?? "");
  }
  return undefined;
}

function split(words: string): string[] {
  return words
    .trim()
    .split(/\s+/)
    .filter((each) => each !== "");
}
