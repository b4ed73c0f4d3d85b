import { type RawBuilder, sql } from "kysely";
import type { SegmentNode } from "../../core/segments/definition.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import type { Ask } from "../../store/analytics/quickest.ts";
import { dayBefore, dayStart } from "./calendar-day.ts";
import type { SegmentFrame } from "./segment-frame.ts";
import { customersOf } from "./segment-sql.ts";

/** Over so many days the contacts of a segment are counted. */
export const sizeDays = 30;

export type SizeRow = { name: string; customers: number; contacts: number };

/** How many customers and contacts each definition has, and the company ("" by name): one statement, however many there are. */
export async function countSizes(
  ask: Ask,
  frame: SegmentFrame,
  definitions: readonly { name: string; definition: SegmentNode }[],
): Promise<Map<string, SizeRow>> {
  const rows = await ask((facts) => sizesSql(frame, definitions, facts));
  return new Map(rows.map((row) => [row.name, row]));
}

function sizesSql(
  frame: SegmentFrame,
  definitions: readonly { name: string; definition: SegmentNode }[],
  facts: FactNames,
): RawBuilder<SizeRow> {
  const { workspaceId, end, timeZone } = frame;
  const [from, to] = [dayStart(dayBefore(end, sizeDays), timeZone), dayStart(end, timeZone)];
  const sets = definitions.map(
    ({ name, definition }) => sql`union all (select ${name}::text, count(*), coalesce(sum(said.n), 0)::int8
      from (${customersOf(definition, frame, facts)}) one left join said on said.customer_id = one.customer_id)`,
  );
  return sql<SizeRow>`
    with said as materialized (select customer_id, count(*) as n from feedback where workspace_id = ${workspaceId}
      and occurred_at >= ${from} and occurred_at < ${to} group by customer_id)
    (select '' as name, (select count(*) from customers where workspace_id = ${workspaceId})::int8 as customers,
      coalesce(sum(said.n), 0)::int8 as contacts from said)
    ${sql.join(sets, sql` `)}`;
}
