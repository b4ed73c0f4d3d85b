import { benchmarksWords } from "./benchmarks/benchmarks-words.ts";
import { alarmsWords } from "./alarms/alarms-words.ts";
import { causesWords } from "./causes/causes-words.ts";
import { churnWords } from "./churn/churn-words.ts";
import { driversWords } from "./drivers/drivers-words.ts";
import { filterWords } from "./filter/filter-words.ts";
import { hiddenWords } from "./hidden/hidden-words.ts";
import { gamingWords } from "./gaming/gaming-words.ts";
import { labelsWords } from "./labels/labels-words.ts";
import { measureWords } from "./labels/measure/measure-words.ts";
import { metricsWords } from "./metrics/metrics-words.ts";
import { painsGrownWords } from "./pains/pains-grown-words.ts";
import { painsWords } from "./pains/pains-words.ts";
import { partsWords } from "./parts/parts-words.ts";
import { readingWords } from "./reading/reading-words.ts";
import { segmentsWords } from "./segments/segments-words.ts";
import { todayWords } from "./today/today-words.ts";
import { dashboardsWords } from "./dashboards/dashboards-words.ts";
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
    drivers: driversWords.ru,
    benchmarks: benchmarksWords.ru,
    metrics: metricsWords.ru,
    topic: topicWords.ru,
    topics: topicsWords.ru,
    drafts: draftsWords.ru,
    labels: labelsWords.ru,
    measure: measureWords.ru,
    causes: causesWords.ru,
    reading: readingWords.ru,
    segments: segmentsWords.ru,
    hidden: hiddenWords.ru,
    dashboards: dashboardsWords.ru,
    gaming: gamingWords.ru,
    alarms: alarmsWords.ru,
  },
  en: {
    parts: partsWords.en,
    filter: filterWords.en,
    today: todayWords.en,
    pains: painsWords.en,
    painsGrown: painsGrownWords.en,
    churn: churnWords.en,
    drivers: driversWords.en,
    benchmarks: benchmarksWords.en,
    metrics: metricsWords.en,
    topic: topicWords.en,
    topics: topicsWords.en,
    drafts: draftsWords.en,
    labels: labelsWords.en,
    measure: measureWords.en,
    causes: causesWords.en,
    reading: readingWords.en,
    segments: segmentsWords.en,
    hidden: hiddenWords.en,
    dashboards: dashboardsWords.en,
    gaming: gamingWords.en,
    alarms: alarmsWords.en,
  },
};
