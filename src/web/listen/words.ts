import { feedbackWords } from "./feedback/feedback-words.ts";
import { importsWords } from "./imports/imports-words.ts";

/** The words of Feedback and Imports: i18next namespace "listen". */
export const listenWords = {
  ru: { feedback: feedbackWords.ru, imports: importsWords.ru },
  en: { feedback: feedbackWords.en, imports: importsWords.en },
};
