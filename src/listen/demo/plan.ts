import type { TopicSpec } from "./industries/shape.ts";
import { customerAt } from "./customers.ts";
import { type DemoZone, fromWallClock } from "./local-time.ts";
import { type Random, seededRandom } from "./random.ts";
import type { Setting } from "./setting.ts";
import { outageWall, topicRate } from "./topic-rate.ts";

const DAY = 86_400_000;

/** Share of all contacts which come in the hours of the outage. */
const outageShare = 0.015;

/**
 * Who says what and when, in time order: parallel arrays of one entry per feedback row, so that
 * a million rows take a few megabytes and each row can be worded alone.
 */
export type Plan = {
  at: Float64Array;
  topic: Uint8Array;
  customer: Uint32Array;
  /** The earlier row that this one repeats almost word for word; -1 where it repeats none. */
  repeats: Int32Array;
  since: Float64Array;
  lastRow: Int32Array;
  /** How many problems each customer has told of. */
  problems: Uint16Array;
};

/** Draws the plan of a demo: exactly `setting.contacts` rows inside the period. */
export function planContacts(setting: Setting): Plan {
  const random = seededRandom(setting.seed, "plan");
  const rows = sortedRows([...ordinaryRows(setting, random), ...outageRows(setting, random)]);
  const people = peopleOf(setting);
  const n = rows.length;
  const plan: Plan = {
    at: new Float64Array(n),
    topic: new Uint8Array(n),
    customer: new Uint32Array(n),
    repeats: new Int32Array(n).fill(-1),
    since: people.since,
    lastRow: new Int32Array(setting.customers).fill(-1),
    problems: new Uint16Array(setting.customers),
  };
  const choose = customerChooser(setting, people, random);
  for (const [i, row] of rows.entries()) {
    plan.at[i] = row.at;
    plan.topic[i] = row.topic;
    const earlier = random.chance(0.024) ? recentSame(plan, i) : -1;
    plan.repeats[i] = earlier;
    const customer = earlier >= 0 ? plan.customer[earlier]! : choose(row.topic, row.at);
    plan.customer[i] = customer;
    plan.lastRow[customer] = i;
    if (isProblem(setting.spec.topics[row.topic]!)) plan.problems[customer]!++;
  }
  return plan;
}

export const isProblem = (topic: TopicSpec): boolean => topic.severity > 0.3;

type Row = { at: number; topic: number };

const sortedRows = (rows: Row[]): Row[] => rows.sort((a, b) => a.at - b.at || a.topic - b.topic);

/** Rows drawn day by day and topic by topic in proportion to how loud each topic is that day. */
function ordinaryRows(setting: Setting, random: Random): Row[] {
  const { spec, from, until } = setting;
  const days = Math.ceil((until.getTime() - from.getTime()) / DAY);
  const mood = Array.from({ length: days }, () => Math.exp(0.09 * random.normal()));
  const count = setting.contacts - Math.round(setting.contacts * outageShare);
  const rows: Row[] = [];
  const hits = sharesToCounts(spec.topics, count);
  for (const [topic, t] of spec.topics.entries()) {
    const loud = mood.map((m, d) => m * dayRate(setting, t, new Date(from.getTime() + (d + 0.5) * DAY)));
    const cumulative = runningSum(loud);
    for (let i = 0; i < hits[topic]!; i++)
      rows.push({ at: momentIn(setting, drawDay(cumulative, random), random), topic });
  }
  return rows;
}

function dayRate({ spec, from, until }: Setting, topic: TopicSpec, at: Date): number {
  return (
    spec.season[at.getUTCMonth()]! * spec.weekdays[at.getUTCDay()]! * topicRate(topic.course, at, from, until)
  );
}

/** Whole counts by share; what rounding leaves over goes to the last. */
function sharesToCounts(topics: TopicSpec[], count: number): number[] {
  const counts = topics.map((t) => Math.round(t.share * count));
  counts[counts.length - 1]! += count - counts.reduce((a, b) => a + b, 0);
  return counts;
}

function runningSum(values: number[]): Float64Array {
  const out = new Float64Array(values.length);
  let sum = 0;
  for (const [i, v] of values.entries()) out[i] = sum += v;
  return out;
}

function drawDay(cumulative: Float64Array, random: Random): number {
  const u = random.next() * cumulative.at(-1)!;
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From midnight on, by the wall clock. */
const hours = [
  1, 0.6, 0.4, 0.3, 0.3, 0.6, 1.5, 3, 5, 8, 10, 10, 9, 8.5, 8.5, 8, 7.5, 7.5, 7.5, 7, 6, 5, 3.5, 2,
];

function momentIn(setting: Setting, day: number, random: Random): number {
  const { from, until, timeZone } = setting;
  const midnight = Math.floor(from.getTime() / DAY) * DAY + day * DAY;
  for (let tries = 0; tries < 12; tries++) {
    const wall = midnight + random.weighted(hours) * 3_600_000 + random.int(0, 3599) * 1000;
    const at = fromWallClock(timeZone, wall);
    if (at >= from.getTime() && at < until.getTime()) return at;
  }
  return from.getTime() + random.next() * (until.getTime() - 1 - from.getTime());
}

function outageRows({ spec, until, contacts, timeZone }: Setting, random: Random): Row[] {
  const topic = spec.topics.findIndex((t) => t.course.kind === "outage");
  const course = spec.topics[topic]?.course;
  if (course?.kind !== "outage") return [];
  const wall = outageWall(until, course.daysAgo);
  return Array.from({ length: Math.round(contacts * outageShare) }, () => {
    // A steep start and a long tail: most people notice within the first hours.
    const part = Math.min(random.next(), random.next()) ** 0.85;
    return {
      at: fromWallClock(timeZone as DemoZone, Math.floor(wall.from + part * (wall.until - wall.from))),
      topic,
    };
  });
}

type People = { since: Float64Array; inside: number[]; outside: number[] };

function peopleOf(setting: Setting): People {
  const people: People = { since: new Float64Array(setting.customers), inside: [], outside: [] };
  for (let i = 0; i < setting.customers; i++) {
    const customer = customerAt(setting, i);
    people.since[i] = customer.fact.since.getTime();
    (customer.inHiddenSegment ? people.inside : people.outside).push(i);
  }
  return people;
}

/**
 * Picks who speaks so that the hidden pain's share is `insideShare` among the segment's rows and
 * `overallShare` among all, while every other topic keeps away from the segment just as much.
 */
function customerChooser(setting: Setting, people: People, random: Random) {
  const { insideShare, overallShare } = setting.spec.hidden;
  const segment = people.inside.length / setting.customers;
  const hiddenInside = (insideShare * segment) / overallShare;
  const othersInside = ((1 - insideShare) * segment) / (1 - overallShare);
  return (topic: number, at: number): number => {
    const isHidden = setting.spec.topics[topic]!.course.kind === "hidden";
    const list = random.chance(isHidden ? hiddenInside : othersInside) ? people.inside : people.outside;
    for (let tries = 0; tries < 40; tries++) {
      const customer = list[Math.floor(list.length * random.next() ** 1.25)]!;
      if (people.since[customer]! < at) return customer;
    }
    return list.reduce((oldest, c) => (people.since[c]! < people.since[oldest]! ? c : oldest));
  };
}

/** The nearest of the last thousand rows on the same topic which itself repeats nothing. */
function recentSame(plan: Plan, i: number): number {
  for (let j = i - 1; j >= 0 && j > i - 1000; j--) {
    if (plan.topic[j] === plan.topic[i] && plan.repeats[j] === -1) return j;
  }
  return -1;
}
