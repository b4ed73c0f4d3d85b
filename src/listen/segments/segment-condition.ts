import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { allowLargeHashes } from "../../store/allow-large-hashes.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { segmentFault } from "./contract.ts";
import { definitionSchema } from "./definition-contract.ts";
import { listDefinitions } from "./queries.ts";
import { readFrame } from "./segment-frame.ts";
import { customersOf } from "./segment-sql.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Contacts of the customers of any of these segments: a condition on the table `feedback` (unaliased), as a door to big numbers spells it.
 * @throws the fault segment.gone-from-filter when one was removed, or is not for this reader
 */
export async function segmentCondition(
  tx: WorkspaceTx,
  actor: Actor,
  ids: readonly string[],
  { isKept }: { isKept: boolean },
): Promise<(names: FactNames) => RawBuilder<SqlBool>> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const rows = wanted.every((id) => uuid.test(id))
    ? await listDefinitions(tx, actor, wanted, { isKept })
    : [];
  if (rows.length < wanted.length) throw segmentFault("segment.gone-from-filter");
  const frame = await readFrame(tx, actor);
  const definitions = rows.map(({ definition }) => definitionSchema.parse(definition));
  await allowLargeHashes(tx);
  return (names) => {
    const sets = definitions.map((definition) => sql`(${customersOf(definition, frame, names)})`);
    // "is true" keeps PostgreSQL from making a join of it: of a set it keeps no counts, and would walk the whole set for every contact.
    return sql`((feedback.customer_id in (${sql.join(sets, sql` union `)})) is true)`;
  };
}
