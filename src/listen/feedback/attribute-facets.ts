import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Analytics, FactNames } from "../../store/analytics/analytics.ts";
import { type Ask, quickest } from "../../store/analytics/quickest.ts";
import * as queries from "./attribute-queries.ts";
import { type AttributeCount, mostValues } from "./attribute-queries.ts";
import type { AttributeFacets, FeedbackFilter } from "./contract.ts";
import { type PreparedFilter, prepareFilter } from "./filter.ts";

type Attribute = AttributeFacets["attributes"][number];

/** Amounts, ages and numbers of days are measured, not chosen among: as a facet they are too many from here on. */
const mostNumbers = 24;
const mostAttributes = 40;

/** Attributes one may narrow by and what each value would leave; one with a choice is counted without its own choice. */
export async function listAttributeFacets(
  tx: WorkspaceTx,
  { actor, analytics }: { actor: Actor; analytics: Analytics },
  query: FeedbackFilter,
): Promise<AttributeFacets> {
  const filter = await prepareFilter(tx, actor, query);
  const ask = await quickest(tx, analytics, { records: filter.search !== null });
  const { total, counts } = await readAttributes(tx, ask, filter);
  const attributes = attributesFrom(counts, total).filter(({ name }) => !filter.chosen.has(`attr:${name}`));
  for (const facet of filter.chosen) {
    if (!facet.startsWith("attr:")) continue;
    const counted = { where: (facts: FactNames) => filter.where(facet, facts) };
    const name = facet.slice("attr:".length);
    const ofName = await queries.countAttribute(tx, ask, { ...counted, name });
    attributes.push(...attributesFrom(ofName, await queries.countContacts(ask, counted.where)));
  }
  const manyValued = counts.filter(({ value }) => value === null).sort((a, b) => b.count - a.count);
  return {
    attributes: inOrder(attributes).slice(0, mostAttributes),
    manyValued: manyValued.slice(0, mostAttributes).map(({ name }) => name),
  };
}

async function readAttributes(
  tx: WorkspaceTx,
  ask: Ask,
  filter: PreparedFilter,
): Promise<{ total: number; counts: AttributeCount[] }> {
  const { total, own, customers } = await queries.countAttributes(tx, ask, filter);
  const given = countsByName(own);
  const theirs = customers.filter(({ name }) => given.get(name) !== total);
  // Where some contacts have a value of their own and others their customer's, neither count tells the truth.
  const mixed = [...countsByName(theirs).keys()].filter((name) => given.has(name));
  const counts = [...own, ...theirs].filter(({ name }) => !mixed.includes(name));
  const where = (facts: FactNames) => filter.where(undefined, facts);
  for (const name of mixed) counts.push(...(await queries.countAttribute(tx, ask, { where, name })));
  return { total, counts };
}

function countsByName(counts: readonly AttributeCount[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { name, count } of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}

/** Those one can choose among; contacts without a value are the rest. */
function attributesFrom(counts: readonly AttributeCount[], total: number): Attribute[] {
  const names = [...countsByName(counts).keys()];
  return names.flatMap((name) => {
    const ofName = counts.filter((each) => each.name === name);
    const values = ofName.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
    if (values.length < ofName.length || !isChoice(values)) return [];
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
