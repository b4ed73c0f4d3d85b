import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type CaseRow, countCases, listCaseRows } from "./case-queries.ts";
import { type CaseItem, type CaseList, type CasesQuery, type HiddenFind, hiddenFault } from "./contract.ts";
import { findJobInput } from "./queries.ts";
import { type RowsWish, rowsWish } from "./rows-wish.ts";
import { type FindOfSearch, getFind } from "./searches.ts";

/** Whose rows a find counted: the find, and what its search read them by. */
export type CasesOfFind = FindOfSearch & { wish: RowsWish };

/** @throws hiddenFault when there is no such search or find, or it is too old to be listed */
export async function readCases(
  tx: WorkspaceTx,
  actor: Actor,
  asked: { searchId: string; place: number },
): Promise<CasesOfFind> {
  const found = await getFind(tx, actor, asked);
  const wish = rowsWish.safeParse(await findJobInput(tx, found.search.jobId));
  if (!wish.success || !isTold(found.find)) throw hiddenFault("hidden-segments.too-old");
  return { ...found, wish: wish.data };
}

/** Searches of old kept no list of what "other" is besides. */
function isTold({ conditions }: HiddenFind): boolean {
  return conditions.every((each) => each.is !== "other" || each.besides !== undefined);
}

/**
 * The people behind a find, one by one: those whom it counted and who did what was looked for, whoever did it last first.
 * @throws as readCases
 */
export async function listCases(
  tx: WorkspaceTx,
  actor: Actor,
  searchId: string,
  { find: place, cursor, limit }: CasesQuery,
): Promise<CaseList> {
  const { search, find, wish } = await readCases(tx, actor, { searchId, place });
  const rows = await listCaseRows(tx, wish, find.conditions, { cursor, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return {
    asked: search.asked,
    topicName: search.topicName,
    conditions: find.conditions,
    inside: find.inside,
    totals: cursor === undefined ? await countCases(tx, wish, find.conditions) : null,
    items: shown.map((row) => caseOf(row, actor)),
    nextCursor: rows.length > limit ? shown[shown.length - 1]!.at_cursor : null,
  };
}

/** Names and numbers of customers are for those with the right to personal data. */
export function caseOf(row: CaseRow, { seesPersonalData }: Actor): CaseItem {
  return {
    customerId: row.customer_id,
    anonymous: row.anonymous,
    externalId: seesPersonalData ? row.external_id : null,
    name: seesPersonalData ? row.name : null,
    contacts: row.contacts,
    lastAt: row.last_at.toISOString(),
    words: row.words,
    leftAt: row.left_at?.toISOString() ?? null,
  };
}
