import { type RawBuilder, sql } from "kysely";
import { membersOf, type SegmentSet } from "../../listen/segments/segment-sets.ts";
import { recordsNames } from "../../store/analytics/analytics.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Contacts of a segment's customers in one interval, the marks they gave, and the low ones. */
export type SegmentRow = { segment_id: string; at: number; contacts: number; marks: number; low: number };

/**
 * Counts by saved segment and interval. Who belongs is asked only of those who said something in the span, so that a minute costs what
 * came in it, however many customers there are: `customers` and `feedback` are, for the definitions, these people and all they ever said.
 * @param said rows of customer_id, at, low: what stands in the brackets of `with said as (…)`
 * @param segments those chosen by attributes, at least one: others would ask of tables that are not narrowed here
 */
export async function countSegmentIntervals(
  tx: WorkspaceTx,
  said: RawBuilder<unknown>,
  segments: readonly SegmentSet[],
): Promise<SegmentRow[]> {
  const { workspaceId } = tx;
  // An array is looked up by the index, whatever the planner thinks of its length.
  const seen = sql`any(array(select distinct customer_id from said))`;
  const counted = sql<SegmentRow>`
    with said as materialized (${said}),
    facts_of_customers as materialized (select c.workspace_id, c.customer_id, c.attributes from customers c
      where c.workspace_id = ${workspaceId} and c.customer_id = ${seen}),
    facts_of_feedback as (select f.workspace_id, f.customer_id, f.attributes from feedback f
      where f.workspace_id = ${workspaceId} and f.customer_id = ${seen}),
    customers as (select * from facts_of_customers), feedback as (select * from facts_of_feedback),
    member as materialized (select segment, customer_id from ${membersOf(segments, recordsNames)} one)
    select member.segment::uuid as segment_id, said.at, count(*) as contacts, count(said.low) as marks,
      count(*) filter (where said.low) as low
    from said join member on member.customer_id = said.customer_id group by 1, 2`;
  return (await joinByHash(tx, () => counted.execute(tx.db))).rows;
}
