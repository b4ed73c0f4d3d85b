import { counted } from "../kit/counted.ts";
import type { Locale } from "../kit/fault.ts";
import {
  type AttributeCondition,
  type Bounds,
  type Choice,
  type ContactField,
  contactFields,
  type ContactsCondition,
  type Count,
  type MarkCondition,
  type RfmCondition,
  type SegmentCondition,
  type SegmentNode,
  type Within,
} from "./definition.ts";
import { type SegmentWords, segmentWords } from "./segment-words.ts";

/** What things are called in front of the reader. */
export type SegmentNames = {
  attribute: (name: string) => string;
  /** A value of a contact's field, or "attr:…" of an attribute. */
  value: (field: string, value: string) => string;
  /** Null where the topic is gone. */
  topic: (id: string) => string | null;
  scale: (scale: string) => string;
};

type Told = { locale: Locale; words: SegmentWords; names: SegmentNames };

/**
 * A definition in plain words, so that one sees what one has built.
 * @param definition of core/segments/definition.ts
 * @returns one sentence without a full stop, its first letter a capital; groups within groups stand in brackets
 * @example segmentSentence({ on: "group", join: "all", parts: [{ on: "attribute", of: "customer", name: "Tariff", value: { oneOf: ["Basic"] } }, { on: "contacts", count: { min: 3 }, within: { days: 30 } }] }, "en") // => "Tariff is Basic and contacted us 3 or more times in the last 30 days"
 */
export function segmentSentence(
  definition: SegmentNode,
  locale: Locale,
  names: SegmentNames = plainNames,
): string {
  const text = phrase(definition, { locale, words: segmentWords[locale], names });
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

const plainNames: SegmentNames = {
  attribute: (name) => name,
  value: (_field, value) => value,
  topic: (id) => id,
  scale: (scale) => scale.toUpperCase(),
};

function phrase(node: SegmentNode, told: Told): string {
  if (node.on !== "group") return conditionPhrase(node, told);
  const { words } = told;
  const parts = node.parts.map((part) => {
    const text = phrase(part, told);
    const isCompound = part.on === "group" && !part.not && part.parts.length > 1;
    return isCompound ? `(${text})` : text;
  });
  const whole = parts.join(node.join === "all" ? words.and : words.or);
  return node.not ? words.not(whole) : whole;
}

function conditionPhrase(condition: SegmentCondition, told: Told): string {
  const { words } = told;
  const not = condition.not ?? false;
  switch (condition.on) {
    case "attribute":
      return attributePhrase(condition, told);
    case "left":
      return spaced(not ? words.notLeft : words.left, timePhrase(condition.within, told));
    case "contacts":
      return turned(not && !isOnce(condition.count), words, contactsPhrase(condition, told));
    case "topics": {
      const topics = listed(
        condition.topics.map((id) => words.quote(told.names.topic(id) ?? "…")),
        words.or,
      );
      return happened(condition, [words.told(topics), words.notTold(topics)], told);
    }
    case "events": {
      const events = listed(condition.names.map(words.quote), words.or);
      return happened(condition, [words.did(events), words.didNot(events)], told);
    }
    case "tenure":
      return not && condition.days.min === 0 && condition.days.max === undefined
        ? words.tenureUnknown
        : turned(not, words, words.customerFor(rangePhrase(condition.days, told, words)));
    case "sentiment":
      return turned(not, words, spaced(words.sounded[condition.lean], timePhrase(condition.within, told)));
    case "mark":
      return turned(not, words, markPhrase(condition, told));
    case "rfm":
      return turned(not, words, rfmPhrase(condition, told));
  }
}

const turned = (not: boolean, words: SegmentWords, text: string) => (not ? words.not(text) : text);
const spaced = (...parts: string[]) => parts.filter((part) => part !== "").join(" ");
const listed = (items: readonly string[], by: string) =>
  items.length < 3 ? items.join(by) : `${items.slice(0, -1).join(", ")}${by}${items.at(-1)}`;

function attributePhrase({ of, name: raw, value, not }: AttributeCondition, told: Told): string {
  const { words, names } = told;
  const own = names.attribute(raw);
  const name = of === "contact" ? words.ofContact(own) : own;
  if ("missing" in value) return (not ? words.given : words.missing)(name);
  const listedValues = (values: readonly string[]) =>
    listed(
      values.map((one) => names.value(`attr:${raw}`, one)),
      words.or,
    );
  if ("oneOf" in value) return (not ? words.isNotOneOf : words.isOneOf)(name, listedValues(value.oneOf));
  if ("besides" in value)
    return turned(not ?? false, words, words.isOneOf(name, words.besides(listedValues(value.besides))));
  return turned(not ?? false, words, words.isIn(name, rangePhrase(value, told)));
}

/** @param unit forms of the unit where there is one */
function rangePhrase(
  { min, max }: Bounds,
  { locale, words }: Told,
  unit?: Pick<SegmentWords, "days" | "toDays">,
): string {
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
  const named = (value: number, forms = unit?.days) =>
    forms ? counted(locale, value, forms) : number(value);
  if (min === undefined) return words.most(named(max ?? 0));
  if (max === undefined) return words.least(named(min));
  return min === max ? named(min) : words.between(number(min), named(max, unit?.toDays));
}

const isOnce = (count: Count | undefined) => (count?.min ?? 1) === 1 && count?.max === undefined;
const isNever = (count: Count | undefined) => count?.max === 0;

function contactsPhrase(condition: ContactsCondition, told: Told): string {
  const { words } = told;
  const { sentiment } = condition;
  const details = [
    ...contactFields.flatMap((field) => {
      const choice = condition[field];
      return choice ? [choicePhrase(field, choice, told)] : [];
    }),
    ...(sentiment
      ? [
          listed(
            sentiment.map((lean) => words.lean[lean]),
            words.or,
          ),
        ]
      : []),
  ];
  const text = happenedPlainly(condition, [words.contacted, words.notContacted], told);
  return details.length > 0 ? `${text} (${details.join(", ")})` : text;
}

/** A kind, a channel and a touchpoint speak for themselves; of the others, and of what is left out or not given, the field is told, too. */
function choicePhrase(field: ContactField, choice: Choice, { words, names }: Told): string {
  const name = words.field[field];
  const named = (values: readonly (string | null)[]) =>
    listed(
      values.map((value) => (value === null ? words.notGiven : names.value(field, value))),
      words.or,
    );
  if (!Array.isArray(choice)) return words.isOneOf(name, words.besides(named(choice.besides)));
  const isPlain = field !== "team" && field !== "language" && !choice.includes(null);
  return isPlain ? named(choice) : words.isOneOf(name, named(choice));
}

type Happening = { count?: Count | undefined; within?: Within | undefined; not?: boolean | undefined };

/** "told of X 2 or more times in the last 30 days". @param verbs that it happened, and that it did not */
function happened(condition: Happening, verbs: readonly [string, string], told: Told): string {
  const isTurned = (condition.not ?? false) && !isOnce(condition.count);
  return turned(isTurned, told.words, happenedPlainly(condition, verbs, told));
}

function happenedPlainly(
  { count, within, not }: Happening,
  [did, didNot]: readonly [string, string],
  told: Told,
): string {
  const time = timePhrase(within, told);
  if (isNever(count) || (not && isOnce(count))) return spaced(didNot, time);
  if (isOnce(count)) return spaced(did, time === "" ? told.words.atLeastOnce : time);
  return spaced(did, timesPhrase(count ?? {}, told), time);
}

function timesPhrase({ min, max }: Count, { locale, words }: Told): string {
  const times = (count: number) => counted(locale, count, words.times);
  if (max === undefined) return words.orMore(times(min ?? 1));
  if ((min ?? 0) === 0) return words.atMost(counted(locale, max, words.mostTimes));
  return min === max ? words.exactly(times(max)) : words.timesBetween(String(min), times(max));
}

/** Days of an address are half open: the last day told is the one before the end. */
function timePhrase({ days, from, to }: Within = {}, { locale, words }: Told): string {
  if (days === 1) return words.lastDay;
  if (days !== undefined) return words.lastDays(counted(locale, days, words.days));
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const first = from === undefined ? null : format.format(Date.parse(from));
  const last = to === undefined ? null : format.format(Date.parse(to) - 86_400_000);
  if (first !== null && last !== null) return words.fromTo(first, last);
  if (first !== null) return words.since(first);
  return last === null ? "" : words.until(last);
}

function markPhrase({ scale, which, is, within }: MarkCondition, told: Told): string {
  const range = "group" in is ? told.words.group[is.group] : rangePhrase(is, told);
  return spaced(told.words.mark[which](told.names.scale(scale), range), timePhrase(within, told));
}

function rfmPhrase({ segments, ...scores }: RfmCondition, { words }: Told): string {
  const parts = (["recency", "frequency", "monetary", "value"] as const).flatMap((name) => {
    const given = scores[name];
    return given ? [words.score[name](listed(given.toSorted((a, b) => a - b).map(String), words.or))] : [];
  });
  const named = segments
    ? [
        words.rfm(
          listed(
            segments.map((name) => words.segment[name]),
            words.or,
          ),
        ),
      ]
    : [];
  return [...named, ...parts].join(words.and);
}
