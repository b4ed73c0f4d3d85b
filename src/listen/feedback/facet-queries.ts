import { sql, type RawBuilder, type SqlBool } from "kysely";
import { allowParallel } from "../../store/allow-parallel.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { binOf, type CalendarBin } from "./calendar.ts";
import { facetNames } from "./contract.ts";
import { type AttributeFacet, type FacetName, type PreparedFilter, sentimentName } from "./filter.ts";

export type FacetCount = { facet: FacetName; value: string | null; count: number };

/** Contacts of each value of each facet, most frequent first, and of each bin. */
export type FeedbackCounts = { facets: FacetCount[]; bins: number[] };

/** Facets that are columns of a contact. */
type ColumnFacet = Exclude<FacetName, "topic" | AttributeFacet>;

const columnOf: Record<ColumnFacet, RawBuilder<unknown>> = {
  kind: sql`feedback.kind`,
  channel: sql`feedback.channel`,
  touchpoint: sql`feedback.touchpoint`,
  team: sql`feedback.team`,
  agent: sql`feedback.agent`,
  language: sql`feedback.language`,
  source: sql`feedback.source_id`,
  sentiment: sentimentName,
};

const columnFacets = facetNames.filter((name): name is ColumnFacet => name !== "topic");

/**
 * Facets counted together: their values make few combinations (an agent sits in one team), so that grouping by all at once and adding
 * up here costs a third of grouping by each.
 */
const bundles: readonly (readonly ColumnFacet[])[] = [
  ["kind", "channel", "language", "sentiment", "source"],
  ["team", "agent"],
  ["touchpoint"],
];

/** What the parts count by; without the texts. */
const remainingColumns = sql`workspace_id, customer_id, id, occurred_at, kind, channel, touchpoint, team, agent, language,
  source_id, sentiment`;

/** One count: of a combination of values (where grouping() says which of them are meant), of a topic, or of a bin. */
type Row = { part: string; keys: (string | null)[]; absent: number; n: number };

/**
 * Counts everything the side of the list shows in one statement whose parts may run side by side. Each part asks the filter anew, also a
 * search: what is kept aside once cannot be shared out among processes. A facet with a choice is counted without its own choice.
 */
export async function countByFacets(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  bins: readonly CalendarBin[],
): Promise<FeedbackCounts> {
  const asked = askedFacets(filter);
  const parts = asked.map(({ facets, from }, at) => columnsPart(String(at), facets, from));
  parts.push(topicsPart(tx, filter), binsPart(bins));
  await allowParallel(tx);
  const { rows } = await sql<Row>`
    with remaining as not materialized (
      select ${remainingColumns} from feedback where ${filter.where()})
    ${sql.join(parts, sql` union all `)}`.execute(tx.db);
  const counts = new Map<string, FacetCount>();
  for (const { part, keys, absent, n } of rows) {
    if (part === "bin") continue;
    const facets = part === "topic" ? (["topic"] as const) : asked[Number(part)].facets;
    for (const [at, facet] of facets.entries()) {
      if (isPresent(facets.length, absent, at)) add(counts, facet, keys[at], n);
    }
  }
  return { facets: inOrder(counts), bins: binCounts(rows, bins.length) };
}

/** grouping() sets a bit for each key that is NOT of a row's set, the first key in the highest bit. */
function isPresent(keys: number, absent: number, at: number): boolean {
  return (absent & (1 << (keys - 1 - at))) === 0;
}

function add(counts: Map<string, FacetCount>, facet: FacetName, value: string | null, n: number): void {
  const key = `${facet}\u0000${value ?? "\u0000"}`;
  const seen = counts.get(key);
  if (seen) seen.count += n;
  else counts.set(key, { facet, value, count: n });
}

function inOrder(counts: ReadonlyMap<string, FacetCount>): FacetCount[] {
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value)),
  );
}

function binCounts(rows: readonly Row[], length: number): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const { part, keys, n } of rows) if (part === "bin") counts[Number(keys[0])] += n;
  return counts;
}

type Asked = { facets: readonly ColumnFacet[]; from: RawBuilder<unknown> };

/** Facets without a choice share one pass over what the filter leaves; each with a choice needs a pass of its own. */
function askedFacets(filter: PreparedFilter): Asked[] {
  const free = columnFacets.filter((name) => !filter.chosen.has(name));
  const chosen = columnFacets.filter((name) => filter.chosen.has(name));
  return [
    ...(free.length > 0 ? [{ facets: free, from: sql`remaining feedback` }] : []),
    ...chosen.map((name) => ({ facets: [name], from: sql`feedback where ${filter.where(name)}` })),
  ];
}

function columnsPart(
  part: string,
  facets: readonly ColumnFacet[],
  from: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const refs = sql.join(facets.map((name) => sql.ref(name)));
  const keys = sql.join(facets.map((name) => sql`${sql.ref(name)}::text`));
  const sets = bundles
    .map((bundle) => bundle.filter((name) => facets.includes(name)))
    .filter((bundle) => bundle.length > 0)
    .map((bundle) => sql`(${sql.join(bundle.map((name) => sql.ref(name)))})`);
  return sql`(select ${sql.lit(part)}::text as part, array[${keys}] as keys, absent, n
    from (select ${refs}, grouping(${refs}) as absent, count(*) as n
      from (select ${sql.join(facets.map((name) => sql`${columnOf[name]} as ${sql.ref(name)}`))} from ${from}) rows
      group by grouping sets (${sql.join(sets)})) counted)`;
}

/** Contacts per topic on show. A contact counts once per topic, however many of its words tell of it. */
function topicsPart(tx: WorkspaceTx, filter: PreparedFilter): RawBuilder<unknown> {
  return sql`(select 'topic'::text, array[t.id::text], 0, c.n
    from (select topic_id, count(*) as n
      from (select distinct m.topic_id, m.feedback_id from mentions m
        where m.workspace_id = ${tx.workspaceId} and ${isLeft(filter)}) once
      group by topic_id) c
    join topics t on t.workspace_id = ${tx.workspaceId} and t.id = c.topic_id and t.status in ('proposed', 'accepted'))`;
}

function isLeft(filter: PreparedFilter): RawBuilder<SqlBool> {
  if (filter.isOpen("topic")) return sql`true`;
  const left = filter.chosen.has("topic")
    ? sql`select feedback.customer_id, feedback.id from feedback where ${filter.where("topic")}`
    : sql`select customer_id, id from remaining`;
  return sql`(m.customer_id, m.feedback_id) in (${left})`;
}

function binsPart(bins: readonly CalendarBin[]): RawBuilder<unknown> {
  return sql`(select 'bin'::text, array[bin::text], 0, n
    from (select ${binOf(sql`occurred_at`, bins)} as bin, count(*) as n from remaining group by 1) counted)`;
}
