import { type RawBuilder, sql } from "kysely";
import { conditionsIn, isByAttributes } from "../../core/segments/definition.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { definitionSchema } from "./definition-contract.ts";
import { listSegmentRows, type Reader } from "./queries.ts";
import { readFrame } from "./segment-frame.ts";
import { type CustomerSet, customersOf } from "./segment-sql.ts";

/** A saved segment, and its customers as a door to big numbers spells them. `byAttributes`: it asks of nothing else. */
export type SegmentSet = {
  id: string;
  name: string;
  byAttributes: boolean;
  customers(names: FactNames): CustomerSet;
};

/** Who asks: a person, or the product for all who may read shared segments. */
export type SegmentReader = Reader & { workspace: { timeZone: string } };

/** Every segment that this reader may see; not those that ask of purchases nobody has defined yet. */
export async function listSegmentSets(tx: WorkspaceTx, reader: SegmentReader): Promise<SegmentSet[]> {
  const rows = await listSegmentRows(tx, reader);
  const frame = await readFrame(tx, reader);
  return rows.flatMap(({ id, name, definition: kept }) => {
    const definition = definitionSchema.parse(kept);
    const asksOfPurchases = conditionsIn(definition).some(({ on }) => on === "rfm");
    if (asksOfPurchases && !frame.rfm) return [];
    const customers = (names: FactNames) => customersOf(definition, frame, names);
    return [{ id, name, byAttributes: isByAttributes(definition), customers }];
  });
}

/** Who is in which: rows of `segment` (its id as text) and `customer_id`, at least one segment given. */
export function membersOf(segments: readonly SegmentSet[], names: FactNames): RawBuilder<unknown> {
  const members = segments.map(
    ({ id, customers }) => sql`select ${id}::text as segment, one.customer_id from (${customers(names)}) one`,
  );
  return sql`(${sql.join(members, sql` union all `)})`;
}
