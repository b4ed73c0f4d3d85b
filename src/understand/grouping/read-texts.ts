import { type Corpus, CorpusBuilder } from "../../core/text/corpus.ts";
import type { LanguageGuess } from "../../core/text/language.ts";
import { mask } from "../../core/text/mask.ts";
import { NearDuplicates } from "../../core/text/near-duplicates.ts";
import { tokens } from "../../core/text/tokens.ts";
import { detectLanguage } from "./detect-language.ts";
import { inChunks, type Report } from "./in-chunks.ts";

/** What is known of every text before grouping, by row. */
export type ReadTexts = {
  masked: string[];
  corpus: Corpus;
  languages: LanguageGuess["language"][];
  /** Earlier row that says the same, or -1. */
  duplicatesOf: Int32Array;
};

/** Text beyond this many characters is not read: a topic shows itself earlier. */
const readCharacters = 12_000;

/** Masks personal data, finds languages and near-duplicates, and turns texts into words. */
export async function readTexts(texts: readonly string[], report: Report): Promise<ReadTexts> {
  const builder = new CorpusBuilder();
  const near = new NearDuplicates();
  const masked: string[] = [];
  const languages: LanguageGuess["language"][] = [];
  const duplicatesOf = new Int32Array(texts.length).fill(-1);
  await inChunks("read", texts.length, 1000, report, (row) => {
    const text = mask(texts[row]!.slice(0, readCharacters)).text;
    const words = tokens(text);
    masked.push(text);
    languages.push(detectLanguage(text).language);
    duplicatesOf[row] = near.add(words);
    builder.add(words);
  });
  return { masked, corpus: builder.build(), languages, duplicatesOf };
}
