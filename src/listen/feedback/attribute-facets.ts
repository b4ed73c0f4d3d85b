import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import {
  type AttributeCount,
  countCustomerAttributes,
  countOwnAttributes,
  mostValues,
} from "./attribute-queries.ts";
import type { AttributeFacets, FeedbackFilter } from "./contract.ts";
import { prepareFilter, type PreparedFilter } from "./filter.ts";
import { countContacts } from "./queries.ts";

type Attribute = AttributeFacets["attributes"][number];

/** Amounts, ages and numbers of days are measured, not chosen among: as a facet they are too many from here on. */
const mostNumbers = 24;
const mostAttributes = 40;

/** Attributes one may narrow by and what each value would leave; one with a choice is counted without its own choice. */
export async function countAttributes(
  tx: WorkspaceTx,
  actor: Actor,
  query: FeedbackFilter,
): Promise<AttributeFacets> {
  const filter = await prepareFilter(tx, actor, query);
  const free = await readAttributes(tx, filter, null);
  const attributes = free.filter(({ name }) => !filter.chosen.has(`attr:${name}`));
  for (const facet of filter.chosen) {
    if (facet.startsWith("attr:")) attributes.push(...(await readAttributes(tx, filter, facet.slice(5))));
  }
  return { attributes: inOrder(attributes).slice(0, mostAttributes) };
}

/** @param only this attribute alone, its own choice left out */
async function readAttributes(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  only: string | null,
): Promise<Attribute[]> {
  const where = filter.where(only === null ? undefined : `attr:${only}`);
  const own = await countOwnAttributes(tx, where, only);
  const ownNames = [...new Set(own.map(({ name }) => name))];
  const customers = await countCustomerAttributes(tx, where, ownNames, only);
  return merge([...own, ...customers], await countContacts(tx, where));
}

/** Counts of contacts and of customers as one; those without a value are the rest. */
function merge(counts: readonly AttributeCount[], total: number): Attribute[] {
  const byName = new Map<string, Map<string | null, number>>();
  for (const { name, value, count } of counts) {
    const values = byName.get(name) ?? new Map<string | null, number>();
    byName.set(name, values.set(value, (values.get(value) ?? 0) + count));
  }
  return [...byName].flatMap(([name, counted]) => {
    const values = [...counted].flatMap(([value, count]) => (value === null ? [] : [{ value, count }]));
    if (counted.has(null) || !isChoice(values)) return [];
    const given = values.reduce((sum, { count }) => sum + count, 0);
    values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
    return [{ name, values: given < total ? [...values, { value: "-", count: total - given }] : values }];
  });
}

function isChoice(values: readonly { value: string }[]): boolean {
  const numbers = values.every(({ value }) => /^-?\d+([.,]\d+)?$/.test(value));
  return values.length <= (numbers ? mostNumbers : mostValues);
}

/** What most contacts have comes first. */
function inOrder(attributes: Attribute[]): Attribute[] {
  const given = ({ values }: Attribute) =>
    values.reduce((sum, { value, count }) => (value === "-" ? sum : sum + count), 0);
  return attributes.sort((a, b) => given(b) - given(a) || a.name.localeCompare(b.name));
}
