import { standingOut } from "../../core/stats/standing-out.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { TopicPage } from "../contract.ts";
import type { PainFacts } from "../pains/read-pains.ts";
import * as queries from "./segment-queries.ts";

/** Most segments shown: more is a list nobody reads. */
const mostSegments = 12;

type Segment = TopicPage["segments"][number];
type Counted = { field: string; value: string; hits: number; trials: number };

/**
 * Who speaks of a topic more or less than others do: each value of channel, touchpoint, team, kind, language and of every attribute
 * of contacts and customers against all others, corrected for everything compared.
 * @param onTopic the topic's contacts, with their attributes
 */
export async function findSegments(
  tx: WorkspaceTx,
  facts: PainFacts,
  onTopic: queries.Contacts,
  topicCount: number,
): Promise<Segment[]> {
  const bases = await baseCounts(tx, facts);
  const hits = new Map((await countAll(tx, onTopic)).map((each) => [keyOf(each), each.count]));
  const parts = bases
    .map(({ field, value, count }): Counted => {
      const found = hits.get(keyOf({ field, value })) ?? 0;
      return { field, value, hits: Math.min(found, count), trials: count };
    })
    // Mentions carry a copy of their contact's fields; right after an import it may be a grouping behind.
    .filter((part) => topicCount - part.hits <= facts.total - part.trials);
  const overall = facts.total > 0 ? topicCount / facts.total : 0;
  return standingOut(parts, { hits: topicCount, trials: facts.total })
    .slice(0, mostSegments)
    .map(({ part, share, lift, qValue }) => ({
      field: part.field,
      value: part.value,
      count: part.hits,
      base: part.trials,
      share,
      overall,
      lift,
      qValue,
    }));
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
const kept = new Map<string, queries.ValueCount[]>();
const mostKept = 50;

async function baseCounts(
  tx: WorkspaceTx,
  { filter, grouping, total }: PainFacts,
): Promise<queries.ValueCount[]> {
  const contacts = queries.allContacts(filter);
  const { sql, parameters } = filter.where().compile(tx.db);
  const key = JSON.stringify([tx.workspaceId, grouping?.id, total, sql, parameters]);
  const known = kept.get(key);
  if (known) return known;
  const counted = await countAll(tx, contacts);
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, counted);
  return counted;
}
