import { type Part, standingOut } from "../../core/discovery/standing-out.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { TopicPage } from "./page-contract.ts";
import type { PainFacts } from "../pains/read-pains.ts";
import { type Counted, pairsOf, promisingOf } from "./segment-pairs.ts";
import * as queries from "./segment-queries.ts";

/** More is a list nobody reads; where a topic is rare is seldom the news. */
const mostShown = { more: 8, less: 4 };

type Segment = TopicPage["segments"][number];

/**
 * Who speaks of a topic more or less than others do: each value of channel, touchpoint, team, kind, language and of every attribute
 * of contacts and customers against all others, and the most promising attribute values two by two; corrected for everything compared.
 * @param onTopic the topic's contacts, with their attributes
 */
export async function findSegments(
  tx: WorkspaceTx,
  facts: PainFacts,
  onTopic: queries.Contacts,
  topicCount: number,
): Promise<Segment[]> {
  const whole = { hits: topicCount, trials: facts.total };
  const singles = await countSingles(tx, facts, onTopic, whole);
  const pairs = await countPairs(tx, facts, onTopic, singles, promisingOf(singles, whole));
  const overall = facts.total > 0 ? topicCount / facts.total : 0;
  const found = standingOut([...singles, ...pairs], whole).map(
    ({ part, share, lift, qValue }): Segment => ({
      field: part.field,
      value: part.value,
      also: part.also ?? null,
      count: part.hits,
      base: part.trials,
      share,
      overall,
      lift,
      qValue,
    }),
  );
  const more = found.filter(({ lift }) => lift >= 1).slice(0, mostShown.more);
  return [...more, ...found.filter(({ lift }) => lift < 1).slice(0, mostShown.less)];
}

async function countSingles(
  tx: WorkspaceTx,
  facts: PainFacts,
  onTopic: queries.Contacts,
  whole: Part,
): Promise<Counted[]> {
  const bases = await keep(keptSingles, keyOfBase(tx, facts), () =>
    countAll(tx, queries.allContacts(facts.filter)),
  );
  const hits = new Map((await countAll(tx, onTopic)).map((each) => [keyOf(each), each.count]));
  return (
    bases
      .map(({ field, value, count }): Counted => {
        const found = hits.get(keyOf({ field, value })) ?? 0;
        return { field, value, hits: Math.min(found, count), trials: count };
      })
      // Mentions carry a copy of their contact's fields; right after an import it may be a grouping behind.
      .filter((part) => whole.hits - part.hits <= whole.trials - part.trials)
  );
}

async function countPairs(
  tx: WorkspaceTx,
  facts: PainFacts,
  onTopic: queries.Contacts,
  singles: readonly Counted[],
  promising: readonly Counted[],
): Promise<Counted[]> {
  if (new Set(promising.map(({ field }) => field)).size < 2) return [];
  const values = promising.map(({ field, value }) => ({ name: field.slice("attr:".length), value }));
  const base = await keep(keptTogether, `${keyOfBase(tx, facts)}${JSON.stringify(values)}`, () =>
    queries.countTogether(tx, queries.allContacts(facts.filter), values),
  );
  return pairsOf(singles, promising, base, await queries.countTogether(tx, onTopic, values));
}

const keyOf = ({ field, value }: { field: string; value: string }) => `${field}\n${value}`;

/** Fields under their own names, attributes as "attr:name"; a contact's own attribute goes before its customer's of that name. */
async function countAll(tx: WorkspaceTx, contacts: queries.Contacts): Promise<queries.ValueCount[]> {
  const fields = await queries.countByField(tx, contacts);
  const own = await queries.countByAttribute(tx, contacts);
  const names = new Set(own.map(({ field }) => field));
  const customers = await queries.countByCustomer(tx, contacts);
  const attributes = [...own, ...customers.filter(({ field }) => !names.has(field))];
  return [...fields, ...attributes.map((each) => ({ ...each, field: `attr:${each.field}` }))];
}

/**
 * What all contacts of a filter are like does not depend on the topic, yet costs more to count than all the rest of a topic page:
 * it is kept for the next topic. The key changes with the filter, the grouping and the number of contacts.
 */
const keptSingles = new Map<string, queries.ValueCount[]>();
const keptTogether = new Map<string, queries.MaskCount[]>();
const mostKept = 50;

function keyOfBase(tx: WorkspaceTx, { filter, grouping, total }: PainFacts): string {
  const { sql, parameters } = filter.where().compile(tx.db);
  return JSON.stringify([tx.workspaceId, grouping?.id, total, sql, parameters]);
}

async function keep<T>(kept: Map<string, T>, key: string, count: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const counted = await count();
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, counted);
  return counted;
}
