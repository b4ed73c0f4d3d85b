import { improvementsWords } from "./improvements/improvements-words.ts";

/** The words of Improvements: i18next namespace "prove". */
export const proveWords = {
  ru: { improvements: improvementsWords.ru },
  en: { improvements: improvementsWords.en },
};
