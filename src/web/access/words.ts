import { entryWords } from "./words/entry-words.ts";
import { settingsWords } from "./words/settings-words.ts";

/** Words of getting in and of settings. */
export const accessWords = {
  ru: { ...entryWords.ru, ...settingsWords.ru },
  en: { ...entryWords.en, ...settingsWords.en },
};
