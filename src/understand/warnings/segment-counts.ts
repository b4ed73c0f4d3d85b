import { type RawBuilder, sql } from "kysely";
import { membersOf, type SegmentSet } from "../../listen/segments/segment-sets.ts";
import { recordsNames } from "../../store/analytics/analytics.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { ValueCount } from "../topics/segment-queries.ts";

/** How many of these contacts are of customers of each saved segment. @param contacts what stands after "from" */
export async function countBySegment(
  tx: WorkspaceTx,
  segments: readonly SegmentSet[],
  contacts: RawBuilder<unknown>,
): Promise<ValueCount[]> {
  if (segments.length === 0) return [];
  const counted = sql<ValueCount>`
    with seen as materialized (select feedback.customer_id, count(*) as n from ${contacts} group by 1)
    select 'segment' as field, member.segment as value, sum(seen.n)::int8 as count
    from seen join ${membersOf(segments, recordsNames)} member on member.customer_id = seen.customer_id
    group by member.segment`;
  return (await joinByHash(tx, () => counted.execute(tx.db))).rows;
}
