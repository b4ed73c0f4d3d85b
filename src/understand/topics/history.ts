import type { z } from "zod";
import type { Locale } from "../../core/kit/fault.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import * as queries from "./change-queries.ts";
import {
  type changesQuery,
  type changesReply,
  type diffQuery,
  type topicDiffReply,
  type TopicChangeReply,
  topicFault,
} from "./contract.ts";
import { diffStates, nameThen } from "./topic-state.ts";

/** What was done to the tree, the latest first; to one topic where asked. The cursor is the last change's id. */
export async function listHistory(
  tx: WorkspaceTx,
  { cursor, limit, topicId }: z.infer<typeof changesQuery>,
): Promise<z.infer<typeof changesReply>> {
  const rows = await queries.listChanges(tx, { topicId, before: cursor, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return { items: await describeChanges(tx, page), nextCursor: rows.length > limit ? page.at(-1)!.id : null };
}

/** Changes as people read them: with names, and with what may be taken back. */
export async function describeChanges(
  tx: WorkspaceTx,
  rows: readonly queries.ChangeRow[],
): Promise<TopicChangeReply[]> {
  if (rows.length === 0) return [];
  const names = await queries.listNames(tx);
  const ids = rows.map(({ id }) => id);
  const last = await queries.listLastChanges(tx, ids);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    topicId: row.topic_id,
    name: nameOf(row, tx.locale) ?? names.get(row.topic_id) ?? "",
    by: row.said_by.startsWith("machine/") ? "machine" : "person",
    byName: row.by_name,
    at: row.at.toISOString(),
    retagged: row.retagged,
    undone: row.undone_at !== null,
    canUndo: last.has(row.id),
    fields: diffStates([row], (id) => names.get(id) ?? null, tx.locale),
  }));
}

/** What the change's topic was called when it was done. */
function nameOf({ topic_id, before, after }: queries.ChangeRow, locale: Locale | null): string | null {
  const state = after[topic_id] ?? before[topic_id];
  return state ? nameThen(state, locale) : null;
}

/** How the tree at `to` differs from the tree at `from`; what was done and taken back between is not told. @throws topic.period-backwards */
export async function diffTree(
  tx: WorkspaceTx,
  { from, to }: z.infer<typeof diffQuery>,
): Promise<z.infer<typeof topicDiffReply>> {
  const [start, end] = [new Date(from), new Date(to)];
  if (start >= end) throw topicFault("topic.period-backwards");
  const rows = await queries.listChangesBetween(tx, start, end);
  const names = await queries.listNames(tx);
  return {
    from: start.toISOString(),
    to: end.toISOString(),
    changes: rows.length,
    retagged: rows.reduce((sum, { retagged }) => sum + retagged, 0),
    fields: diffStates(rows, (id) => names.get(id) ?? null, tx.locale),
  };
}
