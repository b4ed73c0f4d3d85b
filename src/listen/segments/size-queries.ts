import { sql } from "kysely";
import type { SegmentNode } from "../../core/segments/definition.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { instantOf } from "../feedback/period.ts";
import { dayBefore } from "./calendar-day.ts";
import type { SegmentFrame } from "./segment-frame.ts";
import { customersOf } from "./segment-sql.ts";

/** Over so many days the contacts of a segment are counted. */
export const sizeDays = 30;

export type SizeRow = { name: string; customers: number; contacts: number };

/** How many customers and contacts each definition has, and the company ("" by name): one statement, however many there are. */
export async function countSizes(
  tx: WorkspaceTx,
  frame: SegmentFrame,
  definitions: readonly { name: string; definition: SegmentNode }[],
): Promise<Map<string, SizeRow>> {
  const { workspaceId } = tx;
  const { end, timeZone } = frame;
  const sets = definitions.map(
    ({ name, definition }) => sql`union all (select ${name}::text, count(*), coalesce(sum(said.n), 0)
      from (${customersOf(definition, frame)}) one left join said on said.customer_id = one.customer_id)`,
  );
  const counted = sql<SizeRow>`
    with said as materialized (select customer_id, count(*) as n from feedback where workspace_id = ${workspaceId}
      and occurred_at >= ${instantOf(dayBefore(end, sizeDays), timeZone)} and occurred_at < ${instantOf(end, timeZone)}
      group by customer_id)
    (select '' as name, (select count(*) from customers where workspace_id = ${workspaceId})::int8 as customers,
      coalesce(sum(said.n), 0)::int8 as contacts from said)
    ${sql.join(sets, sql` `)}`;
  const { rows } = await joinByHash(tx, () => counted.execute(tx.db));
  return new Map(rows.map((row) => [row.name, { ...row, contacts: Number(row.contacts) }]));
}
