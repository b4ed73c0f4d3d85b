import { hiddenWhere } from "./customers.ts";
import type { Course } from "./industries/shape.ts";
import { fromWallClock, monthsBefore } from "./local-time.ts";
import type { Setting } from "./setting.ts";
import { growingMonths, improvedAt, outageWall } from "./topic-rate.ts";

/** A planted topic: the tag `tagOf` gives, and stems (lower case) which its texts nearly always hold. */
export type PlantedTopic = { topic: string; words: string[]; share: number };

/**
 * What was planted, with the facts a test needs. Rates are rows a day; ranges are half open.
 *   growing        rate in [from, until) is at least `ratio` times the rate before `from`
 *   seasonal       rate in the calendar `months` is at least `ratio` times the rate in the others
 *   fading         rate in the last third of the period is at most `ratio` times that in the first third
 *   improved       rate from `at` on is `cut.low`..`cut.high` lower than before (a share, 0..1)
 *   hiddenSegment  the topic's share among the rows of customers with both values of `where`, against all rows
 *   outage         at least `rows` rows of the topic within [from, until)
 *   steady         no trend was planted
 *   leaving        the share leaving among customers who told of it last is at least `ratio` times that among other troubled ones
 *   drivers        items of the survey by how closely their marks go with the main one, and two that ask nearly the same
 *   churn          the share leaving among customers with problems, against those without, at least `ratio`
 */
export type PlantedTruths = {
  growing: PlantedTopic & { from: Date; until: Date; ratio: number };
  seasonal: PlantedTopic & { months: number[]; ratio: number };
  fading: PlantedTopic & { ratio: number };
  improved: PlantedTopic & { at: Date; cut: { low: number; high: number } };
  hiddenSegment: PlantedTopic & { where: Record<string, string>; overallShare: number; insideShare: number };
  outage: PlantedTopic & { from: Date; until: Date; rows: number };
  steady: PlantedTopic[];
  praise: PlantedTopic;
  question: PlantedTopic;
  nearDuplicateShare: number;
  leaving: PlantedTopic & { ratio: number };
  churn: { event: string; ratio: number };
  drivers: { order: string[]; twins: [string, string] };
};

/** The truths planted in a setting. */
export function plantedTruths(setting: Setting): PlantedTruths {
  const { spec, until, timeZone } = setting;
  const seasonal = courseOf(setting, "seasonal");
  const improved = courseOf(setting, "improved");
  const outage = courseOf(setting, "outage");
  const wall = outageWall(until, outage.course.daysAgo);
  return {
    growing: {
      ...courseOf(setting, "growing").planted,
      from: monthsBefore(until, growingMonths),
      until,
      ratio: 2.5,
    },
    seasonal: { ...seasonal.planted, months: seasonal.course.months, ratio: 2.2 },
    fading: { ...courseOf(setting, "fading").planted, ratio: 0.75 },
    improved: {
      ...improved.planted,
      at: improvedAt(until, improved.course.monthsAgo),
      cut: { low: 0.55, high: 0.75 },
    },
    hiddenSegment: {
      ...courseOf(setting, "hidden").planted,
      where: hiddenWhere(spec, setting.language),
      overallShare: spec.hidden.overallShare,
      insideShare: spec.hidden.insideShare,
    },
    outage: {
      ...outage.planted,
      from: new Date(fromWallClock(timeZone, wall.from)),
      until: new Date(fromWallClock(timeZone, wall.until)),
      rows: Math.round(setting.contacts * 0.014),
    },
    steady: spec.topics
      .filter((t) => t.course.kind === "steady" && t.key !== "praise" && t.key !== "question")
      .map((t) => plantedTopic(setting, t.key)),
    praise: plantedTopic(setting, "praise"),
    question: plantedTopic(setting, "question"),
    nearDuplicateShare: 0.02,
    leaving: { ...lastStraw(setting), ratio: 2 },
    churn: { event: spec.leavingEvent, ratio: 2 },
    drivers: plantedDrivers(setting),
  };
}

function plantedDrivers({ spec: { ratings }, language }: Setting): PlantedTruths["drivers"] {
  const twin = ratings.find(({ twinOf }) => twinOf !== undefined);
  const first = ratings.find(({ key }) => key.en === twin?.twinOf);
  if (!twin || !first) throw new RangeError("the industry has no two items that ask nearly the same");
  const order = ratings.filter((each) => each !== twin).sort((a, b) => b.weight - a.weight);
  return {
    order: order.map(({ key }) => key[language]),
    twins: [first.key[language], twin.key[language]],
  };
}

function plantedTopic(setting: Setting, key: string): PlantedTopic {
  const spec = setting.spec.topics.find((t) => t.key === key)!;
  return { topic: key, words: setting.texts.topics[key]?.words ?? [], share: spec.share };
}

function lastStraw(setting: Setting): PlantedTopic {
  const topic = setting.spec.topics.find((t) => t.leaving !== undefined);
  if (!topic) throw new RangeError("the industry has no topic that customers leave after");
  return plantedTopic(setting, topic.key);
}

function courseOf<K extends Course["kind"]>(setting: Setting, kind: K) {
  const topic = setting.spec.topics.find((t) => t.course.kind === kind);
  if (!topic) throw new RangeError(`the industry has no ${kind} topic`);
  return { planted: plantedTopic(setting, topic.key), course: topic.course as Extract<Course, { kind: K }> };
}
