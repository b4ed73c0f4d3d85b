import { causesWords } from "./causes/causes-words.ts";
import { churnWords } from "./churn/churn-words.ts";
import { filterWords } from "./filter/filter-words.ts";
import { labelsWords } from "./labels/labels-words.ts";
import { measureWords } from "./labels/measure/measure-words.ts";
import { painsGrownWords } from "./pains/pains-grown-words.ts";
import { painsWords } from "./pains/pains-words.ts";
import { partsWords } from "./parts/parts-words.ts";
import { readingWords } from "./reading/reading-words.ts";
import { todayWords } from "./today/today-words.ts";
import { draftsWords } from "./topic/drafts/drafts-words.ts";
import { topicWords } from "./topic/topic-words.ts";
import { topicsWords } from "./topics/topics-words.ts";

/** The words of Today, Pains and the topic page: i18next namespace "understand". */
export const understandWords = {
  ru: {
    parts: partsWords.ru,
    filter: filterWords.ru,
    today: todayWords.ru,
    pains: painsWords.ru,
    painsGrown: painsGrownWords.ru,
    churn: churnWords.ru,
    topic: topicWords.ru,
    topics: topicsWords.ru,
    drafts: draftsWords.ru,
    labels: labelsWords.ru,
    measure: measureWords.ru,
    causes: causesWords.ru,
    reading: readingWords.ru,
  },
  en: {
    parts: partsWords.en,
    filter: filterWords.en,
    today: todayWords.en,
    pains: painsWords.en,
    painsGrown: painsGrownWords.en,
    churn: churnWords.en,
    topic: topicWords.en,
    topics: topicsWords.en,
    drafts: draftsWords.en,
    labels: labelsWords.en,
    measure: measureWords.en,
    causes: causesWords.en,
    reading: readingWords.en,
  },
};
