import { isTransliterated } from "./cyrillic-reading.ts";
import { letterBit, letterBitsAt } from "./letters.ts";
import { isStopWord } from "./stop-words.ts";
import { foldWord } from "./tokens.ts";

export type Language = "ru" | "en" | "other" | "none";

/** A guess with its confidence 0..1; "none" is a text without letters. */
export type LanguageGuess = { language: Language; confidence: number };

const readLetters = 600;
const cyrillicNotRussian = /[іїєґўқғңөұүһәљњћђџјѓќ]/iu;
const latinNotEnglish = /[äöüßéèêëàâçñóíáúãõåøæœžšćčřłżźęąşğıőűîôûùïë]/iu;

const addresses = /(?:https?:\/\/|www\.|[@])\S+|&\w+;|‹\p{L}+›/gu;
const mayHoldAddress = /[@&‹]|:\/\/|www\./;

/**
 * The language by alphabet and function words alone; Russian in Latin letters is Russian. Undecided texts (Latin without English words, Cyrillic that may be
 * another tongue) come back with a confidence below 0.6, so that a caller may ask a finer detector.
 * @param text masked or not; only its first 600 characters are read
 * @example languageByAlphabet("Где моя карта?").language // => "ru"
 */
export function languageByAlphabet(text: string): LanguageGuess {
  const head = text.slice(0, readLetters);
  const part = mayHoldAddress.test(head) ? head.replace(addresses, " ") : head;
  const { cyrillic, latin, letters } = countLetters(part);
  if (letters === 0) return { language: "none", confidence: 1 };
  if (cyrillic + latin < letters / 2) return { language: "other", confidence: 0.9 };
  return cyrillic >= latin / 2 ? cyrillicGuess(part, cyrillic) : latinGuess(part);
}

/** By code rather than by Unicode classes, which cost ten times as much and are read for every row of an import. */
function countLetters(part: string): { cyrillic: number; latin: number; letters: number } {
  let cyrillic = 0;
  let latin = 0;
  let others = 0;
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at);
    if (isLatin(code)) latin++;
    else if (code >= 0x400 && code <= 0x52f) cyrillic++;
    else if (code > 0x24f && letterBitsAt(part, at) & letterBit.letter) others++;
  }
  return { cyrillic, latin, letters: cyrillic + latin + others };
}

function isLatin(code: number): boolean {
  if (code < 0xc0) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

function cyrillicGuess(part: string, letters: number): LanguageGuess {
  if (/[ыэёъ]/iu.test(part) && !/[іїєґўқғңөұүһә]/iu.test(part)) return { language: "ru", confidence: 0.99 };
  if (cyrillicNotRussian.test(part)) return { language: "other", confidence: 0.8 };
  const share = stopShare(wordsOf(part));
  if (share > 0.2) return { language: "ru", confidence: 0.95 };
  return { language: "ru", confidence: letters < 25 || share > 0 ? 0.7 : 0.5 };
}

function latinGuess(part: string): LanguageGuess {
  const words = wordsOf(part);
  if (isTransliterated(words)) return { language: "ru", confidence: 0.8 };
  const share = stopShare(words);
  const foreign = latinNotEnglish.test(part);
  if (share > 0.3 && !foreign) return { language: "en", confidence: 0.95 };
  if (share > 0.2) return { language: "en", confidence: 0.8 };
  return foreign ? { language: "other", confidence: 0.7 } : { language: "en", confidence: 0.5 };
}

function wordsOf(part: string): string[] {
  return (part.match(/[\p{L}'’]+/gu) ?? []).map(foldWord);
}

function stopShare(words: readonly string[]): number {
  return words.length ? words.filter(isStopWord).length / words.length : 0;
}
