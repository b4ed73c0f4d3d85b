import type { RfmSegment } from "../rfm/rfm-segment.ts";
import type { ContactField, Lean, NpsGroup } from "./definition.ts";

/** Words of a segment's sentence in one language. `{…}` of each is filled in by segment-sentence.ts. */
export type SegmentWords = {
  and: string;
  or: string;
  not: (whole: string) => string;
  quote: (name: string) => string;
  isOneOf: (name: string, values: string) => string;
  isNotOneOf: (name: string, values: string) => string;
  isIn: (name: string, range: string) => string;
  besides: (values: string) => string;
  field: Record<ContactField, string>;
  notGiven: string;
  missing: (name: string) => string;
  given: (name: string) => string;
  ofContact: (name: string) => string;
  least: (value: string) => string;
  most: (value: string) => string;
  between: (from: string, to: string) => string;
  customerFor: (range: string) => string;
  tenureUnknown: string;
  days: readonly string[];
  /** After "from … to": a case of its own in Russian, as after "at most". */
  toDays: readonly string[];
  lastDay: string;
  lastDays: (days: string) => string;
  since: (day: string) => string;
  until: (day: string) => string;
  fromTo: (from: string, to: string) => string;
  times: readonly string[];
  mostTimes: readonly string[];
  orMore: (times: string) => string;
  atMost: (times: string) => string;
  exactly: (times: string) => string;
  timesBetween: (from: string, times: string) => string;
  atLeastOnce: string;
  contacted: string;
  notContacted: string;
  told: (topics: string) => string;
  notTold: (topics: string) => string;
  did: (events: string) => string;
  didNot: (events: string) => string;
  sounded: Record<Lean, string>;
  lean: Record<Lean, string>;
  mark: Record<"last" | "mean" | "any", (scale: string, range: string) => string>;
  group: Record<NpsGroup, string>;
  left: string;
  notLeft: string;
  rfm: (segments: string) => string;
  score: Record<"recency" | "frequency" | "monetary" | "value", (scores: string) => string>;
  segment: Record<RfmSegment, string>;
};

const english: SegmentWords = {
  and: " and ",
  or: " or ",
  not: (whole) => `not (${whole})`,
  quote: (name) => `“${name}”`,
  isOneOf: (name, values) => `${name} is ${values}`,
  isNotOneOf: (name, values) => `${name} is not ${values}`,
  isIn: (name, range) => `${name} is ${range}`,
  besides: (values) => `any but ${values}`,
  field: {
    kind: "kind",
    channel: "channel",
    touchpoint: "touchpoint",
    team: "team",
    language: "language",
  },
  notGiven: "not given",
  missing: (name) => `${name} is not given`,
  given: (name) => `${name} is given`,
  ofContact: (name) => `${name} of a contact`,
  least: (value) => `${value} or more`,
  most: (value) => `${value} or less`,
  between: (from, to) => `${from} to ${to}`,
  customerFor: (range) => `a customer for ${range}`,
  tenureUnknown: "it is not known since when a customer",
  days: ["day", "days"],
  toDays: ["day", "days"],
  lastDay: "in the last day",
  lastDays: (days) => `in the last ${days}`,
  since: (day) => `since ${day}`,
  until: (day) => `up to ${day}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  times: ["time", "times"],
  mostTimes: ["time", "times"],
  orMore: (times) => times.replace(/ /, " or more "),
  atMost: (times) => `at most ${times}`,
  exactly: (times) => `exactly ${times}`,
  timesBetween: (from, times) => `${from} to ${times}`,
  atLeastOnce: "at least once",
  contacted: "contacted us",
  notContacted: "did not contact us",
  told: (topics) => `told of ${topics}`,
  notTold: (topics) => `did not tell of ${topics}`,
  did: (events) => `had the event ${events}`,
  didNot: (events) => `did not have the event ${events}`,
  sounded: {
    negative: "on the whole sounded negative",
    neutral: "on the whole sounded neutral",
    positive: "on the whole sounded positive",
  },
  lean: { negative: "negative", neutral: "neutral", positive: "positive" },
  mark: {
    last: (scale, range) => `the last ${scale} mark is ${range}`,
    mean: (scale, range) => `the mean ${scale} mark is ${range}`,
    any: (scale, range) => `gave a ${scale} mark of ${range}`,
  },
  group: { promoter: "9–10 (a promoter)", passive: "7–8 (a passive)", detractor: "0–6 (a detractor)" },
  left: "left",
  notLeft: "did not leave",
  rfm: (segments) => `by purchases (RFM) among ${segments}`,
  score: {
    recency: (scores) => `recency of purchases ${scores} of 5`,
    frequency: (scores) => `frequency of purchases ${scores} of 5`,
    monetary: (scores) => `money of purchases ${scores} of 5`,
    value: (scores) => `frequency and money of purchases together ${scores} of 5`,
  },
  segment: {
    champions: "champions",
    loyal: "loyal",
    "potential-loyal": "potentially loyal",
    new: "new",
    promising: "promising",
    "needs-attention": "in need of attention",
    "about-to-sleep": "about to sleep",
    "at-risk": "at risk",
    "cannot-lose": "those we cannot lose",
    hibernating: "hibernating",
    lost: "lost",
  },
};

const russian: SegmentWords = {
  and: " и ",
  or: " или ",
  not: (whole) => `не (${whole})`,
  quote: (name) => `«${name}»`,
  isOneOf: (name, values) => `${name} — ${values}`,
  isNotOneOf: (name, values) => `${name} — не ${values}`,
  isIn: (name, range) => `${name} — ${range}`,
  besides: (values) => `любое, кроме ${values}`,
  field: {
    kind: "вид",
    channel: "канал",
    touchpoint: "точка контакта",
    team: "команда",
    language: "язык",
  },
  notGiven: "не указано",
  missing: (name) => `${name} — не указано`,
  given: (name) => `${name} — указано`,
  ofContact: (name) => `${name} в обращении`,
  least: (value) => `${value} и больше`,
  most: (value) => `${value} и меньше`,
  between: (from, to) => `от ${from} до ${to}`,
  customerFor: (range) => `клиент ${range}`,
  tenureUnknown: "с каких пор клиент — не известно",
  days: ["день", "дня", "дней"],
  toDays: ["дня", "дней", "дней"],
  lastDay: "за последний день",
  lastDays: (days) => `за последние ${days}`,
  since: (day) => `с ${day}`,
  until: (day) => `по ${day}`,
  fromTo: (from, to) => `с ${from} по ${to}`,
  times: ["раз", "раза", "раз"],
  mostTimes: ["раза", "раз", "раз"],
  orMore: (times) => `${times} и больше`,
  atMost: (times) => `не больше ${times}`,
  exactly: (times) => `ровно ${times}`,
  timesBetween: (from, times) => `${from}–${times}`,
  atLeastOnce: "хотя бы раз",
  contacted: "обращались",
  notContacted: "не обращались",
  told: (topics) => `упоминали ${topics}`,
  notTold: (topics) => `не упоминали ${topics}`,
  did: (events) => `было событие ${events}`,
  didNot: (events) => `не было события ${events}`,
  sounded: {
    negative: "в целом звучали негативно",
    neutral: "в целом звучали нейтрально",
    positive: "в целом звучали позитивно",
  },
  lean: { negative: "негативное", neutral: "нейтральное", positive: "позитивное" },
  mark: {
    last: (scale, range) => `последняя оценка ${scale} — ${range}`,
    mean: (scale, range) => `средняя оценка ${scale} — ${range}`,
    any: (scale, range) => `есть оценка ${scale} ${range}`,
  },
  group: { promoter: "9–10 (промоутер)", passive: "7–8 (нейтрал)", detractor: "0–6 (критик)" },
  left: "ушли",
  notLeft: "не ушли",
  rfm: (segments) => `по покупкам (RFM) — ${segments}`,
  score: {
    recency: (scores) => `давность покупок ${scores} из 5`,
    frequency: (scores) => `частота покупок ${scores} из 5`,
    monetary: (scores) => `сумма покупок ${scores} из 5`,
    value: (scores) => `частота и сумма покупок вместе ${scores} из 5`,
  },
  segment: {
    champions: "чемпионы",
    loyal: "верные",
    "potential-loyal": "могут стать верными",
    new: "новые",
    promising: "многообещающие",
    "needs-attention": "требуют внимания",
    "about-to-sleep": "засыпают",
    "at-risk": "под угрозой",
    "cannot-lose": "те, кого нельзя потерять",
    hibernating: "спят",
    lost: "потеряны",
  },
};

export const segmentWords = { ru: russian, en: english };
