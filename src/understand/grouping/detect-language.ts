import { eld } from "eld/extrasmall";
import { type LanguageGuess, languageByAlphabet } from "../../core/text/language.ts";

const finer = eld.newInstance();
finer.setLanguageSubset(["ru", "en", "uk", "be", "bg", "sr", "de", "fr", "es", "it", "pt", "pl", "tr"]);

/**
 * ru, en, other or none. The alphabet and function words decide most texts; the n-gram detector (eld) is asked for the rest.
 * @param text masked or not
 * @example detectLanguage("hola, donde esta mi tarjeta nueva").language // => "other"
 */
export function detectLanguage(text: string): LanguageGuess {
  const guess = languageByAlphabet(text);
  if (guess.confidence >= 0.6) return guess;
  const found = finer.detect(text.slice(0, 600));
  const score = found.getScores()[found.language];
  if (!found.language || score === undefined || !found.isReliable()) return guess;
  const rival = found.getScores()[guess.language] ?? 0;
  if (found.language === guess.language || rival > score * 0.93) return { ...guess, confidence: 0.75 };
  const language = found.language === "ru" || found.language === "en" ? found.language : "other";
  return { language, confidence: Math.min(0.9, score) };
}
