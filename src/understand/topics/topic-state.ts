import type { Locale } from "../../core/kit/fault.ts";
import type { TopicStatus } from "../../store/tables/topic-tables.ts";
import type { FieldChange } from "./contract.ts";

/** What a change of the tree may change of a topic, as its history keeps it; null: there was no such topic. */
export type TopicState = {
  name: string;
  nameRu: string | null;
  nameEn: string | null;
  description: string;
  status: TopicStatus;
  parentId: string | null;
  place: number;
  ownerTeamId: string | null;
  mergedInto: string | null;
  /** Contacts that it had then. */
  contacts: number;
  /** Quotes pinned to it. */
  examples: number;
};
/** A topic's name then, as its reader should see it; the rule of store/topic-name.ts for what the history keeps. */
export function nameThen({ name, nameRu, nameEn }: TopicState, locale: Locale | null): string {
  return (locale === null ? null : locale === "ru" ? nameRu : nameEn) ?? name;
}

/** By topic id. */
export type TopicStates = Record<string, TopicState | null>;

/** Names of topics and teams by id, for sentences about them. */
export type NamesOf = (id: string) => string | null;

type Change = { before: TopicStates; after: TopicStates };

const fields: { field: FieldChange["field"]; of: (state: TopicState, names: NamesOf) => string | null }[] = [
  { field: "name", of: ({ name }) => name },
  { field: "nameRu", of: ({ nameRu }) => nameRu },
  { field: "nameEn", of: ({ nameEn }) => nameEn },
  { field: "description", of: ({ description }) => description || null },
  { field: "status", of: ({ status }) => status },
  { field: "parent", of: ({ parentId }, names) => nameOf(parentId, names) },
  { field: "place", of: ({ place }) => String(place) },
  { field: "owner", of: ({ ownerTeamId }, names) => nameOf(ownerTeamId, names) },
  { field: "mergedInto", of: ({ mergedInto }, names) => nameOf(mergedInto, names) },
  { field: "contacts", of: ({ contacts }) => String(contacts) },
  { field: "examples", of: ({ examples }) => String(examples) },
];

/** A topic that is gone for good still has its id, so that two of them are not taken for one. */
const nameOf = (id: string | null, names: NamesOf) => (id === null ? null : (names(id) ?? id));

/**
 * What became different over some changes: the first state against the last, so that what was done and taken back is not told.
 * @param changes in the order they were done
 * @returns topics in the order they were first touched, fields in a fixed order; place only where the parent stayed
 */
export function diffStates(changes: readonly Change[], names: NamesOf, locale: Locale | null): FieldChange[] {
  const first = new Map<string, TopicState | null>();
  const last = new Map<string, TopicState | null>();
  for (const { before, after } of changes) {
    for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!first.has(id)) first.set(id, before[id] ?? null);
      last.set(id, after[id] ?? null);
    }
  }
  return [...first].flatMap(([id, was]) => diffTopic(id, was, last.get(id) ?? null, { names, locale }));
}

function diffTopic(
  topicId: string,
  was: TopicState | null,
  now: TopicState | null,
  { names, locale }: { names: NamesOf; locale: Locale | null },
): FieldChange[] {
  const named = now ?? was;
  if (!named) return [];
  const entry = (field: FieldChange["field"], before: string | null, after: string | null) => ({
    topicId,
    name: nameThen(named, locale),
    field,
    was: before,
    now: after,
  });
  if (!was || !now) {
    const told = entry("made", was && nameThen(was, locale), now && nameThen(now, locale));
    const [before, after] = [was?.contacts ?? 0, now?.contacts ?? 0];
    return before === after ? [told] : [told, entry("contacts", String(before), String(after))];
  }
  return fields
    .filter(({ field }) => field !== "place" || was.parentId === now.parentId)
    .map(({ field, of }) => entry(field, of(was, names), of(now, names)))
    .filter((each) => each.was !== each.now);
}

/**
 * Whether a topic still is what a change made of it, so that the change can be taken back. Numbers of contacts grow by themselves and
 * do not count; nor does the place among brothers.
 */
export function isStill(was: TopicState | null, now: TopicState | null): boolean {
  if (!was || !now) return was === now;
  const kept: (keyof TopicState)[] = [
    "name",
    "nameRu",
    "nameEn",
    "description",
    "status",
    "parentId",
    "ownerTeamId",
    "mergedInto",
  ];
  return kept.every((field) => was[field] === now[field]);
}
