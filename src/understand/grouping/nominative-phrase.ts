import { isPerson, type Reading, type RussianMorph } from "./russian-morph.ts";

type Word = { written: string; readings: Reading[] };

const denials = new Set(["не", "нет", "без"]);
const finite = new Set(["VERB", "INFN", "PRTS", "ADJS", "PRED"]);

/**
 * A Russian phrase turned into a name, or undefined when its words make none.
 * Noun phrase: adjectives and the first noun go to the nominative, what follows stays. Verb with a noun: as written.
 */
export function nominativePhrase(written: readonly string[], morph: RussianMorph): string | undefined {
  const words = written.map((word) => ({ written: word, readings: morph(word) }));
  if (words.some(({ readings }) => readings[0] && isPerson(readings[0]))) return undefined;
  return nounPhrase(words) ?? verbPhrase(words);
}

function nounPhrase(words: readonly Word[]): string | undefined {
  const head = words.findIndex((word) => !isAdjective(word));
  if (head < 0 || denials.has(words[0]!.written)) return undefined;
  if (isForeign(words[head]!)) {
    return head === 0 && followsWell(words, head) ? words.map((word) => word.written).join(" ") : undefined;
  }
  const adjectives = words.slice(0, head);
  const noun = agreeingNoun(words[head]!, adjectives);
  if (!noun || !followsWell(words, head)) return undefined;
  const named =
    noun.tag.CAse === "nomn" ? noun : noun.inflect({ CAse: "nomn", NMbr: noun.tag.NMbr ?? "sing" });
  if (!named) return undefined;
  const agreed = adjectives.map((word) => nominativeAdjective(word, noun));
  if (agreed.some((form) => form === undefined)) return undefined;
  return [
    ...agreed,
    likeWritten(named.word, words[head]!.written),
    ...words.slice(head + 1).map((word) => word.written),
  ].join(" ");
}

/** Abbreviations stay, names keep their capital. */
function likeWritten(word: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return written;
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The reading of the head as a noun that agrees with the adjectives before it. */
function agreeingNoun({ readings }: Word, adjectives: readonly Word[]): Reading | undefined {
  const nouns = readings.filter(({ tag }) => tag.POS === "NOUN");
  if (readings[0]?.tag.POS !== "NOUN" && adjectives.length === 0) return undefined;
  return nouns.find((noun) =>
    adjectives.every((word) => word.readings.some((reading) => agrees(reading, noun))),
  );
}

function agrees(adjective: Reading, noun: Reading): boolean {
  const { CAse, NMbr, GNdr } = noun.tag;
  if (adjective.tag.CAse !== CAse || adjective.tag.NMbr !== NMbr) return false;
  return NMbr === "plur" || !adjective.tag.GNdr || adjective.tag.GNdr === GNdr;
}

function nominativeAdjective({ readings }: Word, noun: Reading): string | undefined {
  const reading = readings.find((one) => isAdjectival(one) && agrees(one, noun));
  const number = noun.tag.NMbr ?? "sing";
  const form: Record<string, string> = { POS: reading?.tag.POS ?? "ADJF", CAse: "nomn", NMbr: number };
  if (number === "sing" && noun.tag.GNdr) form.GNdr = noun.tag.GNdr;
  const named = reading?.inflect(form);
  return named ? named.word : undefined;
}

/** After the head come a genitive or instrumental, a preposition with its noun, or foreign words; and nothing hangs. */
function followsWell(words: readonly Word[], head: number): boolean {
  if (head === words.length - 1) return true;
  const last = words.at(-1)!;
  if (!isForeign(last) && !isNounLike(last)) return false;
  let ruled = false;
  for (const word of words.slice(head + 1)) {
    if (isForeign(word)) continue;
    const first = word.readings[0]!;
    if (first.tag.POS === "PREP") ruled = true;
    else if (finite.has(first.tag.POS ?? "") || first.tag.POS === "ADVB" || denials.has(word.written))
      return false;
    else if (!ruled && !word.readings.some(({ tag }) => tag.CAse === "gent" || tag.CAse === "ablt"))
      return false;
  }
  return true;
}

/** A verb with a noun beside it, «не работает приложение», «нет воды», «снять деньги»: as people write it. */
function verbPhrase(words: readonly Word[]): string | undefined {
  if (words.length < 2 || !words.some(isNounLike)) return undefined;
  const first = words[0]!;
  const last = words.at(-1)!;
  const startsWell = denials.has(first.written) || isVerbal(first) || (isNounLike(first) && isVerbal(last));
  if (!startsWell || !(isNounLike(last) || isVerbal(last) || isForeign(last))) return undefined;
  if (words.some(({ readings }) => readings[0] && speaksOfSelf(readings[0]))) return undefined;
  if (hasLostPreposition(words)) return undefined;
  return isAdjective(last) ? undefined : words.map((word) => word.written).join(" ");
}

/** «оспаривании операции отказали»: a prepositional case whose preposition was left outside. */
function hasLostPreposition(words: readonly Word[]): boolean {
  const first = words.findIndex(
    ({ readings }) => readings.length > 0 && readings.every(({ tag }) => tag.CAse === "loct"),
  );
  return first >= 0 && !words.slice(0, first).some(({ readings }) => readings[0]?.tag.POS === "PREP");
}

/** «подал», «хочу», «подскажите», «быстро»: about the writer or the asking, not about the thing. */
function speaksOfSelf({ tag }: Reading): boolean {
  if (tag.POS === "ADVB" || tag.impr || tag["1per"] || tag["2per"]) return true;
  return tag.POS === "VERB" && Boolean(tag.past) && tag.NMbr === "sing" && tag.GNdr !== "neut";
}

function isForeign({ readings }: Word): boolean {
  return readings.length === 0;
}

function isAdjective({ readings }: Word): boolean {
  return readings[0] !== undefined && isAdjectival(readings[0]);
}

function isAdjectival({ tag }: Reading): boolean {
  return tag.POS === "ADJF" || tag.POS === "PRTF";
}

function isNounLike({ readings }: Word): boolean {
  return readings[0]?.tag.POS === "NOUN";
}

function isVerbal({ readings }: Word): boolean {
  return finite.has(readings[0]?.tag.POS ?? "");
}
