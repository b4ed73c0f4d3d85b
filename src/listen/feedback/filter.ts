import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { type FactNames, recordsNames } from "../../store/analytics/analytics.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type facetNames, type FeedbackFilter, readAttributePair, sentimentBounds } from "./contract.ts";
import { instantAt, requirePeriod } from "./period.ts";
import { readSearch, type Search } from "./search.ts";
import { segmentCondition } from "../segments/segment-condition.ts";

/** The facet whose own choice is left out, so that its other values can be counted. */
export type FacetName = (typeof facetNames)[number] | "topic" | AttributeFacet;
/** An attribute of the company's own: "attr:region". */
export type AttributeFacet = `attr:${string}`;

/**
 * A filter ready for SQL: `where()` is a condition on the table `feedback` (unaliased), workspace included; with `names`, as a door to
 * big numbers spells it. Everything but a search can be asked of a replica, too.
 */
export type PreparedFilter = {
  where(leaveOut?: FacetName, names?: FactNames): RawBuilder<SqlBool>;
  search: Search | null;
  chosen: ReadonlySet<FacetName>;
  /** A search, an attribute or a segment: a statement had better ask it once. */
  isDear: boolean;
  /** Nothing but a period, if anything: an index of times knows all there is to count. */
  asksOnlyTime: boolean;
  /** Nothing is filtered out (but this facet's own choice, if left out). */
  isOpen(leaveOut?: FacetName): boolean;
};

/** By a facet, by time, or by something else that has no counts of its own. */
type Condition = { facet: FacetName | "time" | null; sql(names: FactNames): RawBuilder<SqlBool> };

/**
 * Turns the filter that every screen shares into one SQL condition.
 * @param options.isKept the filter is kept by the company (a reading's): segments removed since, or not shared with this reader, stand
 * @example
 * const prepared = await prepareFilter(tx, actor, { channel: ["phone"] });
 * sql`select count(*) from feedback where ${prepared.where()}`
 */
export async function prepareFilter(
  tx: WorkspaceTx,
  actor: Actor,
  filter: Partial<FeedbackFilter>,
  { isKept = false }: { isKept?: boolean } = {},
): Promise<PreparedFilter> {
  requirePeriod(filter.from, filter.to);
  const search = filter.q ? await readSearch(tx, filter.q) : null;
  const conditions = conditionsOf(tx.workspaceId, actor.workspace.timeZone, filter, search);
  const segments = filter.segment ?? [];
  if (segments.length > 0) {
    const inSegments = await segmentCondition(tx, actor, segments, { isKept });
    conditions.push({ facet: null, sql: inSegments });
  }
  return {
    search,
    chosen: new Set(conditions.flatMap(({ facet }) => (facet && facet !== "time" ? [facet] : []))),
    isDear: search !== null || segments.length > 0 || (filter.attr?.length ?? 0) > 0,
    asksOnlyTime: conditions.every(({ facet }) => facet === "time"),
    isOpen: (leaveOut) => conditions.every(({ facet }) => facet !== null && facet === leaveOut),
    where(leaveOut, names = recordsNames) {
      const kept = conditions
        .filter(({ facet }) => facet === null || facet !== leaveOut)
        .map((each) => each.sql(names));
      return sql<SqlBool>`(${sql.join([sql`feedback.workspace_id = ${tx.workspaceId}`, ...kept], sql` and `)})`;
    },
  };
}

function conditionsOf(
  workspaceId: string,
  timeZone: string,
  filter: Partial<FeedbackFilter>,
  search: Search | null,
): Condition[] {
  const conditions: Condition[] = [];
  const add = (facet: Condition["facet"], condition: RawBuilder<SqlBool> | null) => {
    if (condition) conditions.push({ facet, sql: () => condition });
  };
  if (search) add(null, sql`feedback.search @@ to_tsquery('russian', ${search.tsquery})`);
  if (filter.from) add("time", sql`feedback.occurred_at >= ${instantAt(filter.from, timeZone)}`);
  if (filter.to) add("time", sql`feedback.occurred_at < ${instantAt(filter.to, timeZone)}`);
  for (const name of ["kind", "channel", "touchpoint", "team", "agent", "language"] as const) {
    add(name, oneOf(sql.ref(`feedback.${name}`), filter[name]));
  }
  add("source", oneOf(sql`feedback.source_id::text`, filter.source));
  add("sentiment", sentimentIn(filter.sentiment));
  add("topic", topicIn(workspaceId, filter.topic));
  if (filter.import) add(null, sql`feedback.import_id = ${filter.import}`);
  if (filter.customer) add(null, sql`feedback.customer_id = ${filter.customer}`);
  if (filter.scoreMin !== undefined) add(null, sql`feedback.score >= ${filter.scoreMin}`);
  if (filter.scoreMax !== undefined) add(null, sql`feedback.score <= ${filter.scoreMax}`);
  for (const [name, values] of attributesOf(filter.attr)) {
    conditions.push({ facet: `attr:${name}`, sql: (names) => attributeIn(workspaceId, name, values, names) });
  }
  return conditions;
}

/** Any of the values; "-" stands for "not given". */
function oneOf(column: RawBuilder<unknown>, values: string[] | undefined): RawBuilder<SqlBool> | null {
  if (!values || values.length === 0) return null;
  const given = values.filter((value) => value !== "-");
  const parts: RawBuilder<SqlBool>[] = [];
  // A list of values is looked for in a column as it is stored; an array would be compared with each row.
  if (given.length > 0) parts.push(sql`${column} in (${sql.join(given)})`);
  if (given.length < values.length) parts.push(sql`${column} is null`);
  return sql`(${sql.join(parts, sql` or `)})`;
}

/** SQL that names the lean of a sentiment; null where the text has none. */
export const sentimentName = sql<
  string | null
>`case when feedback.sentiment < ${sql.lit(sentimentBounds.negative)} then 'negative'
  when feedback.sentiment > ${sql.lit(sentimentBounds.positive)} then 'positive'
  when feedback.sentiment is not null then 'neutral' end`;

function sentimentIn(values: string[] | undefined): RawBuilder<SqlBool> | null {
  return oneOf(sentimentName, values);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Topics and all below them, as one array made once a statement; what is hidden counts only where it is asked for itself. */
function topicsBelow(workspaceId: string, ids: readonly string[]): RawBuilder<string[]> {
  return sql`array(with recursive below as (
    select unnest(${ids}::uuid[]) as id
    union select t.id from topics t join below on t.parent_id = below.id
    where t.workspace_id = ${workspaceId} and t.status in ('proposed', 'accepted')) select id from below)`;
}

function topicIn(workspaceId: string, values: string[] | undefined): RawBuilder<SqlBool> | null {
  if (!values || values.length === 0) return null;
  const ids = values.filter((value) => uuid.test(value));
  const mentioned = sql`select 1 from mentions m where m.workspace_id = ${workspaceId}
    and m.customer_id = feedback.customer_id and m.feedback_id = feedback.id`;
  const parts: RawBuilder<SqlBool>[] = [];
  parts.push(sql`exists (${mentioned} and m.topic_id = any(${topicsBelow(workspaceId, ids)}))`);
  if (values.includes("-")) parts.push(sql`not exists (${mentioned})`);
  return sql`(${sql.join(parts, sql` or `)})`;
}

/** Chosen values by attribute: several values of one name are OR, names are AND. */
export function attributesOf(pairs: string[] | undefined): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const pair of pairs ?? []) {
    const read = readAttributePair(pair);
    if (read) byName.set(read.name, [...(byName.get(read.name) ?? []), read.value]);
  }
  return byName;
}

/** The contact's own value, or its customer's where it has none. Customers are found once, not for each contact anew. */
function attributeIn(
  workspaceId: string,
  name: string,
  values: string[],
  names: FactNames,
): RawBuilder<SqlBool> {
  const own = names.attribute("feedback", name);
  const customers = (condition: RawBuilder<unknown>) => sql`feedback.customer_id in (
    select c.customer_id from customers c where c.workspace_id = ${workspaceId} and ${condition})`;
  const theirs = names.attribute("customers", name, "c");
  const given = values.filter((value) => value !== "-");
  const parts: RawBuilder<SqlBool>[] = [];
  if (given.length > 0) {
    const anyOf = sql`any(${given}::text[])`;
    parts.push(sql`${own} = ${anyOf}`, sql`(${own} is null and ${customers(sql`${theirs} = ${anyOf}`)})`);
  }
  if (given.length < values.length) {
    parts.push(sql`(${own} is null and not ${customers(sql`${theirs} is not null`)})`);
  }
  return sql`(${sql.join(parts, sql` or `)})`;
}
