import { known } from "../kit/answer.ts";
import { ces } from "../metrics/ces.ts";
import { compareNps } from "../metrics/compare-nps.ts";
import { csat } from "../metrics/csat.ts";
import { csiOfWeights } from "../metrics/csi-of-weights.ts";
import { enps } from "../metrics/enps.ts";
import { meanMark } from "../metrics/mean-mark.ts";
import { npsCounts } from "../metrics/nps-counts.ts";
import { npsWald } from "../metrics/nps-wald.ts";
import { weightedNps } from "../metrics/weighted-nps.ts";
import { weightedShare } from "../metrics/weighted-share.ts";
import { shareOf } from "../metrics/share-of.ts";
import type { Metric, MetricCard, MetricSums } from "./metric.ts";
import {
  markNames,
  marksIn,
  meanMetric,
  metricOf,
  momentNames,
  momentsIn,
  shareMetric,
  totalIn,
} from "./metric-kinds.ts";

const area = "satisfaction" as const;
const ofContacts = { area, facts: "contacts" } as const;

const answersOn = (scale: string): MetricCard["needs"] => ({
  ru: `Ответы с оценкой по шкале «${scale}».`,
  en: `Answers with a mark on the scale “${scale}”.`,
});

const npsMarks = markNames("nps", 0, 10);
const enpsMarks = markNames("enps", 0, 10);
const csatMarks = markNames("csat", 1, 5);
const csat7Marks = markNames("csat7At", 1, 7);
const cesMarks = markNames("ces", 1, 7);

const nps: Metric = metricOf(
  {
    ...ofContacts,
    key: "nps",
    name: { ru: "Индекс готовности рекомендовать", en: "Net Promoter Score" },
    abbreviation: { ru: "NPS", en: "NPS" },
    formula: {
      ru: "доля оценок 9–10 минус доля оценок 0–6 среди ответивших, × 100",
      en: "share of marks 9–10 minus share of marks 0–6 among those who answered, × 100",
    },
    unit: "score",
    direction: "up",
    needs: answersOn("nps"),
    minimumN: 10,
    guards: ["response-rate", "negative-share", "churn"],
    gaming: {
      ru: "Опрашивают только довольных, просят «поставить десятку», спрашивают сразу после подарка.",
      en: "Only the pleased are asked, people beg for a ten, or ask right after a gift.",
    },
  },
  {
    sums: npsMarks,
    sizeOf: (sums) => totalIn(sums, npsMarks),
    estimate: (sums, level) => npsWald(npsCounts(marksIn(sums, npsMarks)), level),
    compare(before, after, level) {
      const [was, is] = [before, after].map((sums) => npsCounts(marksIn(sums, npsMarks)));
      const compared = compareNps(was!, is!, "wald", level);
      if (!compared.known) return compared;
      const { difference, low, high, p } = compared.value;
      return known({ value: difference, low, high, p });
    },
  },
);

const weightNames = (name: string) => [`${name}N`, `${name}Weight`, `${name}WeightSquares`];
const weightsIn = (sums: MetricSums, name: string) => ({
  n: sums[`${name}N`]!,
  sum: sums[`${name}Weight`]!,
  sumSquares: sums[`${name}WeightSquares`]!,
});
const npsGroups = ["promoters", "passives", "detractors"];

const weighted: Metric = metricOf(
  {
    ...ofContacts,
    key: "weighted-nps",
    name: { ru: "Взвешенный индекс готовности рекомендовать", en: "Weighted Net Promoter Score" },
    abbreviation: { ru: "NPS взв.", en: "wNPS" },
    formula: {
      ru: "то же, что NPS, но каждый ответ весит столько, сколько клиентов он представляет",
      en: "as NPS, but each answer weighs as many customers as it stands for",
    },
    unit: "score",
    direction: "up",
    needs: {
      ru: "Ответы по шкале «nps» с признаком, в котором лежит вес ответа.",
      en: "Answers on the scale “nps” with an attribute that holds the weight of the answer.",
    },
    minimumN: 10,
    guards: ["nps", "response-rate"],
    gaming: {
      ru: "Веса подбирают после того, как увидели результат.",
      en: "Weights are chosen after the result was seen.",
    },
  },
  {
    sums: npsGroups.flatMap(weightNames),
    sizeOf: (sums) => totalIn(sums, ["promotersN", "passivesN", "detractorsN"]),
    estimate: (sums, level) =>
      weightedNps(
        {
          promoters: weightsIn(sums, "promoters"),
          passives: weightsIn(sums, "passives"),
          detractors: weightsIn(sums, "detractors"),
        },
        level,
      ),
  },
);

const satisfied: Metric = shareOfMarks(
  {
    ...ofContacts,
    key: "csat",
    name: { ru: "Удовлетворённость клиента", en: "Customer Satisfaction Score" },
    abbreviation: { ru: "CSAT", en: "CSAT" },
    formula: { ru: "оценки 4 и 5 ÷ все оценки 1–5", en: "marks 4 and 5 ÷ all marks of 1–5" },
    unit: "share",
    direction: "up",
    needs: answersOn("csat5"),
    minimumN: 10,
    guards: ["response-rate", "repeat-contacts"],
    gaming: {
      ru: "Опрос предлагают только после удачных разговоров, оператор просит оценку.",
      en: "The survey is offered only after good talks, or the agent begs for the mark.",
    },
  },
  csatMarks,
);

const satisfiedOfSeven: Metric = shareOfMarks(
  {
    ...ofContacts,
    key: "csat-7",
    name: { ru: "Удовлетворённость клиента, шкала 1–7", en: "Customer Satisfaction Score, scale 1–7" },
    abbreviation: { ru: "CSAT 7", en: "CSAT 7" },
    formula: { ru: "оценки 6 и 7 ÷ все оценки 1–7", en: "marks 6 and 7 ÷ all marks of 1–7" },
    unit: "share",
    direction: "up",
    needs: answersOn("csat7"),
    minimumN: 10,
    guards: ["response-rate", "repeat-contacts"],
    gaming: {
      ru: "Опрос предлагают только после удачных разговоров, оператор просит оценку.",
      en: "The survey is offered only after good talks, or the agent begs for the mark.",
    },
  },
  csat7Marks,
);

/** Share of the two best marks, compared as a share. */
function shareOfMarks(card: MetricCard, marks: string[]): Metric {
  const [part, whole] = ["satisfied", "answered"];
  const asShare = shareMetric(card, [part!, whole!], (hits, trials, level) =>
    shareOf(["satisfied", hits], ["answered", trials], level),
  );
  const counts = (sums: MetricSums): MetricSums => ({
    satisfied: totalIn(sums, marks.slice(-2)),
    answered: totalIn(sums, marks),
  });
  return metricOf(card, {
    sums: marks,
    sizeOf: (sums) => totalIn(sums, marks),
    estimate: (sums, level) => csat(marksIn(sums, marks), 2, level),
    compare: (before, after, level) => asShare.compare(counts(before), counts(after), level),
  });
}

const weightedCsat: Metric = metricOf(
  {
    ...ofContacts,
    key: "weighted-csat",
    name: { ru: "Взвешенная удовлетворённость клиента", en: "Weighted Customer Satisfaction Score" },
    abbreviation: { ru: "CSAT взв.", en: "wCSAT" },
    formula: {
      ru: "сумма весов оценок 4 и 5 ÷ сумма весов всех оценок 1–5",
      en: "weights of marks 4 and 5 ÷ weights of all marks of 1–5",
    },
    unit: "share",
    direction: "up",
    needs: {
      ru: "Ответы по шкале «csat5» с признаком, в котором лежит вес ответа.",
      en: "Answers on the scale “csat5” with an attribute that holds the weight of the answer.",
    },
    minimumN: 10,
    guards: ["csat", "response-rate"],
    gaming: {
      ru: "Веса подбирают после того, как увидели результат.",
      en: "Weights are chosen after the result was seen.",
    },
  },
  {
    sums: ["csatHits", "csatMisses"].flatMap(weightNames),
    sizeOf: (sums) => totalIn(sums, ["csatHitsN", "csatMissesN"]),
    estimate: (sums, level) =>
      weightedShare(weightsIn(sums, "csatHits"), weightsIn(sums, "csatMisses"), level),
  },
);

const effort: Metric = metricOf(
  {
    ...ofContacts,
    key: "ces",
    name: { ru: "Оценка усилий клиента", en: "Customer Effort Score" },
    abbreviation: { ru: "CES", en: "CES" },
    formula: {
      ru: "средняя оценка 1–7 («решить вопрос было легко»)",
      en: "mean mark of 1–7 (“it was easy to get it done”)",
    },
    unit: "mark",
    direction: "up",
    needs: answersOn("ces7"),
    minimumN: 5,
    guards: ["repeat-contacts", "response-rate"],
    gaming: {
      ru: "Спрашивают только о простых вопросах, сложные до опроса не доходят.",
      en: "Only easy matters are asked about; the hard ones never reach the survey.",
    },
  },
  {
    sums: cesMarks,
    sizeOf: (sums) => totalIn(sums, cesMarks),
    estimate(sums, level) {
      const found = ces(marksIn(sums, cesMarks), 3, level);
      return found.known ? known(found.value.mean) : found;
    },
  },
);

const stars: Metric = meanMetric(
  {
    ...ofContacts,
    key: "stars",
    name: { ru: "Средняя оценка в звёздах", en: "Mean Star Rating" },
    abbreviation: { ru: "Звёзды", en: "Stars" },
    formula: { ru: "сумма оценок 1–5 ÷ их число", en: "sum of marks of 1–5 ÷ their number" },
    unit: "mark",
    direction: "up",
    needs: answersOn("stars5"),
    minimumN: 5,
    guards: ["negative-share", "complaint-share"],
    gaming: {
      ru: "Покупают хорошие отзывы, просят удалить плохие.",
      en: "Good reviews are bought, bad ones are asked to be removed.",
    },
  },
  "stars",
  (moments, level) => meanMark("stars5", moments, level),
);

const composite: Metric = metricOf(
  {
    ...ofContacts,
    key: "csi",
    name: { ru: "Индекс удовлетворённости клиента", en: "Customer Satisfaction Index" },
    abbreviation: { ru: "CSI", en: "CSI" },
    formula: {
      ru: "оценки нескольких факторов одного человека, взвешенные по важности; среднее по людям в процентах шкалы",
      en: "one person's marks of several factors weighted by importance; mean over people as per cent of the scale",
    },
    unit: "score",
    direction: "up",
    needs: {
      ru: "Ответы, в признаках которых лежат оценки факторов; факторы и их важность называют в настройках метрик.",
      en: "Answers whose attributes hold marks of the factors; the metric settings name factors and their importance.",
    },
    minimumN: 5,
    guards: ["nps", "response-rate"],
    gaming: {
      ru: "Из состава убирают слабые факторы или снижают их важность.",
      en: "Weak factors are dropped from it, or their importance is lowered.",
    },
  },
  {
    sums: [...momentNames("csi"), "csiFrom", "csiTo"],
    sizeOf: (sums) => momentsIn(sums, "csi").n,
    estimate: (sums, level) =>
      csiOfWeights(momentsIn(sums, "csi"), { from: sums["csiFrom"]!, to: sums["csiTo"]! }, level),
  },
);

const employees: Metric = metricOf(
  {
    ...ofContacts,
    key: "enps",
    name: { ru: "Индекс готовности сотрудников рекомендовать", en: "Employee Net Promoter Score" },
    abbreviation: { ru: "eNPS", en: "eNPS" },
    formula: {
      ru: "доля оценок 9–10 минус доля оценок 0–6 среди ответивших сотрудников, × 100; группы меньше пяти не показываются",
      en: "share of marks 9–10 minus share of marks 0–6 among employees who answered, × 100; groups under five are not shown",
    },
    unit: "score",
    direction: "up",
    needs: {
      ru: "Ответы сотрудников по шкале «nps» с точкой контакта, которую называют настройки метрик (обычно employees).",
      en: "Answers of employees on the scale “nps” with the touchpoint that the metric settings name (employees by default).",
    },
    minimumN: 5,
    guards: ["response-rate"],
    gaming: {
      ru: "Людям дают понять, что ответы видны начальнику.",
      en: "People are let know that their chief sees the answers.",
    },
  },
  {
    sums: enpsMarks,
    sizeOf: (sums) => totalIn(sums, enpsMarks),
    estimate: (sums, level) => enps(npsCounts(marksIn(sums, enpsMarks)), 5, level),
  },
);

const negative: Metric = shareMetric(
  {
    ...ofContacts,
    key: "negative-share",
    name: { ru: "Доля негатива", en: "Negative Share" },
    abbreviation: { ru: "Негатив", en: "Negative" },
    formula: {
      ru: "обращения с тональностью ниже −0,15 ÷ обращения с известной тональностью",
      en: "contacts with a sentiment under −0.15 ÷ contacts whose sentiment is known",
    },
    unit: "share",
    direction: "down",
    needs: { ru: "Обращения со словами клиента.", en: "Contacts with customers' words." },
    minimumN: 10,
    guards: ["contacts", "complaint-share"],
    gaming: {
      ru: "Поток недовольных уводят в канал, который не читают.",
      en: "The displeased are led into a channel that nobody reads.",
    },
  },
  ["negative", "toned"],
  (part, whole, level) => shareOf(["negative", part], ["toned", whole], level),
);

export const satisfactionMetrics: readonly Metric[] = [
  nps,
  satisfied,
  satisfiedOfSeven,
  effort,
  composite,
  stars,
  weighted,
  weightedCsat,
  employees,
  negative,
];
