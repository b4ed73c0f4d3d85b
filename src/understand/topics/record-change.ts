import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { TopicChangeKind } from "../../store/tables/topic-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import * as queries from "./change-queries.ts";

/** Who does it: a person or a program by its actor, the machine by its name. */
export type By = Pick<Actor, "id" | "name">;

export type Recorded = {
  kind: TopicChangeKind;
  /** The topic that it is about. */
  topicId: string;
  /** All topics that it may touch, that one among them; made ones are added by the work. */
  topicIds: readonly string[];
  /** For a change that must have a known id, so that it is done once. */
  id?: string;
  undoes?: string;
};

/** What the work tells of itself: contacts that changed their topic, and topics that it made. */
export type Work = { retagged?: number; madeIds?: readonly string[] };

/**
 * Does a change of the tree and writes it into the history: what these topics were, and what they became. Nothing is written where
 * nothing became different.
 * @param work is given the change's id
 * @returns the change's id
 */
export async function recordChange(
  tx: WorkspaceTx,
  by: By,
  { kind, topicId, topicIds, id = newId(), undoes }: Recorded,
  now: Date,
  work: (changeId: string) => Promise<Work>,
): Promise<string> {
  const before = await queries.readStates(tx, topicIds);
  const { retagged = 0, madeIds = [] } = await work(id);
  const touched = [...new Set([...topicIds, ...madeIds])];
  const after = await queries.readStates(tx, touched);
  for (const made of madeIds) before[made] ??= null;
  const changed = touched.filter((each) => JSON.stringify(before[each]) !== JSON.stringify(after[each]));
  if (changed.length === 0 && retagged === 0) return id;
  const only = (states: typeof after) =>
    Object.fromEntries(changed.map((each) => [each, states[each] ?? null]));
  await queries.insertChange(tx, {
    id,
    kind,
    topic_id: topicId,
    topic_ids: changed,
    said_by: by.id,
    by_name: by.name,
    at: now,
    before: only(before),
    after: only(after),
    retagged,
    undoes: undoes ?? null,
    undone_at: null,
  });
  return id;
}
