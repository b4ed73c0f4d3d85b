import type { TellingPhrase, WrittenForm } from "../../core/text/telling-phrases.ts";
import { nominativePhrase } from "./nominative-phrase.ts";
import { isStopWord } from "../../core/text/stop-words.ts";
import { foldWord } from "../../core/text/tokens.ts";
import { isPerson, type Reading, type RussianMorph } from "./russian-morph.ts";

const russian = /[а-яё]/i;
/** A capital counts as the word's own when so many write it; sentence beginnings stay below. */
const capitalShare = 0.7;
/** Forms used less often are slips or chance. */
const chanceShare = 0.08;
/** A form that is a name as it stands wins when it is used at least so often, as a share of the commonest form. */
const asWritten = 0.15;

/**
 * The form in which a phrase of the customers reads well as a name: Russian noun phrases in the nominative
 * («досрочного погашения ипотеки» becomes «досрочное погашение ипотеки»), verbs as they were written with what they act on,
 * English as written most. Undefined when no written form makes a name: a lone verb or adjective, a person's name.
 */
export function readableForm({ forms }: TellingPhrase, morph: RussianMorph): string | undefined {
  let first: string | undefined;
  const common = mostUsed(forms);
  for (const { written, count } of common) {
    const words = cased(written.split(" "), forms);
    const name = russian.test(written) ? nominativePhrase(words, morph) : words.join(" ");
    if (name === undefined) continue;
    if (name === words.join(" ") && count >= Math.max(2, common[0]!.count * asWritten)) return name;
    first ??= name;
  }
  return first;
}

/** A single telling word in its dictionary form. */
export function dictionaryForm({ forms }: TellingPhrase, morph: RussianMorph): string | undefined {
  const written = mostUsed(forms)[0]?.written;
  if (written === undefined || !russian.test(written)) return written;
  const reading = morph(written)[0];
  if (!reading) return written;
  if (isPerson(reading) || isGrammar(reading)) return undefined;
  if (reading.tag.POS === "NOUN") return nominativePhrase([written], morph);
  const verb = reading.tag.POS === "VERB";
  const { word } = reading.normalize(!verb) || reading;
  return isStopWord(foldWord(word)) ? undefined : word;
}

/** Pronouns, prepositions, conjunctions and particles hold sentences together and tell of nothing. */
function isGrammar({ tag }: Reading): boolean {
  return ["NPRO", "PREP", "CONJ", "PRCL", "INTJ", "PRED"].includes(tag.POS ?? "") || Boolean(tag["Apro"]);
}

/** Forms without regard to case, most used first, at most six; chance forms are left out. */
function mostUsed(forms: readonly WrittenForm[]): WrittenForm[] {
  const folded = new Map<string, number>();
  for (const { written, count } of forms) {
    const key = written.toLowerCase();
    folded.set(key, (folded.get(key) ?? 0) + count);
  }
  const all = Array.from(folded, ([written, count]) => ({ written, count }));
  const total = all.reduce((sum, { count }) => sum + count, 0);
  return all
    .filter(({ count }) => count >= total * chanceShare)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.written < b.written ? -1 : 1))
    .slice(0, 6);
}

/** "top" is counted within every "top up": the longer form wins when it is nearly as frequent. */
function weightOf({ written, count }: WrittenForm): number {
  return count * written.split(" ").length ** 0.6;
}

/** How people mostly write each word: СМС, Union Pay, Турция keep their capitals. */
function cased(words: readonly string[], forms: readonly WrittenForm[]): string[] {
  return words.map((word, at) => {
    const counts = new Map<string, number>();
    let total = 0;
    for (const { written, count } of forms) {
      const form = written.split(" ")[at];
      if (form?.toLowerCase() !== word) continue;
      counts.set(form, (counts.get(form) ?? 0) + count);
      total += count;
    }
    const [common, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [word, 0];
    const shouted = common === common.toUpperCase() && common.length > 5;
    return !shouted && count >= total * capitalShare ? common : word;
  });
}
