import type { Actor } from "../../access/actor.ts";
import { itemOf } from "../../listen/feedback/feedback.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { listFeedbackRows } from "../../listen/feedback/queries.ts";
import { joinByHash } from "../../store/join-by-hash.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { GamingRow, GamingRowsQuery } from "./contract.ts";
import { behindAlarm, listAfterwards } from "./evidence-queries.ts";
import { askRecords, findLook } from "./look.ts";

/** The contacts behind one alarm, by pages, newest first: what a person must see before anything is said. */
export async function listEvidence(
  tx: WorkspaceTx,
  actor: Actor,
  query: GamingRowsQuery,
  now: Date,
): Promise<{ items: GamingRow[]; nextCursor: string | null }> {
  const filter = await prepareFilter(tx, actor, query);
  const look = await findLook(askRecords(tx), { workspaceId: tx.workspaceId, filter, query, now });
  if (!look) return { items: [], nextCursor: null };
  const alarm = {
    pattern: query.pattern,
    level: query.level,
    who: query.who,
    targetSeconds: query.targetSeconds ?? null,
    hours: (query.hour ?? []).map((hour) => new Date(hour)),
  };
  const behind = { ...filter, where: () => behindAlarm(look, alarm) };
  const page = { cursor: query.cursor, limit: query.limit, sort: "newest" } as const;
  const rows = await joinByHash(tx, () => listFeedbackRows(tx, behind, page));
  const shown = rows.slice(0, query.limit);
  const afterwards = await listAfterwards(tx, look, alarm, shown);
  return {
    items: shown.map((row) => {
      const after = afterwards.get(row.id);
      return {
        ...itemOf(row, []),
        handleSeconds: after?.handle_seconds ?? null,
        resolvedFirstContact: after?.resolved_first_contact ?? null,
        returnedAt: after?.returned_at?.toISOString() ?? null,
      };
    }),
    nextCursor: rows.length > query.limit ? shown[shown.length - 1]!.at_cursor : null,
  };
}
