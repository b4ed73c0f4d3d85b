import { Buffer } from "node:buffer";
import { seededRandom } from "../../src/core/kit/seeded-random.ts";
import {
  type Bounds,
  type Choice,
  contactFields,
  type SegmentNode,
  type Within,
} from "../../src/core/segments/definition.ts";
import { rfmScores } from "../../src/core/rfm/rfm-scores.ts";
import { rfmSegment } from "../../src/core/rfm/rfm-segment.ts";
import { newId } from "../../src/store/new-id.ts";
import { inWorkspace } from "../../src/store/transaction.ts";
import type { World } from "./world.ts";

/** Customers with all that a segment may ask of them, and the same question answered in plain JavaScript, row by row. */

export type Said = {
  id: string;
  at: Date;
  kind: "contact" | "complaint" | "response" | "cancellation";
  channel: string | null;
  touchpoint: string | null;
  team: string | null;
  language: string | null;
  sentiment: number | null;
  score: number | null;
  scale: string | null;
  attributes: Record<string, string | number>;
  topics: string[];
};
export type Did = { name: string; at: Date; attributes: Record<string, string | number> };
export type Person = {
  id: string;
  since: Date | null;
  attributes: Record<string, string | number | boolean | null>;
  said: Said[];
  did: Did[];
};

/** The last contact of the company is of this day, in UTC as well as in Moscow. */
export const lastDay = "2025-06-30";
const endAt = Date.parse("2025-06-30T21:00:00Z");
const dayMs = 86_400_000;
export const regions = ["Omsk", "Tula", 'It\'s 100%: "odd", ü', "-"];

/** @param topics ids of topics that contacts may tell of */
export function makePeople(count: number, topics: readonly string[], seed = 7): Person[] {
  const random = seededRandom(seed);
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(all: readonly T[]) => all[int(0, all.length - 1)];
  const someDay = () => new Date(endAt - int(1, 200 * 24) * 3_600_000);
  return Array.from({ length: count }, (_, n): Person => {
    const said = Array.from({ length: int(0, 5) }, (): Said => {
      const isMark = random() < 0.5;
      const scale = pick(["nps", "csat5"]);
      return {
        id: newId(),
        at: someDay(),
        kind: isMark ? "response" : pick(["contact", "complaint", "contact", "cancellation"] as const),
        channel: pick(["phone", "chat", null]),
        touchpoint: pick(["Bill", "Store", null]),
        team: pick(["Lines", "Shops", null]),
        language: pick(["en", "ru"]),
        // What a real holds exactly: both sides count the same number.
        sentiment: pick([-0.75, -0.5, 0, 0.125, 0.5, null]),
        score: isMark ? (scale === "nps" ? int(0, 10) : int(1, 5)) : null,
        scale: isMark ? scale : null,
        attributes: pick<Record<string, string | number>>([
          {},
          { device: "iOS" },
          { device: "Android", speed: int(1, 90) },
        ]),
        topics: topics.filter(() => random() < 0.3),
      };
    });
    const did = Array.from({ length: int(0, 4) }, (): Did => {
      const isPaid = random() < 0.6;
      return {
        name: isPaid ? "paid" : pick(["login", "account_closed"]),
        at: someDay(),
        attributes: isPaid ? { sum: pick<string | number>([100, 250.5, "80,5", "free", 1000]) } : {},
      };
    });
    const attributes = {
      region: pick(regions),
      ...(random() < 0.7 ? { age: pick<string | number>([18, 30, 44.5, "51", "60,5", "many", 1e21]) } : {}),
      ...(random() < 0.3 ? { vip: random() < 0.5 } : {}),
    };
    const since = random() < 0.8 ? new Date(endAt - int(1, 1000) * dayMs - int(0, 80_000_000)) : null;
    if (n === 0) said.push({ ...emptySaid(), at: new Date(endAt - 3_600_000) });
    return { id: newId(), since, attributes, said, did };
  });
}

const emptySaid = (): Said => ({
  id: newId(),
  at: new Date(0),
  kind: "contact",
  channel: null,
  touchpoint: null,
  team: null,
  language: "en",
  sentiment: null,
  score: null,
  scale: null,
  attributes: {},
  topics: [],
});

/** Puts them straight into the tables. */
export async function putPeople(world: World, slug: string, people: readonly Person[]): Promise<void> {
  const { store } = world.lent;
  const { id: workspaceId } = await store.db
    .selectFrom("workspaces")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  const workspace_id = workspaceId;
  await inWorkspace(store, workspaceId, async ({ db }) => {
    const source = newId();
    await db
      .insertInto("sources")
      .values({ workspace_id, id: source, name: `People ${source}`, kind: "feedback", reading: "{}" })
      .execute();
    const none = { external_id: null, import_id: null };
    const hash = () => Buffer.from(newId());
    await db
      .insertInto("customers")
      .values(
        people.map(({ id, since, attributes }) => ({
          workspace_id,
          customer_id: id,
          ...none,
          name: null,
          email: null,
          phone: null,
          since,
          attributes: JSON.stringify(attributes),
        })),
      )
      .execute();
    const said = people.flatMap((person) => person.said.map((each) => ({ person, each })));
    const columnsOf = ({ person, each }: (typeof said)[number]) => ({
      workspace_id,
      customer_id: person.id,
      source_id: source,
      import_id: null,
      kind: each.kind,
      channel: each.channel,
      touchpoint: each.touchpoint,
      agent: null,
      team: each.team,
      language: each.language,
      occurred_at: each.at,
      score: each.score,
      sentiment: each.sentiment,
      handle_seconds: null,
    });
    if (said.length > 0)
      await db
        .insertInto("feedback")
        .values(
          said.map((row) => ({
            ...columnsOf(row),
            id: row.each.id,
            external_id: null,
            content_hash: hash(),
            resolved_first_contact: null,
            text: "Words",
            scale: row.each.scale,
            attributes: JSON.stringify(row.each.attributes),
          })),
        )
        .execute();
    const mentions = said.flatMap((row) =>
      row.each.topics.map((topic_id) => ({
        ...columnsOf(row),
        id: newId(),
        feedback_id: row.each.id,
        topic_id,
        span_from: 0,
        span_to: 5,
        confidence: 0.9,
        said_by: "machine/test",
        quote_rank: null,
        compensation_minor: null,
        emotion: null,
        emotion_confidence: null,
      })),
    );
    if (mentions.length > 0) await db.insertInto("mentions").values(mentions).execute();
    const did = people.flatMap((person) =>
      person.did.map(({ name, at, attributes }) => ({
        workspace_id,
        customer_id: person.id,
        id: newId(),
        source_id: source,
        ...none,
        content_hash: hash(),
        name,
        occurred_at: at,
        attributes: JSON.stringify(attributes),
      })),
    );
    if (did.length > 0) await db.insertInto("product_events").values(did).execute();
  });
}

/** Ids of those who fit, found by looking at every row of every customer. `below`: a topic with all that counts as it. */
export function whoFits(
  node: SegmentNode,
  people: readonly Person[],
  below: (topic: string) => readonly string[] = (topic) => [topic],
): string[] {
  const scores = scoresOf(people);
  const fits = (each: SegmentNode, person: Person): boolean =>
    Boolean(each.not) !== fitsPlainly(each, person);
  const fitsPlainly = (each: SegmentNode, person: Person): boolean => {
    switch (each.on) {
      case "group":
        return each.join === "all"
          ? each.parts.every((part) => fits(part, person))
          : each.parts.some((part) => fits(part, person));
      case "attribute": {
        const rows = each.of === "customer" ? [person] : person.said;
        const values = rows.flatMap(({ attributes }) => {
          const value = (attributes as Record<string, unknown>)[each.name];
          return value === undefined || value === null ? [] : [asText(value)];
        });
        const { value } = each;
        if ("missing" in value) return values.length === 0;
        if ("oneOf" in value) return values.some((one) => value.oneOf.includes(one));
        if ("besides" in value) return values.some((one) => !value.besides.includes(one));
        return values.some((one) => {
          const number = /^-?\d+([.,]\d+)?([eE][+-]?\d{1,2})?$/.test(one)
            ? Number(one.replace(",", "."))
            : NaN;
          return isIn(number, value);
        });
      }
      case "tenure":
        return person.since !== null && isIn(Math.floor((endAt - person.since.getTime()) / dayMs), each.days);
      case "contacts":
        return isCounted(
          person.said.filter(
            (contact) =>
              isInTime(contact.at, each.within) &&
              contactFields.every((field) => isChosen(contact[field], each[field])) &&
              (each.sentiment === undefined ||
                (contact.sentiment !== null && each.sentiment.includes(leanOf(contact.sentiment)))),
          ).length,
          each.count,
        );
      case "topics": {
        const wanted = each.topics.flatMap(below);
        const telling = person.said.filter(
          ({ at, topics }) => isInTime(at, each.within) && topics.some((topic) => wanted.includes(topic)),
        );
        return isCounted(telling.length, each.count);
      }
      case "events":
        return isCounted(
          person.did.filter(({ name, at }) => each.names.includes(name) && isInTime(at, each.within)).length,
          each.count,
        );
      case "sentiment": {
        const leans = person.said.flatMap(({ at, sentiment }) =>
          sentiment !== null && isInTime(at, each.within) ? [sentiment] : [],
        );
        return leans.length > 0 && leanOf(mean(leans)) === each.lean;
      }
      case "mark": {
        const marks = person.said
          .filter(
            ({ at, score, scale }) => score !== null && scale === each.scale && isInTime(at, each.within),
          )
          .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
          .map(({ score }) => score!);
        const asked = { any: marks, last: marks.slice(0, 1), mean: marks.length > 0 ? [mean(marks)] : [] };
        return asked[each.which].some((mark) =>
          "group" in each.is ? groupOf(mark) === each.is.group : isIn(mark, each.is),
        );
      }
      case "left":
        return (
          person.said.some(({ kind, at }) => kind === "cancellation" && isInTime(at, each.within)) ||
          person.did.some(({ name, at }) => name === "account_closed" && isInTime(at, each.within))
        );
      case "rfm": {
        const score = scores.get(person.id);
        return (
          score !== undefined &&
          (each.recency?.includes(score.recency) ?? true) &&
          (each.frequency?.includes(score.frequency) ?? true) &&
          (each.monetary?.includes(score.monetary) ?? true) &&
          (each.value?.includes(Math.round((score.frequency + score.monetary) / 2)) ?? true) &&
          (each.segments?.includes(rfmSegment(score)) ?? true)
        );
      }
    }
  };
  return people
    .filter((person) => fits(node, person))
    .map(({ id }) => id)
    .toSorted();
}

/** Scores of those who paid, by the library. */
export function scoresOf(people: readonly Person[]) {
  const buyers = people.flatMap(({ id, did }) => {
    const paid = did.filter(({ name }) => name === "paid");
    if (paid.length === 0) return [];
    const money = paid.reduce((sum, { attributes }) => {
      const number = Number(String(attributes["sum"]).replace(",", "."));
      return sum + (Number.isNaN(number) ? 0 : number);
    }, 0);
    const last = Math.max(...paid.map(({ at }) => at.getTime()));
    const recencyDays = Math.floor((endAt - last) / dayMs);
    return [{ customer: id, recencyDays, frequency: paid.length, monetary: money }];
  });
  const scored = rfmScores(buyers);
  return new Map(scored.known ? scored.value.map((score) => [score.customer, score] as const) : []);
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const isIn = (value: number, { min = -Infinity, max = Infinity }: Bounds) => value >= min && value <= max;
const isChosen = (value: string | null, choice: Choice | undefined) =>
  choice === undefined ||
  (Array.isArray(choice) ? choice.includes(value) : value !== null && !choice.besides.includes(value));
const isCounted = (count: number, asked: Bounds = { min: 1 }) => isIn(count, asked);
const leanOf = (value: number) => (value < -0.15 ? "negative" : value > 0.15 ? "positive" : "neutral");
const groupOf = (mark: number) => (mark >= 9 ? "promoter" : mark >= 7 ? "passive" : "detractor");
const asText = (value: unknown) => (value === 1e21 ? "1000000000000000000000" : String(value));

function isInTime(at: Date, { days, from, to }: Within = {}): boolean {
  const moscow = (day: string) => Date.parse(`${day}T00:00:00+03:00`);
  const time = at.getTime();
  return (
    (days === undefined || (time >= endAt - days * dayMs && time < endAt)) &&
    (from === undefined || time >= moscow(from)) &&
    (to === undefined || time < moscow(to))
  );
}
