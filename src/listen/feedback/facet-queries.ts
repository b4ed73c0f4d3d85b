import { sql, type RawBuilder } from "kysely";
import { allowParallel } from "../../store/allow-parallel.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type CalendarBin, countInBins } from "./calendar.ts";
import { facetNames } from "./contract.ts";
import { type PreparedFilter, sentimentName } from "./filter.ts";

/** Facets are columns of a contact. */
type ColumnFacet = (typeof facetNames)[number];

export type FacetCount = { facet: ColumnFacet; value: string | null; count: number };

/** Contacts of each value of each facet, most frequent first, and of each bin. */
export type FeedbackCounts = { facets: FacetCount[]; bins: number[] };

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

/** Contacts alike in these facets carry the same number (0008_counted_sets.sql): counted by it, their names are read once for all. */
const sets: Record<"facet_set" | "staff_set", readonly ColumnFacet[]> = {
  facet_set: ["kind", "channel", "touchpoint", "language", "source", "sentiment"],
  staff_set: ["team", "agent"],
};
type SetName = keyof typeof sets;
const setNames = Object.keys(sets) as SetName[];

/** What the parts count by; without the texts. */
const remainingColumns = sql`customer_id, id, occurred_at, facet_set, staff_set`;

/** One count: of the contacts of a set, or of a bin. The values are those of the part's facets, in their order. */
type Row = { part: string; set: SetName | null; values: (string | null)[]; n: number };

/**
 * Counts what the side of the list shows of the columns and of time in one statement. Its parts may run side by side, each asking the filter anew; a filter
 * that is dear to ask is asked once, and the parts follow one after the other. A facet with a choice is counted without its own choice.
 */
export async function countByFacets(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  bins: readonly CalendarBin[],
): Promise<FeedbackCounts> {
  const asked = askedFacets(filter);
  const parts = asked.map(({ facets, from }, at) => columnsPart(tx, String(at), { facets, from }));
  parts.push(binsPart(filter, bins));
  await allowParallel(tx);
  const { rows } = await sql<Row>`
    with remaining as ${filter.isDear ? sql`materialized` : sql`not materialized`} (
      select ${remainingColumns} from feedback where ${filter.where()})
    ${sql.join(parts, sql` union all `)}`.execute(tx.db);
  const counts = new Map<string, FacetCount>();
  for (const { part, set, values, n } of rows) {
    if (!set) continue;
    for (const facet of asked[Number(part)].facets) {
      const at = sets[set].indexOf(facet);
      if (at >= 0) add(counts, facet, values[at], n);
    }
  }
  return { facets: inOrder(counts), bins: binCounts(rows, bins.length) };
}

function add(counts: Map<string, FacetCount>, facet: ColumnFacet, value: string | null, n: number): void {
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
  for (const { part, values, n } of rows) if (part === "bin") counts[Number(values[0])] += n;
  return counts;
}

type Asked = { facets: readonly ColumnFacet[]; from: RawBuilder<unknown> };

/** Facets without a choice share one pass over what the filter leaves; each with a choice needs a pass of its own. */
function askedFacets(filter: PreparedFilter): Asked[] {
  const free = facetNames.filter((name) => !filter.chosen.has(name));
  const chosen = facetNames.filter((name) => filter.chosen.has(name));
  return [
    ...(free.length > 0 ? [{ facets: free, from: sql`remaining feedback` }] : []),
    ...chosen.map((name) => ({ facets: [name], from: sql`feedback where ${filter.where(name)}` })),
  ];
}

function columnsPart(tx: WorkspaceTx, part: string, { facets, from }: Asked): RawBuilder<unknown> {
  const asked = setNames.filter((name) => sets[name].some((facet) => facets.includes(facet)));
  return sql.join(
    asked.map(
      (set) => sql`(select ${sql.lit(part)}::text as part, ${sql.lit(set)}::text as set, named.values, n
    from (select ${sql.ref(set)}, count(*) as n from ${from} group by 1) counted
    cross join lateral (select array[${sql.join(sets[set].map((name) => sql`(${columnOf[name]})::text`))}] as values
      from feedback where workspace_id = ${tx.workspaceId} and ${sql.ref(set)} = counted.${sql.ref(set)} limit 1) named)`,
    ),
    sql` union all `,
  );
}

function binsPart(filter: PreparedFilter, bins: readonly CalendarBin[]): RawBuilder<unknown> {
  const counted = countInBins(sql`remaining`, bins, { walk: filter.asksOnlyTime });
  return sql`(select 'bin'::text, null::text, array[bin::text], n from ${counted})`;
}
