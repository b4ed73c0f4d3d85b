import type { Attributes, FeedbackFact, FeedbackKind } from "../facts.ts";
import type { TopicSpec } from "./industries/shape.ts";
import { type DemoCustomer, customerAt } from "./customers.ts";
import { type Telling, composeText } from "./grammar/compose.ts";
import type { Moment } from "./grammar/moment.ts";
import { repeatText } from "./grammar/repeat.ts";
import { wallClock } from "./local-time.ts";
import { type Plan, isProblem } from "./plan.ts";
import { type Random, seededRandom } from "./random.ts";
import { ratingsOf } from "./ratings.ts";
import { scoreOf } from "./scores.ts";
import type { Setting } from "./setting.ts";
import { handling } from "./handling.ts";
import type { Register } from "./texts/shape.ts";

export const feedbackId = (index: number): string => `F-${String(index + 1).padStart(7, "0")}`;

/** The feedback row number `index` of a plan, worded. */
export function feedbackAt(
  setting: Setting,
  plan: Plan,
  index: number,
): FeedbackFact & { externalId: string } {
  const earlier = plan.repeats[index]!;
  const told = tellingAt(setting, plan, earlier < 0 ? index : earlier);
  const random = seededRandom(setting.seed, "row", index);
  const text = composeText(told.telling);
  const staff = ["phone", "store"].includes(told.telling.channel);
  const handled = handling(setting, told.topic, told.telling.kind, told.telling.channel, random);
  const scored = scoreOf(told.telling.kind, told.telling.channel, told.topic, random);
  const ratings = told.telling.kind === "response" ? ratingsOf(setting, index, scored) : {};
  return {
    externalId: feedbackId(index),
    kind: told.telling.kind,
    occurredAt: new Date(plan.at[index]!),
    text: earlier < 0 ? text : repeatText(text, setting.language, staff, random),
    channel: told.telling.channel,
    touchpoint: told.topic.touchpoint[setting.language],
    ...handled,
    ...scored,
    customer: { externalId: told.customer.fact.externalId },
    attributes: { ...rowAttributes(setting, told.customer), ...ratings },
  };
}

/** How the row of this number tells its story: its own stream, so that a later row can repeat it. */
function tellingAt(setting: Setting, plan: Plan, index: number) {
  const random = seededRandom(setting.seed, "telling", index);
  const topic = setting.spec.topics[plan.topic[index]!]!;
  const customer = customerAt(setting, plan.customer[index]!);
  const kind = kindOf(plan, index, topic, random);
  const telling: Telling = {
    texts: setting.texts,
    frames: setting.frames,
    language: setting.language,
    topic: topic.key,
    kind,
    channel: channelOf(kind, topic, random),
    register: registerOf(customer, topic, random),
    feminine: customer.feminine,
    good: topic.severity === 0,
    moment: momentOf(setting, plan.at[index]!, customer, random),
  };
  return { telling, topic, customer };
}

function momentOf(setting: Setting, at: number, customer: DemoCustomer, random: Random): Moment {
  return {
    random,
    wall: wallClock(setting.timeZone, at),
    country: setting.spec.company[setting.language].country,
    city: customer.city[0],
    cityIn: customer.city[1],
    appVersion: String(customer.fact.attributes.appVersion),
  };
}

function kindOf(plan: Plan, index: number, topic: TopicSpec, random: Random): FeedbackKind {
  const u = random.next();
  if (topic.key === "question") return u < 0.96 ? "contact" : "response";
  if (topic.severity === 0) return u < 0.42 ? "response" : u < 0.8 ? "review" : "contact";
  const last = plan.lastRow[plan.customer[index]!] === index && plan.repeats[index]! < 0;
  if (last && isProblem(topic) && topic.course.kind !== "outage" && u < 0.08) return "cancellation";
  if (topic.course.kind === "outage") return u < 0.9 ? "contact" : "review";
  return (["contact", "complaint", "response", "review", "observation"] as const)[
    random.weighted([68, 4 + 7 * topic.severity, 13, 9, 1.2])
  ]!;
}

function channelOf(kind: FeedbackKind, topic: TopicSpec, random: Random): string {
  const draw = (names: string[], weights: number[]) => names[random.weighted(weights)]!;
  if (kind === "response") return "survey";
  if (kind === "review") return draw(["review-site", "app", "social"], [70, 14, 16]);
  if (kind === "complaint") return draw(["email", "app", "store"], [64, 26, 10]);
  if (kind === "observation") return draw(["phone", "store"], [60, 40]);
  if (topic.course.kind === "outage") return draw(["phone", "chat", "app", "social"], [42, 34, 12, 12]);
  return draw(["phone", "chat", "email", "app", "store"], [42, 34, 9, 9, 6]);
}

const registers: Register[] = ["plain", "angry", "ironic", "icy", "elder", "youth", "soft"];

function registerOf(customer: DemoCustomer, topic: TopicSpec, random: Random): Register {
  const age = String(customer.fact.attributes.ageBand);
  const young = age === "18-24" ? 42 : age === "25-34" ? 22 : 3;
  const old = age === "65+" ? 46 : age === "55-64" ? 22 : 1;
  const calm = topic.severity < 0.3;
  return registers[
    random.weighted([34, calm ? 0 : 8 + 12 * topic.severity, calm ? 0 : 9, calm ? 0 : 11, old, young, 12])
  ]!;
}

function rowAttributes(setting: Setting, customer: DemoCustomer): Attributes {
  const known = customer.fact.attributes;
  const attributes: Attributes = { region: known.region ?? null };
  for (const a of setting.spec.attributes) if (a.onFeedback) attributes[a.key] = known[a.key] ?? null;
  return attributes;
}
