import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { csvLine, csvStart } from "../../core/kit/csv-line.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { readFrame } from "../../listen/segments/segment-frame.ts";
import { type CustomerSet, customersOf } from "../../listen/segments/segment-sql.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import * as queries from "./case-queries.ts";
import { type CaseItem, type CaseList, type CasesQuery, hiddenFault, type HiddenFind } from "./contract.ts";
import { findDefinition } from "./facts.ts";
import type { RowsWish } from "./rows-wish.ts";
import { getSearch, wishOf } from "./searches.ts";

/**
 * The people behind a find, one by one: customers of the segment who did what was looked for. Of a search in contacts they are all who
 * have the attributes in any contact, so that there may be more of them than the find counted.
 * @throws hiddenFault where there is no such search or find, or it cannot be said of customers
 */
export async function listCases(
  tx: WorkspaceTx,
  actor: Actor,
  searchId: string,
  { find, limit, cursor }: CasesQuery,
): Promise<CaseList> {
  const { wish, members, conditions, asked, topicName } = await readFind(tx, actor, { searchId, find });
  const page = await pageOfCases(tx, actor, { wish, members, limit, cursor });
  return { asked, topicName, conditions, ...(await queries.countCases(tx, wish, members)), ...page };
}

async function pageOfCases(
  tx: WorkspaceTx,
  actor: Actor,
  { wish, members, limit, cursor }: PageWish,
): Promise<Pick<CaseList, "items" | "nextCursor">> {
  const rows = await queries.listCaseRows(tx, wish, members, { limit: limit + 1, after: readCursor(cursor) });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => itemOf(row, actor)),
    nextCursor: rows.length > limit && last ? `${last.last_at.toISOString()} ${last.customer_id}` : null,
  };
}

type PageWish = { wish: RowsWish; members: CustomerSet; limit: number; cursor: string | undefined };

async function readFind(
  tx: WorkspaceTx,
  actor: Actor,
  { searchId, find }: { searchId: string; find: number },
): Promise<{ wish: RowsWish; members: CustomerSet } & Pick<CaseList, "asked" | "topicName" | "conditions">> {
  const { asked, answer, topicName } = await getSearch(tx, actor, searchId);
  const found: HiddenFind | undefined = answer?.known ? answer.value.finds[find] : undefined;
  if (!found) throw hiddenFault("hidden-segments.no-find");
  const definition = findDefinition(found, asked.of);
  if (!definition) throw hiddenFault("hidden-segments.not-of-customers");
  const frame = await readFrame(tx, actor);
  return {
    wish: await wishOf(tx, actor, asked),
    // Days as a customer are those at the end of the period searched.
    members: customersOf(definition, { ...frame, end: asked.to ?? frame.end }),
    conditions: found.conditions,
    asked,
    topicName,
  };
}

function readCursor(cursor: string | undefined): queries.CaseCursor | null {
  const [at = "", id = ""] = (cursor ?? "").split(" ");
  const isSound = !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id);
  return isSound ? { at: new Date(at), id } : null;
}

/** Names and numbers of customers are for those with the right to personal data. */
function itemOf(row: queries.CaseRow, { seesPersonalData }: Actor): CaseItem {
  return {
    customerId: row.customer_id,
    anonymous: row.anonymous,
    externalId: seesPersonalData ? row.external_id : null,
    name: seesPersonalData ? row.name : null,
    contacts: row.contacts,
    lastAt: row.last_at.toISOString(),
    lastId: row.last_id,
    words: row.words,
  };
}

const heads: Record<Locale, string[]> = {
  ru: ["Клиент", "Имя", "Обращений", "Последнее", "Что сказал"],
  en: ["Customer", "Name", "Contacts", "Last", "What they said"],
};
/** Each page asks anew who belongs: few large ones. */
const pageSize = 20_000;

/**
 * The whole list as CSV, page by page: each a short transaction of its own.
 * @throws as listCases, before the first line
 */
export async function exportCases(
  { store }: Pick<Lent, "store">,
  actor: Actor,
  searchId: string,
  find: number,
): Promise<AsyncGenerator<string>> {
  const read = <T>(work: (tx: WorkspaceTx) => Promise<T>) => inWorkspaceOf(store, actor, work, "read");
  const { wish, members } = await read((tx) => readFind(tx, actor, { searchId, find }));
  async function* lines(): AsyncGenerator<string> {
    yield csvStart + csvLine(heads[actor.locale]);
    let cursor: string | undefined;
    do {
      const wanted = { wish, members, limit: pageSize, cursor };
      const page = await read((tx) => pageOfCases(tx, actor, wanted));
      for (const { externalId, customerId, name, contacts, lastAt, words } of page.items)
        yield csvLine([externalId ?? customerId, name, contacts, lastAt, words]);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
  return lines();
}
